import { join } from 'node:path';
import { readInside, readText } from '../../adapters/files/text-file.ts';
import type { PrometheusOptions } from '../../adapters/prometheus/prometheus.ts';
import { parseDuration } from '../../lib/duration.ts';
import { type ErrorCode, TrimtabError } from '../../lib/errors.ts';
import { parseJson } from '../../lib/json.ts';
import { failedAnswer } from '../../metrics/observation/live.ts';
import type { Observations } from '../../metrics/observation/types.ts';
import type { MeteredService } from '../../metrics/prometheus/questions.ts';
import { type SourceAnswer, snapshotAnswer } from '../../metrics/sources.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import { capacitySetting, type MetricsConfig, type PrometheusConfig } from '../../policy/cluster-config.ts';
import { configOfCluster } from '../../policy/clusters.ts';
import type { Config } from '../../policy/config.ts';
import { wantedService } from '../../policy/wanted-service.ts';
import type { Options } from '../options.ts';
import { countingAll } from './progress.ts';

/** Options about figures, and the folder that paths in trimtab.yaml are relative to. */
type MeasureOptions = Pick<Options, 'repo' | 'snapshot' | 'cluster' | 'tellProgress'>;

/** The answer of one source, and which source that is. */
export type MeasuredAnswer = SourceAnswer & {
  readonly source: MetricsConfig;
  /** Cluster that lists the source; undefined for the snapshot of the command line, which serves all. */
  readonly cluster: string | undefined;
};

/**
 * Asks for the figures of a run: the snapshot named on the command line, or what the configured sources of
 * all clusters, or of the one that it is for, say, in their order. A source that cannot be asked costs the services of its cluster and is
 * named once.
 * @throws TrimtabError `usage` where nothing says where figures come from.
 */
export async function measure(
  options: MeasureOptions,
  config: Config,
  blueprints: readonly Blueprint[],
  now: Date,
): Promise<readonly MeasuredAnswer[]> {
  if (options.snapshot !== undefined)
    return [
      {
        ...snapshotAt(options.snapshot),
        source: { kind: 'snapshot', path: options.snapshot },
        cluster: undefined,
      },
    ];
  const { clusters } = configOfCluster(config, options.cluster);
  const sources = Object.entries(clusters).flatMap(([cluster, { metrics }]) =>
    metrics.map((source) => ({ cluster, source })),
  );
  const answers = await countingAll(
    sources.map(async ({ cluster, source }): Promise<MeasuredAnswer[]> => {
      const answer = await ask(source, cluster, options, config, blueprints, now);
      return answer === undefined ? [] : [{ ...answer, source, cluster }];
    }),
    'asking sources',
    options.tellProgress,
  );
  const found = answers.flat();
  if (found.length === 0) {
    throw new TrimtabError(
      'usage',
      `no metrics source: pass --snapshot FILE, or name one under clusters.${options.cluster ?? 'default'}.metrics in trimtab.yaml`,
    );
  }
  return found;
}

async function ask(
  source: MetricsConfig,
  cluster: string,
  options: MeasureOptions,
  config: Config,
  blueprints: readonly Blueprint[],
  now: Date,
): Promise<SourceAnswer | undefined> {
  if (source.kind === 'snapshot' && source.path === undefined) return undefined;
  const own = blueprints.filter((b) => b.workload.cluster === cluster);
  const path = source.kind === 'snapshot' ? String(source.path) : `${source.kind}:${cluster}`;
  if (own.length === 0 && source.kind !== 'snapshot')
    return { kind: 'live', path, timestamp: now.toISOString(), observations: NOTHING_ASKED };
  return answerOf(source, cluster, options, config, own, now).catch((error: unknown): SourceAnswer => {
    const unreachable = error instanceof TrimtabError ? FAILED_SOURCES[error.code] : undefined;
    if (unreachable === undefined) throw error;
    const names = own.map(({ name }) => name);
    const message =
      source.kind === 'snapshot'
        ? `cluster ${cluster}: ${(error as Error).message}`
        : (error as Error).message;
    return { kind: 'live', ...failedAnswer(path, cluster, names, message, now, unreachable) };
  });
}

async function answerOf(
  source: MetricsConfig,
  cluster: string,
  options: MeasureOptions,
  config: Config,
  own: readonly Blueprint[],
  now: Date,
): Promise<SourceAnswer> {
  switch (source.kind) {
    case 'snapshot':
      return keptSnapshot(options.repo, source.path ?? '');
    case 'kubernetes':
      return { kind: 'live', ...(await askKubernetes(source, cluster, config, own, now)) };
    case 'prometheus':
      return { kind: 'live', ...(await askPrometheus(source, cluster, options.repo, own, now)) };
  }
}

const NOTHING_ASKED: Observations = { services: new Map(), clusters: new Map(), problems: [] };

/** Kind of source that could not be read, by error code. */
const FAILED_SOURCES: Readonly<Partial<Record<ErrorCode, 'cluster' | 'metrics'>>> = {
  kubernetes_failed: 'cluster',
  prometheus_failed: 'metrics',
  // Of a snapshot: not there, not readable, not one.
  usage: 'metrics',
  file_unreadable: 'metrics',
  snapshot_invalid: 'metrics',
};

async function askKubernetes(
  { context, timeout }: { readonly context?: string; readonly timeout?: string },
  cluster: string,
  config: Config,
  own: readonly Blueprint[],
  now: Date,
) {
  const { observeKubernetes } = await import('../../adapters/kubernetes/kubernetes.ts');
  const nodes = capacitySetting(config, cluster).kind === 'nodes';
  const access = {
    cluster,
    ...(context === undefined ? {} : { context }),
    ...(timeout === undefined ? {} : { timeout: parseDuration(timeout) }),
  };
  return observeKubernetes({ ...access, nodes }, own.map(wantedService), now);
}

async function askPrometheus(
  source: PrometheusConfig,
  cluster: string,
  repo: string,
  own: readonly Blueprint[],
  now: Date,
) {
  const { observePrometheus } = await import('../../adapters/prometheus/prometheus.ts');
  return observePrometheus(
    prometheusOptions(source, cluster, repo),
    own.map(meteredService),
    now,
    process.env,
  );
}

/** Returns how a Prometheus of the configuration is asked. @throws TrimtabError for a `ca_file` that is not there. */
export function prometheusOptions(
  source: PrometheusConfig,
  cluster: string,
  repo: string,
): PrometheusOptions {
  return {
    cluster,
    url: source.url,
    tokenEnv: source.token_env,
    username: source.username,
    passwordEnv: source.password_env,
    headers: source.headers ?? {},
    headersEnv: source.headers_env ?? {},
    ca: source.ca_file === undefined ? undefined : readInside(repo, source.ca_file),
    timeout: parseDuration(source.timeout ?? '30s'),
    labels: source.labels ?? {},
    queries: source.queries ?? {},
  };
}

function meteredService(blueprint: Blueprint): MeteredService {
  const { metrics, scaling } = blueprint;
  return {
    ...wantedService(blueprint),
    window: metrics.window,
    stabilization: Math.max(scaling.stabilization.up, scaling.stabilization.down),
    basis: scaling.utilizationBasis,
    queries: metrics.queries,
  };
}

/** Reads a snapshot that the configuration names. */
function keptSnapshot(repo: string, path: string): SourceAnswer {
  const whole = join(repo, path);
  return snapshotAnswer({ path: whole, content: parseJson(whole, readInside(repo, path)) });
}

function snapshotAt(path: string): SourceAnswer {
  return snapshotAnswer({ path, content: parseJson(path, readText(path)) });
}
