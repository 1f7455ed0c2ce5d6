import { t as openCacheFile } from "./cache-file-BJkpygj9.js";
import { r as openCommitFiles } from "./commit-files-mcCWyOnk.js";
import { t as gatherParts } from "./scanner-CuLnQAT2.js";
import { t as openWorkTree } from "./work-tree-lOYzM7-7.js";
import { parentPort, workerData } from "node:worker_threads";
// src/adapters/files/scan-thread.ts
/** The second thread of scanner.ts: opens the same files, gathers its share, hands that back and ends. */
const task = workerData;
const files = open(task);
const share = {
	parts: gatherParts(files, task),
	cached: files.cache?.use()
};
parentPort?.postMessage(share);
function open({ origin }) {
	const cache = origin.cache && openCacheFile(origin.cache);
	return origin.kind === "folder" ? openWorkTree(origin.root, {
		paths: origin.paths,
		openCache: () => cache
	}) : openCommitFiles(origin.place, origin.tree, { cache });
}
export {};
