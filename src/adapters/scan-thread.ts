import { parentPort, workerData } from 'node:worker_threads';
import { scanWorkloads } from '../manifest/scan.ts';
import type { Files, FilesOrigin } from '../ports.ts';
import { openCommitFiles } from './commit-files.ts';
import { openWorkTree } from './work-tree.ts';

/** The second thread of scanner.ts: opens the same files, scans them, hands the index back and ends. */
parentPort?.postMessage(scanWorkloads(open(workerData)));

function open(origin: FilesOrigin): Files {
  return origin.kind === 'folder' ? openWorkTree(origin.root, origin.paths) : openCommitFiles(origin.place, origin.tree);
}
