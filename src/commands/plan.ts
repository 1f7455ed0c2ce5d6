import type { GitListing } from '../adapters/files/git-listing.ts';
import { readText } from '../adapters/files/text-file.ts';
import { openWorkTree } from '../adapters/files/work-tree.ts';
import { openLedgerFiles } from '../adapters/ledger/files.ts';
import { TrimtabError } from '../lib/errors.ts';
import { parseJson } from '../lib/json.ts';
import { describeUnread, loadConfiguration } from '../pipeline/load.ts';
import { makePlan } from '../pipeline/pipeline.ts';
import { replay } from '../pipeline/replay.ts';
import { type Selection, scopeOf } from '../pipeline/select.ts';
import { stopReason } from '../pull-requests/stop.ts';
import { buildReport, type Report } from '../report/report.ts';
import { describeUnreadable } from '../workloads/unread.ts';
import { openPlanWorld } from './open/plan-world.ts';
import type { Options } from './options.ts';

/** Observes, decides, governs, coordinates; changes nothing. Works on the folder as it lies, without git. */
export async function plan(options: Options, now: Date): Promise<Report> {
  return (await planWithNotes(options, now)).report;
}

/**
 * Plans as `plan` does, and tells what looks like a part of the configuration and was not read. `asked` is what git
 * answers to a question for the folder's files.
 */
export async function planWithNotes(
  options: Options,
  now: Date,
  asked?: Promise<GitListing>,
): Promise<{ readonly report: Report; readonly notes: readonly string[] }> {
  if (options.replay !== undefined) {
    const report = await replayReport(options.replay, options);
    return { report, notes: [] };
  }
  const files = openWorkTree(options.repo, { openCache: options.openCache, asked: await asked });
  const configuration = loadConfiguration(files, options.config);
  const world = openPlanWorld(options, now, openLedgerFiles(options.repo, { now, absent: 'empty' }));
  const made = await makePlan(world, { files, configuration, pulls: [] });
  const { config, source } = configuration;
  const report = buildReport({ ...made, pausedBy: stopReason(config, source.path, undefined) ?? null });
  const notes = [...describeUnread(files, configuration), ...describeUnreadable(made.index.unreadable)];
  return { report, notes };
}

/** Decides again from the inputs that an earlier report carries. @throws TrimtabError `report_invalid` */
async function replayReport(path: string, scope: Selection): Promise<Report> {
  const { readFacts } = await import('../pipeline/read-facts.ts');
  const { inputs } = parseJson(path, readText(path), 'report_invalid');
  const facts = readFacts(path, inputs);
  const { cluster = scope.cluster } = facts;
  if (scope.cluster !== undefined && scope.cluster !== cluster)
    throw new TrimtabError('usage', `--cluster ${scope.cluster}: ${path} is of cluster ${cluster} alone`);
  const made = replay(cluster === undefined ? facts : { ...facts, cluster });
  const { config } = made.fleet;
  return buildReport({
    ...made,
    pausedBy: stopReason(config, facts.config.path, undefined) ?? null,
    selected: scopeOf({ ...scope, cluster }, made.fleet).selected,
  });
}
