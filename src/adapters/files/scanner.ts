import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Files, FilesOrigin } from '../../ports/files.ts';
import type { CacheUse } from '../../ports/parse-cache.ts';
import type { TellProgress } from '../../ports/progress.ts';
import { type Gathered, gatherManifests, isManifestPath, recallManifests } from '../../workloads/gather.ts';
import { indexWorkloads, type WorkloadIndex } from '../../workloads/scan.ts';

/** Below this number of YAML and JSON files a second thread costs more than it saves. */
const MANY = 5000;
/**
 * Files that a thread takes at a time: few enough that both end together, many enough that taking them costs
 * nothing.
 */
const PART = 1000;

/** The parts that are gathered, by their place in the order of paths. */
type Parts = ReadonlyMap<number, Gathered>;

/** Share of the work that one thread has done. */
export interface Share {
  readonly parts: Parts;
  readonly cached: CacheUse | undefined;
}

/** Task handed to the second thread. `taken` counts the parts that either thread has begun. */
export interface ScanTask {
  readonly origin: FilesOrigin;
  readonly paths: readonly string[];
  /** Indexes at which the parts begin that are to be gathered. */
  readonly starts: readonly number[];
  readonly taken: Int32Array;
}

/**
 * Starts to look for all workloads; call the answer for the index. Reading manifests is more than half of a
 * large run's work and needs nothing from the rest, such as the blueprints: so a second thread begins with it
 * meanwhile, and whoever asks for the index helps with what is left. What the cache knows of is not read at all.
 * `exclude` are globs of what is left out.
 */
export function startScan(
  files: Files,
  exclude: readonly string[] = [],
  tell?: TellProgress,
): () => Promise<WorkloadIndex> {
  const paths = files.list().filter(isManifestPath);
  const known = recallParts(files, paths);
  const starts = startsOf(paths).filter((start) => !known.has(start));
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const share = { paths, starts, taken };
  const { origin } = files;
  const others =
    origin === undefined || starts.length * PART < MANY ? undefined : startThread({ origin, ...share });
  return async () => {
    others?.thread.ref();
    const own = gatherParts(files, share, tell);
    const answer = others === undefined ? NOTHING : await others.answer;
    // What stopped the thread is met here again, and told in its own words.
    const rest = answer ?? {
      parts: gatherParts(files, { ...share, taken: new Int32Array(1) }),
      cached: undefined,
    };
    if (rest.cached !== undefined) files.cache?.join(rest.cached);
    const parts = new Map([...known, ...own, ...rest.parts]);
    const inOrder = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
    return indexWorkloads(inOrder, files, exclude);
  };
}

const NOTHING: Share = { parts: new Map(), cached: undefined };

function startThread(task: ScanTask) {
  // The file stands beside this one in the sources and in the bundle.
  const thread = new Worker(new URL(`./scan-thread${extname(import.meta.url)}`, import.meta.url), {
    workerData: task,
  });
  // A run that fails meanwhile ends without waiting for it.
  thread.unref();
  const answer = new Promise<Share | undefined>((resolve) => {
    thread.once('message', resolve);
    thread.once('error', () => resolve(undefined));
    thread.once('exit', () => resolve(undefined));
  });
  return { thread, answer };
}

/** Recalls the parts of which the cache knows all files. */
function recallParts(files: Files, paths: readonly string[]): Parts {
  if (files.cache === undefined) return new Map();
  return new Map(
    startsOf(paths).flatMap((start) => {
      const known = recallManifests(files, paths.slice(start, start + PART));
      return known === undefined ? [] : [[start, known] as const];
    }),
  );
}

function startsOf(paths: readonly string[]): number[] {
  return Array.from({ length: Math.ceil(paths.length / PART) }, (_, index) => index * PART);
}

/** Gathers one part after the other that nobody has begun. */
export function gatherParts(
  files: Files,
  { paths, starts, taken }: Pick<ScanTask, 'paths' | 'starts' | 'taken'>,
  tell?: TellProgress,
): Parts {
  const parts = new Map<number, Gathered>();
  for (let start = starts[take(taken)]; start !== undefined; start = starts[take(taken)]) {
    tell?.('reading manifests', start, paths.length);
    parts.set(start, gatherManifests(files, paths.slice(start, start + PART)));
  }
  return parts;
}

function take(taken: Int32Array): number {
  return Atomics.add(taken, 0, 1);
}
