import { r as openCommitFiles } from "./commit-files-BWNfO_OZ.js";
import { t as gatherParts } from "./scanner-CD4f8Dow.js";
import { t as openWorkTree } from "./work-tree-CChAiV_R.js";
import { parentPort, workerData } from "node:worker_threads";
// src/adapters/files/scan-thread.ts
/** The second thread of scanner.ts: opens the same files, gathers its share, hands that back and ends. */
const task = workerData;
parentPort?.postMessage(gatherParts(open(task.origin), task));
function open(origin) {
	return origin.kind === "folder" ? openWorkTree(origin.root, origin.paths) : openCommitFiles(origin.place, origin.tree);
}
export {};
