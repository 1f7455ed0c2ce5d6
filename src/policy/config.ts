import validate from '../../schemas/config.schema.json?validator';
import { parseDuration } from '../lib/duration.ts';
import type { Problem } from '../lib/errors.ts';
import { type Fraction, ZERO } from '../lib/fraction.ts';
import { parseQuantity } from '../lib/quantity.ts';
import { schemaCheck } from '../lib/schema.ts';
import { unknownPlaceholder } from '../lib/template.ts';
import { parseYaml, type YamlFile } from '../lib/yaml.ts';
import { parsePercent } from './blueprint/build.ts';
import { isStated, type PlaceOfDefault } from './blueprint/defaults.ts';
import { CLUSTER_PLACEHOLDERS, type Queries, queryFault } from './blueprint/query.ts';
import type { Mode } from './blueprint/types.ts';
import {
  type CapacitySetting,
  capacityProblems,
  type DeliverySetting,
  type RawCapacity,
  type UnknownOwner,
} from './cluster-settings.ts';
import { observing } from './mode.ts';
import { excludedGlobs, type RawScan, scanProblems } from './scan-settings.ts';
import { pathProblems } from './source-path.ts';
import { urlProblems } from './source-url.ts';

export interface Config {
  readonly paused: boolean;
  /** Keeps the dashboard issue. */
  readonly dashboard: boolean;
  /** Says where every service is set to be observed only; undefined where none of this kind is. */
  readonly observedBy: string | undefined;
  readonly blueprints: readonly string[];
  /** Path of the policy file; undefined where the default one may be there or not. */
  readonly policies: string | undefined;
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly placeOfDefault: PlaceOfDefault;
  readonly clusters: Readonly<Record<string, ClusterConfig>>;
  readonly fleetGuard: { readonly maxScaleDownShare: Fraction; readonly minServices: number };
  readonly proposals: {
    /** Branch that pull requests go to; undefined for the remote's default. */
    readonly base: string | undefined;
    readonly maxOpen: number;
    readonly maxOpenPerOwner: number;
    readonly perRun: number;
    /** Milliseconds for which a pull request closed by a person is not opened again. */
    readonly snooze: number;
    /** Milliseconds for which a decision is good without a run that confirms it. */
    readonly validFor: number;
    readonly autoMerge: boolean;
    /** `api` has GitHub sign the commits. */
    readonly commit: 'git' | 'api';
    /** Templates with `{service}`, `{from}`, `{to}` and `{file}`; the body's stands before the tool's own. */
    readonly title: string | undefined;
    readonly body: string | undefined;
    /** URL of the published history page, without a fragment. */
    readonly historyPage: string | undefined;
    readonly labels: readonly string[];
    readonly assignees: readonly string[];
  };
  /** Globs of folders and files that the search for workloads leaves out. */
  readonly scan: { readonly exclude: readonly string[] };
  /** Past demand; `cache` is the file that keeps it between runs, below the repository folder. */
  readonly history: { readonly cache: string | undefined };
  /** `retention` in milliseconds. */
  readonly ledger: { readonly branch: string; readonly retention: number };
}

export type MetricsConfig =
  | { readonly kind: 'snapshot'; readonly path?: string }
  /**
   * `context` is one of the kubeconfig's that the environment names; the repository names no kubeconfig,
   * which could run programs.
   */
  | { readonly kind: 'kubernetes'; readonly context?: string; readonly timeout?: string }
  | PrometheusConfig;

/** As written; `timeout` is a duration, and each `*_env` the name of an environment variable. */
export interface PrometheusConfig {
  readonly kind: 'prometheus';
  readonly url: string;
  readonly token_env?: string;
  readonly username?: string;
  readonly password_env?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly headers_env?: Readonly<Record<string, string>>;
  /** Relative to the repository folder. */
  readonly ca_file?: string;
  readonly timeout?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly queries?: Queries;
}

interface ClusterConfig {
  /** Says where its services are set to be observed only. */
  readonly observedBy: string | undefined;
  readonly metrics: readonly MetricsConfig[];
  readonly capacity: CapacitySetting;
  readonly delivery: DeliverySetting;
  readonly unknownOwner: UnknownOwner;
}

