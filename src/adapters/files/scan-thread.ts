import { parentPort, workerData } from 'node:worker_threads';
import type { Files } from '../../ports/files.ts';
import { openCacheFile } from '../cache/cache-file.ts';
import { openCommitFiles } from '../git/commit-files.ts';
import { gatherParts, type ScanTask, type Share } from './scanner.ts';
import { openWorkTree } from './work-tree.ts';

/** The second thread of scanner.ts: opens the same files, gathers its share, hands that back and ends. */
const task: ScanTask = workerData;
const files = open(task);
const share: Share = { parts: gatherParts(files, task), cached: files.cache?.use() };
parentPort?.postMessage(share);

function open({ origin }: ScanTask): Files {
  const cache = origin.cache && openCacheFile(origin.cache);
  return origin.kind === 'folder'
    ? openWorkTree(origin.root, { paths: origin.paths, openCache: () => cache })
    : openCommitFiles(origin.place, origin.tree, { cache });
}
