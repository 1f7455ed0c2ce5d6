import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isManifestPath, scanWorkloads, type WorkloadIndex } from '../manifest/scan.ts';
import type { Files } from '../ports.ts';

/** Below this number of YAML and JSON files a second thread costs more than it saves. */
const MANY = 5000;

/**
 * Starts to look for all workloads; call the answer for the index. Reading manifests is half of a large run's work and needs
 * nothing from the other half, the blueprints: so a second thread does it meanwhile.
 */
export function startScan(files: Files): () => Promise<WorkloadIndex> {
  const here = async () => scanWorkloads(files);
  const { origin } = files;
  if (origin === undefined || files.list().filter(isManifestPath).length < MANY) return here;
  // The file stands beside this one in the sources and in the bundle.
  const thread = new Worker(new URL(`./scan-thread${extname(import.meta.url)}`, import.meta.url), { workerData: origin });
  // A run that fails meanwhile ends without waiting for it.
  thread.unref();
  const answer = new Promise<WorkloadIndex | undefined>((resolve) => {
    thread.once('message', resolve);
    thread.once('error', () => resolve(undefined));
    thread.once('exit', () => resolve(undefined));
  });
  return async () => {
    thread.ref();
    // What stopped the thread is met here again, and told in its own words.
    return (await answer) ?? here();
  };
}