interface RawCluster {
  readonly mode?: Mode;
  readonly metrics?: MetricsConfig[];
  readonly capacity?: RawCapacity;
  readonly delivery?: {
    kind: 'argo' | 'flux' | 'none';
    context?: string;
    namespace?: string;
    application?: string;
    kustomization?: string;
    helm_release?: string;
  };
  readonly unknown_owner?: UnknownOwner;
}

interface RawConfig {
  readonly dashboard?: boolean;
  readonly mode?: Mode;
  readonly paused?: boolean;
  readonly blueprints?: string[];
  readonly policies?: string;
  readonly defaults?: Record<string, unknown>;
  readonly clusters?: Record<string, RawCluster>;
  readonly fleet_guard?: { max_scale_down_share?: string; min_services?: number };
  readonly proposals?: {
    base?: string;
    max_open?: number;
    max_open_per_owner?: number;
    per_run?: number;
    snooze?: string;
    valid_for?: string;
    auto_merge?: boolean;
    commit?: 'git' | 'api';
    title?: string;
    body?: string;
    history_page?: string;
    labels?: string[];
    assignees?: string[];
  };
  readonly history?: { cache?: string };
  readonly ledger?: { branch?: string; retention?: string };
  readonly scan?: RawScan;
}

const checkSchema = schemaCheck(validate);

/**
 * Parses `trimtab.yaml` and fills in every default. An absent or empty file is a configuration like any
 * other. `unread` paths may lead anywhere: a report that is replayed carries what stood there.
 */
export function parseConfig(
  file: string,
  text: string | undefined,
  paths: 'checked' | 'unread' = 'checked',
):
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] } {
  const parsed = parseYaml(file, text ?? '');
  if (parsed.kind === 'broken') return { kind: 'invalid', problems: [parsed.problem] };
  const value = parsed.yaml.value ?? {};
  const urls = urlProblems(file, parsed.yaml, value);
  const said = new Set(urls.map(({ rule }) => rule));
  const problems = [...urls, ...checkSchema(file, parsed.yaml, value).filter(({ rule }) => !said.has(rule))];
  if (problems.length > 0) return { kind: 'invalid', problems };
  const raw = value as RawConfig;
  const faults = [
    ...(paths === 'checked' ? pathProblems(file, parsed.yaml, value) : []),
    ...checkTemplates(file, parsed.yaml, raw),
    ...queryProblems(file, parsed.yaml, raw),
    ...capacityProblems(file, parsed.yaml, raw.clusters),
    ...scanProblems(file, parsed.yaml, raw.scan),
  ];
  if (faults.length > 0) return { kind: 'invalid', problems: faults };
  return { kind: 'config', config: buildConfig(file, parsed.yaml, raw) };
}

function buildConfig(file: string, yaml: YamlFile, raw: RawConfig): Config {
  const { defaults = {} } = raw;
  return {
    paused: raw.paused ?? false,
    dashboard: raw.dashboard ?? true,
    observedBy: observing(raw.mode, 'mode', file),
    blueprints: raw.blueprints ?? ['blueprints/**/blueprint.yaml'],
    policies: raw.policies,
    defaults,
    placeOfDefault: (path) =>
      isStated(defaults, path) ? { file, ...yaml.place(`defaults.${path}`) } : undefined,
    clusters: Object.fromEntries(
      Object.entries(raw.clusters ?? {}).map(([name, cluster]) => [
        name,
        buildCluster(cluster, observing(cluster.mode, `clusters.${name}.mode`, file)),
      ]),
    ),
    fleetGuard: {
      maxScaleDownShare: parsePercent(raw.fleet_guard?.max_scale_down_share ?? '20%'),
      minServices: raw.fleet_guard?.min_services ?? 10,
    },
    proposals: buildProposals(raw.proposals),
    scan: { exclude: excludedGlobs(raw.scan) },
    history: { cache: raw.history?.cache },
    ledger: {
      branch: raw.ledger?.branch ?? 'trimtab-ledger',
      retention: parseDuration(raw.ledger?.retention ?? '365d'),
    },
  };
}

