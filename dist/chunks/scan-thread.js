import { i as scanWorkloads } from "./scan-CzUoko8_.js";
import { t as openCommitFiles } from "./commit-files-CsnXLXCy.js";
import { t as openWorkTree } from "./work-tree-B_y6vRTG.js";
import { parentPort, workerData } from "node:worker_threads";
// src/adapters/scan-thread.ts
/** The second thread of scanner.ts: opens the same files, scans them, hands the index back and ends. */
parentPort?.postMessage(scanWorkloads(open(workerData)));
function open(origin) {
	return origin.kind === "folder" ? openWorkTree(origin.root, origin.paths) : openCommitFiles(origin.place, origin.tree);
}
export {};
