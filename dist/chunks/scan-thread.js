import { r as openCommitFiles } from "./commit-files-Cgz6T69s.js";
import { t as gatherParts } from "./scanner-CpdhkKS4.js";
import { t as openWorkTree } from "./work-tree-Bcm8Jt4j.js";
import { parentPort, workerData } from "node:worker_threads";
// src/adapters/files/scan-thread.ts
/** The second thread of scanner.ts: opens the same files, gathers its share, hands that back and ends. */
const task = workerData;
parentPort?.postMessage(gatherParts(open(task.origin), task));
function open(origin) {
	return origin.kind === "folder" ? openWorkTree(origin.root, origin.paths) : openCommitFiles(origin.place, origin.tree);
}
export {};
