import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerDays, readLedgerFile } from '../adapters/ledger-files.ts';
import type { Config } from '../config.ts';
import type { Evaluation } from '../coordination/evaluate.ts';
import { TrimtabError } from '../errors.ts';
import { assess, type Facts, readConfig, readFleet } from '../facts.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { foldHistories } from '../ledger/history.ts';
import { parseJson } from '../observation/snapshot.ts';
import type { Files, PullRequest } from '../ports.ts';
import type { ReportError } from '../report/report.ts';
import { blueprintSources, type Located, locateAll, readLedger } from './fleet.ts';
import { unrecordedMerges } from './merges.ts';
import type { Options } from './options.ts';

export interface Survey {
  readonly config: Config;
  readonly facts: Facts;
  readonly evaluation: Evaluation;
  readonly located: ReadonlyMap<string, Located>;
  readonly errors: readonly ReportError[];
  /** Services to print and write; undefined for all. Never narrows what is decided. */
  readonly selected: ReadonlySet<string> | undefined;
  /** Merges seen on the forge and not in the ledger yet. */
  readonly merges: readonly LedgerEvent[];
}

/** What `plan`, `reconcile` and `verify` share: everything up to the decisions, from one set of files. */
export function survey(files: Files, options: Options, now: Date, pulls: readonly PullRequest[] = []): Survey {
  const configSource = { path: options.config, text: files.read(options.config)?.toString('utf8') ?? '' };
  const config = readConfig(configSource);
  const blueprints = blueprintSources(files, config, options.config);
  const fleet = readFleet(config, blueprints);
  const ledger = readLedger((path) => readLedgerFile(options.repo, path), ledgerDays(options.repo));
  const merges = unrecordedMerges(pulls, ledger.events, fleet.blueprints);
  const located = locateAll(files, fleet.blueprints);
  const facts: Facts = {
    now: now.toISOString(),
    config: configSource,
    blueprints,
    snapshot: snapshotOf(options, config),
    desired: Object.fromEntries([...located].map(([name, { desired }]) => [name, desired])),
    history: Object.fromEntries(foldHistories([...ledger.events, ...merges])),
    ledger_error: ledger.error ?? null,
  };
  return { config, facts, located, merges, ...assess(facts, fleet), selected: select(options.services, fleet.blueprints) };
}

/** The services asked for by name. @throws TrimtabError `usage` for a name that no blueprint has. */
export function select(wanted: readonly string[], blueprints: readonly { readonly name: string }[]): ReadonlySet<string> | undefined {
  if (wanted.length === 0) return undefined;
  const known = blueprints.map((b) => b.name);
  for (const name of wanted) {
    if (!known.includes(name))
      throw new TrimtabError('usage', `--service ${name}: no blueprint has this metadata.name. Known: ${known.slice(0, 20).join(', ')}`);
  }
  return new Set(wanted);
}

function snapshotOf(options: Options, config: Config): Facts['snapshot'] {
  const sources = Object.values(config.clusters).flatMap((cluster) => cluster.metrics);
  const configured = sources.find((source) => source.kind === 'snapshot' && typeof source.path === 'string');
  const path = options.snapshot ?? (configured ? join(options.repo, String(configured.path)) : undefined);
  if (path === undefined) {
    throw new TrimtabError('usage', 'no metrics source: pass --snapshot FILE, or name one under clusters.default.metrics in trimtab.yaml');
  }
  return { path, content: parseJson(path, readText(path)) };
}

/** A file named on the command line. @throws TrimtabError `file_unreadable` */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new TrimtabError('file_unreadable', `${path}: ${missing ? 'no such file' : (cause as Error).message}`, { cause });
  }
}