function buildProposals(proposals: RawConfig['proposals'] = {}): Config['proposals'] {
  return {
    base: proposals.base,
    maxOpen: proposals.max_open ?? 20,
    maxOpenPerOwner: proposals.max_open_per_owner ?? 5,
    perRun: proposals.per_run ?? 20,
    snooze: parseDuration(proposals.snooze ?? '7d'),
    validFor: parseDuration(proposals.valid_for ?? '24h'),
    autoMerge: proposals.auto_merge ?? false,
    commit: proposals.commit ?? 'git',
    title: proposals.title,
    body: proposals.body,
    historyPage: proposals.history_page,
    labels: proposals.labels ?? [],
    assignees: proposals.assignees ?? [],
  };
}

function queryProblems(file: string, yaml: YamlFile, { clusters }: RawConfig): Problem[] {
  return Object.entries(clusters ?? {}).flatMap(([cluster, { metrics }]) =>
    (metrics ?? []).flatMap((source, index) =>
      Object.entries((source.kind === 'prometheus' && source.queries) || {}).flatMap(([name, query]) => {
        const rule = `clusters.${cluster}.metrics[${index}].queries.${name}`;
        const fault = queryFault(query, CLUSTER_PLACEHOLDERS);
        return fault ? [{ file, ...yaml.place(rule), rule, ...fault }] : [];
      }),
    ),
  );
}

/** Limits a cluster that the configuration does not name by the nodes and figures that its sources state. */
const DEFAULT_CAPACITY: CapacitySetting = {
  kind: 'nodes',
  cpu: undefined,
  memory: undefined,
  headroom: ZERO,
};

/**
 * Builds the delivery setting of a cluster. Where nothing is configured, a live cluster's workloads may carry
 * what their delivery tool tracks them by.
 */
function buildDelivery({ metrics, delivery }: RawCluster): DeliverySetting {
  const live = metrics?.find((source) => source.kind === 'kubernetes');
  if (!delivery) return live ? { kind: 'tracked', context: live.context } : { kind: 'none' };
  const {
    kind,
    context = live?.context,
    namespace,
    application,
    kustomization,
    helm_release: helmRelease,
  } = delivery;
  switch (kind) {
    case 'none':
      return { kind };
    case 'argo':
      return { kind, context, namespace, application };
    case 'flux':
      return { kind, context, namespace, kustomization, helmRelease };
  }
}

function buildCluster(raw: RawCluster, observedBy: string | undefined): ClusterConfig {
  const { metrics, capacity } = raw;
  const quantity = (value: string | number | undefined) =>
    value === undefined ? undefined : parseQuantity(String(value));
  return {
    observedBy,
    metrics: metrics ?? [],
    delivery: buildDelivery(raw),
    unknownOwner: raw.unknown_owner ?? 'hold',
    capacity: capacity
      ? {
          kind: capacity.kind,
          cpu: quantity(capacity.cpu),
          memory: quantity(capacity.memory),
          headroom: capacity.headroom === undefined ? ZERO : parsePercent(capacity.headroom),
        }
      : DEFAULT_CAPACITY,
  };
}

function checkTemplates(file: string, yaml: YamlFile, { proposals }: RawConfig): Problem[] {
  return (['title', 'body'] as const).flatMap((key) => {
    const unknown = unknownPlaceholder(proposals?.[key] ?? '');
    if (unknown === undefined) return [];
    const rule = `proposals.${key}`;
    return [
      {
        file,
        ...yaml.place(rule),
        rule,
        message: `nothing fills ${unknown}`,
        fix: 'Use {service}, {from}, {to} or {file}',
      },
    ];
  });
}

export function capacitySetting(config: Config, cluster: string): CapacitySetting {
  return Object.hasOwn(config.clusters, cluster)
    ? (config.clusters[cluster]?.capacity ?? DEFAULT_CAPACITY)
    : DEFAULT_CAPACITY;
}

export function deliverySetting(config: Config, cluster: string): DeliverySetting {
  return (Object.hasOwn(config.clusters, cluster) && config.clusters[cluster]?.delivery) || { kind: 'none' };
}
