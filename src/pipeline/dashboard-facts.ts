import { append } from '../lib/group-by.ts';
import { escapeMarkdown } from '../lib/markdown.ts';
import { formatInstant } from '../lib/time.ts';
import type { LedgerEvent, ProposedEdit } from '../ports/ledger.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { rollbackBranch, serviceOfBranch } from '../pull-requests/branch.ts';
import { isApproved, isForeign } from '../pull-requests/head.ts';
import { editOf, parseMarker } from '../pull-requests/marker.ts';
import { findSnooze } from '../pull-requests/snooze.ts';
import type { ShownPull, ShownSnooze, ShownVerdict } from '../report/dashboard/dashboard.ts';
import { markedConfig } from './load.ts';
import { eventsOf, type Result } from './results.ts';
import type { Run } from './run.ts';

/** Lists the pull requests that are open after a run, the oldest first. */
export function shownPulls(run: Run, results: readonly Result[]): ShownPull[] {
  const { base, plan } = run;
  const config = markedConfig(base.folder, base.configuration.source.path);
  const ended = new Set(
    eventsOf(results).flatMap((event) => (event.outcome === 'close' ? (event.pull ?? []) : [])),
  );
  const before = base.pulls.filter(
    (pull) => pull.state === 'open' && !ended.has(pull.number) && parseMarker(pull.body)?.config === config,
  );
  const known = new Set(before.map(({ number }) => number));
  const written = new Map(
    eventsOf(results).flatMap((event) => (event.edit && event.pull ? [[event.pull, event] as const] : [])),
  );
  const opened = [...written.values()].filter(
    ({ pull = 0, outcome }) => !known.has(pull) && outcome === 'create',
  );
  const held = heldPulls(results);
  return [
    ...before.map((pull) => shownBefore(run, pull, written.get(pull.number)?.edit, held.get(pull.number))),
    ...opened.map((event) =>
      shownOpened(event, plan.services.get(event.service)?.input.blueprint.governance.approvers),
    ),
  ].sort((a, b) => a.number - b.number);
}

/** Returns why a pull request is held, by number. */
function heldPulls(results: readonly Result[]): ReadonlyMap<number, string> {
  return new Map(
    results.flatMap((result) => {
      const step = result.kind === 'step' ? result.step : undefined;
      return step?.kind === 'hold' ? [[step.pull.number, step.why] as const] : [];
    }),
  );
}

function shownBefore(
  { plan }: Run,
  pull: PullRequest,
  edit: ProposedEdit | undefined,
  held: string | undefined,
): ShownPull {
  const marker = parseMarker(pull.body);
  const service = marker?.service ?? serviceOfBranch(pull.head.branch);
  const rollsBack = pull.head.branch === rollbackBranch(service);
  const { approvers = [] } = plan.services.get(service)?.input.blueprint.governance ?? {};
  const change = edit ?? (marker && editOf(marker));
  return {
    number: pull.number,
    service,
    change: `${rollsBack ? 'roll back ' : ''}${change === undefined ? '?' : tellEdit(change)}`,
    ...stateOf(pull, marker?.tier, approvers, held),
    since: pull.created_at.slice(0, 10),
  };
}

function stateOf(
  pull: PullRequest,
  tier: string | undefined,
  approvers: readonly string[],
  held: string | undefined,
): Pick<ShownPull, 'state' | 'waits'> {
  if (held !== undefined) return { state: `held: ${escapeMarkdown(held)}`, waits: true };
  if (isForeign(pull)) return { state: 'a person has committed to it: merge or close it', waits: true };
  if (pull.conflicting) return { state: 'conflicts with its base', waits: true };
  if (tier !== 'requires_approval') return { state: 'may be merged', waits: false };
  return isApproved(pull, approvers)
    ? { state: 'approved, may be merged', waits: false }
    : { state: awaits(approvers), waits: true };
}

function awaits(approvers: readonly string[]): string {
  return `waits for approval by ${escapeMarkdown(approvers.join(' or ') || 'anybody with the right to write')}`;
}

function shownOpened(event: LedgerEvent, approvers: readonly string[] = []): ShownPull {
  const waits = event.classification === 'requires_approval';
  const what = event.edit === undefined ? '?' : tellEdit(event.edit);
  return {
    number: event.pull ?? 0,
    service: event.service,
    change: `${event.operation === 'rollback' ? 'roll back ' : ''}${what}`,
    state: waits ? awaits(approvers) : 'may be merged',
    waits,
    since: event.timestamp.slice(0, 10),
  };
}

function tellEdit({ from, to, number }: ProposedEdit): string {
  if (number === undefined) return `${from} → ${to} replicas`;
  const unit = number === 'target' ? '%' : '';
  return `${number} ${from}${unit} → ${to}${unit}`;
}

/** Lists the snoozed services in order of their names; one that this run has proposed is snoozed no more. */
export function shownSnoozes(
  { world, base, plan }: Run,
  results: readonly Result[],
): Omit<ShownSnooze, 'ticked'>[] {
  const { snooze: snoozeMs } = plan.fleet.config.proposals;
  const proposed = new Set(
    eventsOf(results).flatMap(({ outcome, service }) => (outcome === 'create' ? [service] : [])),
  );
  const ended = new Map<string, PullRequest[]>();
  for (const pull of base.pulls) {
    const service = parseMarker(pull.body)?.service;
    if (service === undefined || proposed.has(service) || !plan.services.has(service)) continue;
    append(ended, service, pull);
  }
  return [...ended]
    .flatMap(([service, pulls]) => {
      if (pulls.some((pull) => pull.state === 'open')) return [];
      const snooze = findSnooze(service, undefined, pulls, snoozeMs, world.now);
      if (!snooze) return [];
      const until = formatInstant(new Date(snooze.until));
      return [{ service, why: snooze.why, pull: snooze.pull, until }];
    })
    .sort((a, b) => (a.service < b.service ? -1 : 1));
}

const LOOK_BACK_MS = 7 * 86_400_000;

/** Lists the verdicts of the last seven days, this run's too, the last first. */
export function shownVerdicts({ world, plan }: Run, results: readonly Result[]): ShownVerdict[] {
  return [...plan.verdicts, ...eventsOf(results)]
    .filter(({ event_type: type, look }) => type === 'verification' && look === undefined)
    .filter(({ timestamp }) => world.now.getTime() - Date.parse(timestamp) < LOOK_BACK_MS)
    .sort((a, b) => Date.parse(b.timestamp) - Date.parse(a.timestamp) || (b.pull ?? 0) - (a.pull ?? 0))
    .map(({ timestamp, service, pull, outcome }) => ({
      day: timestamp.slice(0, 10),
      service,
      pull,
      outcome,
    }));
}
