import { readText } from '../adapters/files/text-file.ts';
import { openWorkTree } from '../adapters/files/work-tree.ts';
import { openLedgerFiles } from '../adapters/ledger/files.ts';
import { TrimtabError } from '../lib/errors.ts';
import { parseJson } from '../lib/json.ts';
import { isInstant } from '../lib/time.ts';
import { describeUnread, loadConfiguration } from '../pipeline/load.ts';
import { makePlan } from '../pipeline/pipeline.ts';
import { replay } from '../pipeline/replay.ts';
import { type Selection, select } from '../pipeline/select.ts';
import { stopReason } from '../pull-requests/stop.ts';
import { buildReport, type Report } from '../report/report.ts';
import type { Facts } from '../scaling/facts.ts';
import { openPlanWorld } from './open/plan-world.ts';
import type { Options } from './options.ts';

/** Observes, decides, governs, coordinates; changes nothing. Works on the folder as it lies, without git. */
export async function plan(options: Options, now: Date): Promise<Report> {
  return (await planWithNotes(options, now)).report;
}

/** Plans as `plan` does, and tells what looks like a part of the configuration and was not read. */
export async function planWithNotes(
  options: Options,
  now: Date,
): Promise<{ readonly report: Report; readonly notes: readonly string[] }> {
  if (options.replay !== undefined) return { report: replayReport(options.replay, options), notes: [] };
  const files = openWorkTree(options.repo);
  const configuration = loadConfiguration(files, options.config);
  const world = openPlanWorld(options, now, openLedgerFiles(options.repo, { now, absent: 'empty' }));
  const made = await makePlan(world, { files, configuration, pulls: [] });
  const { config, source } = configuration;
  const report = buildReport({ ...made, pausedBy: stopReason(config, source.path, undefined) ?? null });
  return { report, notes: describeUnread(files, configuration) };
}

/** Decides again from the inputs that an earlier report carries. @throws TrimtabError `report_invalid` */
function replayReport(path: string, scope: Selection): Report {
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
  const made = replay(facts);
  const { config, blueprints } = made.fleet;
  return buildReport({
    ...made,
    pausedBy: stopReason(config, facts.config.path, undefined) ?? null,
    selected: select(scope, blueprints),
  });
}
