import { createHash } from 'node:crypto';
import { startScan } from '../adapters/files/scanner.ts';
import type { Options } from '../commands/options.ts';
import type { DeliverySource } from '../delivery/live/sources.ts';
import { foldHistories } from '../history/history.ts';
import { ledgerHorizon } from '../history/horizon.ts';
import { closest } from '../lib/did-you-mean.ts';
import { TrimtabError } from '../lib/errors.ts';
import { recordAnswers } from '../metrics/sources.ts';
import type { Config } from '../policy/config.ts';
import type { Files } from '../ports/files.ts';
import type { Ledger, LedgerEvent } from '../ports/ledger.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { unrecordedPullEvents } from '../pull-requests/unrecorded.ts';
import type { Facts, Source } from '../scaling/facts.ts';
import { observeDelivery } from './delivery.ts';
import { assess, joinFresh, type ProvenAssessment, readConfig, readFleet } from './facts.ts';
import { blueprintSources, type Located, locateAll } from './load.ts';
import { observe } from './observe.ts';

export const DEFAULT_CONFIG = 'trimtab.yaml';

export interface Survey extends ProvenAssessment {
  readonly config: Config;
  readonly facts: Facts;
  readonly located: ReadonlyMap<string, Located>;
  /** What delivers each service; none for one that nothing is known to deliver. */
  readonly deliveries: ReadonlyMap<string, DeliverySource>;
  /** Services to print and write; undefined for all. Never narrows what is decided. */
  readonly selected: ReadonlySet<string> | undefined;
  /** What the forge shows and the ledger does not know yet. */
  readonly unrecorded: readonly LedgerEvent[];
}

/** What happened before: the ledger's events, and the pull requests of the last weeks where a forge was asked. */
export interface Past {
  readonly ledger: Pick<Ledger, 'read'>;
  readonly pulls: readonly PullRequest[];
}

/** What `plan`, `reconcile` and `verify` share: everything up to the decisions, from one set of files. */
export async function survey(
  files: Files,
  options: Options,
  now: Date,
  { ledger: kept, pulls }: Past,
): Promise<Survey> {
  const scan = startScan(files);
  const configSource = configText(files, options);
  const config = readConfig(configSource);
  const blueprints = blueprintSources(files, config, configSource.path);
  const fleet = readFleet(config, blueprints);
  const versions = new Map(fleet.blueprints.map((b) => [b.name, b.version ?? null]));
  const ledger = await kept.read(ledgerHorizon(fleet.blueprints, now));
  const unrecorded = unrecordedPullEvents(pulls, ledger.events, versions, now);
  const answers = await observe(options, config, fleet.blueprints, now);
  const observations = joinFresh(answers, fleet.blueprints, now);
  const {
    sources: deliveries,
    ignored,
    problems,
  } = await observeDelivery(config, fleet.blueprints, observations);
  const located = locateAll(files, fleet.blueprints, await scan());
  const facts: Facts = {
    now: now.toISOString(),
    config: configSource,
    policies: policiesText(files, config),
    blueprints,
    snapshot: recordAnswers(answers),
    desired: Object.fromEntries([...located].map(([name, { desired }]) => [name, desired])),
    ...(Object.keys(ignored).length > 0 ? { ignored } : {}),
    ...(problems.length > 0 ? { problems } : {}),
    history: Object.fromEntries(foldHistories([...ledger.events, ...unrecorded])),
    ledger_error: ledger.error,
  };
  return {
    config,
    facts,
    located,
    deliveries,
    unrecorded,
    ...assess(facts, fleet, observations),
    selected: select(options, fleet.blueprints),
  };
}

/** An absent trimtab.yaml is an empty one; a file that somebody names has to be there. @throws TrimtabError `usage` */
export function configText(files: Files, { config }: Pick<Options, 'config'>): Source {
  const path = config ?? DEFAULT_CONFIG;
  const bytes = readPolicy(files, path);
  if (!bytes && config !== undefined)
    throw new TrimtabError('usage', `--config ${config}: no such file below --repo`);
  return { path, text: bytes?.toString('utf8') ?? '' };
}

/** The policy file; null where there is none, which sets no floor. @throws TrimtabError `config_invalid` for one that is named and missing. */
export function policiesText(files: Files, config: Config): Source | null {
  const path = policiesPath(config);
  const bytes = readPolicy(files, path);
  if (!bytes && config.policies !== undefined)
    throw new TrimtabError('config_invalid', `policies: ${path}: no such file below --repo`);
  return bytes ? { path, text: bytes.toString('utf8') } : null;
}

/** A file that may hold work back: as a link, which is not followed, it must not pass for absent. */
function readPolicy(files: Files, path: string): Buffer | undefined {
  if (files.isLink?.(path))
    throw new TrimtabError(
      'config_invalid',
      `${path} is a symbolic link, or lies behind one: put the file itself there`,
    );
  return files.read(path);
}

export function policiesPath({ policies }: Config): string {
  return policies ?? 'blueprints/governance/policies.yaml';
}

/**
 * The services asked for by name or by shard; undefined for all. A service's shard depends on its name alone, so that
 * adding one moves no other. @throws TrimtabError `usage` for a name that no blueprint has.
 */
export function select(
  { services, shard }: Pick<Options, 'services' | 'shard'>,
  blueprints: readonly { readonly name: string }[],
): ReadonlySet<string> | undefined {
  const known = new Set(blueprints.map((b) => b.name));
  for (const name of services) {
    if (known.has(name)) continue;
    const some = [...known].slice(0, 20).join(', ') || 'none';
    const near = closest(name, [...known]);
    const hint = near === undefined ? '' : `. Did you mean "${near}"?`;
    throw new TrimtabError(
      'usage',
      `--service ${name}: no sound blueprint has this metadata.name. Known: ${some}${hint}`,
    );
  }
  const named = services.length > 0 ? services : [...known];
  if (shard) return new Set(named.filter((name) => shardOf(name, shard.count) === shard.index));
  return services.length > 0 ? new Set(named) : undefined;
}

function shardOf(name: string, count: number): number {
  return (createHash('sha256').update(name).digest().readUInt32BE() % count) + 1;
}
