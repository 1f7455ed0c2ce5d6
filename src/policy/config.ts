import validate from '../../schemas/config.schema.json?validator';
import { parseDuration } from '../lib/duration.ts';
import type { Problem } from '../lib/errors.ts';
import type { Fraction } from '../lib/fraction.ts';
import { schemaCheck } from '../lib/schema.ts';
import { unknownPlaceholder } from '../lib/template.ts';
import { parseYaml, type YamlFile } from '../lib/yaml.ts';
import { parsePercent } from './blueprint/build.ts';
import { isStated, type PlaceOfDefault } from './blueprint/defaults.ts';
import type { Mode } from './blueprint/types.ts';
import { buildCluster, type ClusterConfig, queryProblems, type RawCluster } from './cluster-config.ts';
import { capacityProblems } from './cluster-settings.ts';
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
