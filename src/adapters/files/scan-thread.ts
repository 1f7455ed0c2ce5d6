import { parentPort, workerData } from 'node:worker_threads';
import type { Files, FilesOrigin } from '../../ports/files.ts';
import { openCommitFiles } from '../git/commit-files.ts';
import { gatherParts, type ScanTask } from './scanner.ts';
import { openWorkTree } from './work-tree.ts';

/** The second thread of scanner.ts: opens the same files, gathers its share, hands that back and ends. */
const task: ScanTask = workerData;
parentPort?.postMessage(gatherParts(open(task.origin), task));

function open(origin: FilesOrigin): Files {
  return origin.kind === 'folder'
    ? openWorkTree(origin.root, origin.paths)
    : openCommitFiles(origin.place, origin.tree);
}
