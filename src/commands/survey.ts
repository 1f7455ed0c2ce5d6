import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerDays, readLedgerFile } from '../adapters/ledger-files.ts';
import type { Config } from '../config.ts';
import { type Evaluation, evaluate } from '../coordination/evaluate.ts';
import { instant } from '../decision/decide.ts';
import type { DecisionInput } from '../decision/types.ts';
import { TrimtabError } from '../errors.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { foldHistories, NO_HISTORY } from '../ledger/history.ts';
import { parseSnapshot } from '../observation/snapshot.ts';
import type { Observations } from '../observation/types.ts';
import type { Files, PullRequest } from '../ports.ts';
import type { ReportError } from '../report/report.ts';
import { type Located, loadFleet, locateAll, readLedger } from './fleet.ts';
import { unrecordedMerges } from './merges.ts';
import type { Options } from './options.ts';

export interface Survey {
  readonly config: Config;
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
  const fleet = loadFleet(files, options.config);
  const observations = observe(options, fleet.config);
  const ledger = readLedger((path) => readLedgerFile(options.repo, path), ledgerDays(options.repo));
  const merges = unrecordedMerges(pulls, ledger.events, fleet.blueprints);
  const histories = foldHistories([...ledger.events, ...merges]);
  const located = locateAll(files, fleet.blueprints);
  const stamp = instant(now).replace(/[-:Z]/g, '').replace('T', '-');
  const inputs = fleet.blueprints.map((blueprint, index): DecisionInput => {
    const place = located.get(blueprint.name);
    if (!place) throw new Error(`not located: ${blueprint.name}`);
    return {
      id: `dec-${stamp}-${String(index + 1).padStart(3, '0')}`,
      blueprint,
      observation: observations.services.get(blueprint.name),
      desired: place.desired,
      history: { ...(histories.get(blueprint.name) ?? NO_HISTORY), readable: ledger.readable },
      now,
    };
  });
  const errors: ReportError[] = [
    ...fleet.errors,
    ...observations.problems.map((p) => ({ service: p.service ?? null, message: p.message })),
    ...(ledger.error ? [{ service: null, message: ledger.error }] : []),
  ];
  const selected = select(
    options.services,
    fleet.blueprints.map((b) => b.name),
  );
  return {
    config: fleet.config,
    evaluation: evaluate(inputs, observations.capacity, fleet.config.fleetGuard),
    located,
    errors,
    selected,
    merges,
  };
}

function select(wanted: readonly string[], known: readonly string[]): ReadonlySet<string> | undefined {
  if (wanted.length === 0) return undefined;
  for (const name of wanted) {
    if (!known.includes(name))
      throw new TrimtabError('usage', `--service ${name}: no blueprint has this metadata.name. Known: ${known.slice(0, 20).join(', ')}`);
  }
  return new Set(wanted);
}

function observe(options: Options, config: Config): Observations {
  const sources = Object.values(config.clusters).flatMap((cluster) => cluster.metrics);
  const configured = sources.find((source) => source.kind === 'snapshot' && typeof source.path === 'string');
  const path = options.snapshot ?? (configured ? join(options.repo, String(configured.path)) : undefined);
  if (path === undefined) {
    throw new TrimtabError('usage', 'no metrics source: pass --snapshot FILE, or name one under clusters.default.metrics in trimtab.yaml');
  }
  return parseSnapshot(path, readText(path));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new TrimtabError(
      'file_unreadable',
      `${path}: ${(cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (cause as Error).message}`,
      { cause },
    );
  }
}
