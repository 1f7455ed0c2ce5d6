import { openWorkTree } from '../adapters/files/work-tree.ts';
import { openLedgerFiles } from '../adapters/ledger/files.ts';
import { TrimtabError } from '../lib/errors.ts';
import { parseJson } from '../lib/json.ts';
import { isInstant } from '../lib/time.ts';
import { assess, readConfig, readFleet } from '../pipeline/facts.ts';
import { readText } from '../pipeline/observe.ts';
import { select, survey } from '../pipeline/survey.ts';
import { stopReason } from '../pull-requests/stop.ts';
import { buildReport, type Report } from '../report/report.ts';
import type { Facts } from '../scaling/facts.ts';
import type { Options } from './options.ts';

/** Observes, decides, governs, coordinates; changes nothing. Works on the folder as it lies, without git. */
export async function plan(options: Options, now: Date): Promise<Report> {
  if (options.replay !== undefined) return replay(options.replay, options);
  const ledger = openLedgerFiles(options.repo, { now, absent: 'empty' });
  const surveyed = await survey(openWorkTree(options.repo), options, now, { ledger, pulls: [] });
  return buildReport({
    ...surveyed,
    pausedBy: stopReason(surveyed.config, surveyed.facts.config.path, undefined) ?? null,
  });
}

/** Decides again from the inputs that an earlier report carries. @throws TrimtabError `report_invalid` */
function replay(path: string, scope: Pick<Options, 'services' | 'shard'>): Report {
  const { inputs } = parseJson(path, readText(path)) as { inputs?: Facts };
  if (!inputs?.config || !Array.isArray(inputs.blueprints) || !inputs.snapshot || !isInstant(inputs.now)) {
    throw new TrimtabError(
      'report_invalid',
      `${path}: no usable "inputs"; pass a report written by plan or reconcile --format json`,
    );
  }
  const facts: Facts = {
    ...inputs,
    desired: inputs.desired ?? {},
    history: inputs.history ?? {},
    policies: inputs.policies ?? null,
    ledger_error: inputs.ledger_error ?? null,
  };
  const fleet = readFleet(readConfig(facts.config), facts.blueprints);
  return buildReport({
    facts,
    ...assess(facts, fleet),
    pausedBy: stopReason(fleet.config, facts.config.path, undefined) ?? null,
    selected: select(scope, fleet.blueprints),
  });
}
