import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Blueprint } from '../blueprint/types.ts';
import { type Config, capacitySetting, type MetricsConfig } from '../config.ts';
import { TrimtabError } from '../errors.ts';
import { describeFailure, type WantedService } from '../observation/kubernetes.ts';
import { parseJson } from '../observation/snapshot.ts';
import { combineSources, type SourceContent } from '../observation/sources.ts';
import type { Options } from './options.ts';

/**
 * The figures of a run: the snapshot named on the command line, or what the configured sources of all clusters say, in
 * their order. A cluster that cannot be asked costs its own services and is named once.
 * @throws TrimtabError `usage` where nothing says where figures come from.
 */
export async function observe(options: Options, config: Config, blueprints: readonly Blueprint[], now: Date): Promise<SourceContent> {
  if (options.snapshot !== undefined) return snapshotAt(options.snapshot);
  const sources = Object.entries(config.clusters).flatMap(([cluster, { metrics }]) => metrics.map((source) => ({ cluster, source })));
  const answers = await Promise.all(sources.map(({ cluster, source }) => ask(source, cluster, options, config, blueprints, now)));
  const found = answers.filter((answer) => answer !== undefined);
  if (found.length === 0) {
    throw new TrimtabError('usage', 'no metrics source: pass --snapshot FILE, or name one under clusters.default.metrics in trimtab.yaml');
  }
  return combineSources(found);
}

async function ask(
  source: MetricsConfig,
  cluster: string,
  options: Options,
  config: Config,
  blueprints: readonly Blueprint[],
  now: Date,
): Promise<SourceContent | undefined> {
  if (source.kind === 'snapshot' && source.path !== undefined) return snapshotAt(join(options.repo, source.path));
  if (source.kind !== 'kubernetes') return undefined;
  const wanted = blueprints.filter((b) => b.workload.cluster === cluster).map(wantedService);
  const { observeKubernetes } = await import('../adapters/kubernetes.ts');
  const nodes = capacitySetting(config, cluster).kind === 'nodes';
  const access = { cluster, nodes, ...(source.context === undefined ? {} : { context: source.context }) };
  const content = await observeKubernetes(access, wanted, now).catch((error: unknown) => {
    if (error instanceof TrimtabError && error.code === 'kubernetes_failed') return describeFailure(wanted, error.message, now);
    throw error;
  });
  // As a report carries it, so that a replay decides from the same value.
  return { path: `kubernetes:${cluster}`, content: JSON.parse(JSON.stringify(content)) };
}

export function wantedService({ name, workload }: Blueprint): WantedService {
  return { service: name, kind: workload.kind, name: workload.name, namespace: workload.namespace };
}

function snapshotAt(path: string): SourceContent {
  return { path, content: parseJson(path, readText(path)) };
}

/** A file named on the command line. @throws TrimtabError `usage` where there is none, `file_unreadable` */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new TrimtabError(missing ? 'usage' : 'file_unreadable', `${path}: ${missing ? 'no such file' : (cause as Error).message}`, {
      cause,
    });
  }
}
