import { r as openCommitFiles } from "./commit-files-scLur_Kw.js";
import { t as gatherParts } from "./scanner-PUPUqWNs.js";
import { t as openWorkTree } from "./work-tree-BwhyhEqr.js";
import { parentPort, workerData } from "node:worker_threads";
// src/adapters/files/scan-thread.ts
/** The second thread of scanner.ts: opens the same files, gathers its share, hands that back and ends. */
const task = workerData;
parentPort?.postMessage(gatherParts(open(task.origin), task));
function open(origin) {
	return origin.kind === "folder" ? openWorkTree(origin.root, origin.paths) : openCommitFiles(origin.place, origin.tree);
}
export {};
