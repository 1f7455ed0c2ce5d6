import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Files, FilesOrigin } from '../../ports/files.ts';
import { type Gathered, gatherManifests, isManifestPath } from '../../workloads/gather.ts';
import { indexWorkloads, type WorkloadIndex } from '../../workloads/scan.ts';

/** Below this number of YAML and JSON files a second thread costs more than it saves. */
const MANY = 5000;
/**
 * Files that a thread takes at a time: few enough that both end together, many enough that taking them costs
 * nothing.
 */
const PART = 1000;

/** The parts that one thread has gathered, by their place in the order of paths. */
export type Parts = ReadonlyMap<number, Gathered>;

/** Task handed to the second thread. `taken` counts the parts that either thread has begun. */
export interface ScanTask {
  readonly origin: FilesOrigin;
  readonly paths: readonly string[];
  readonly taken: Int32Array;
}

/**
 * Starts to look for all workloads; call the answer for the index. Reading manifests is more than half of a
 * large run's work and needs nothing from the rest, such as the blueprints: so a second thread begins with it
 * meanwhile, and whoever asks for the index helps with what is left. `exclude` are globs of what is left out.
 */
export function startScan(files: Files, exclude: readonly string[] = []): () => Promise<WorkloadIndex> {
  const paths = files.list().filter(isManifestPath);
  const here = () => indexWorkloads([gatherManifests(files, paths)], files, exclude);
  const { origin } = files;
  if (origin === undefined || paths.length < MANY) return async () => here();
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const task: ScanTask = { origin, paths, taken };
  // The file stands beside this one in the sources and in the bundle.
  const thread = new Worker(new URL(`./scan-thread${extname(import.meta.url)}`, import.meta.url), {
    workerData: task,
  });
  // A run that fails meanwhile ends without waiting for it.
  thread.unref();
  const answer = new Promise<Parts | undefined>((resolve) => {
    thread.once('message', resolve);
    thread.once('error', () => resolve(undefined));
    thread.once('exit', () => resolve(undefined));
  });
  return async () => {
    thread.ref();
    const own = gatherParts(files, task);
    const others = await answer;
    // What stopped the thread is met here again, and told in its own words.
    if (others === undefined) return here();
    const parts = [...own, ...others].sort(([a], [b]) => a - b).map(([, part]) => part);
    return indexWorkloads(parts, files, exclude);
  };
}

/** Gathers one part after the other that nobody has begun. */
export function gatherParts(files: Files, { paths, taken }: Omit<ScanTask, 'origin'>): Parts {
  const parts = new Map<number, Gathered>();
  for (let from = take(taken); from < paths.length; from = take(taken)) {
    parts.set(from, gatherManifests(files, paths.slice(from, from + PART)));
  }
  return parts;
}

function take(taken: Int32Array): number {
  return Atomics.add(taken, 0, 1) * PART;
}
