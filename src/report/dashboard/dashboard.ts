import { counted } from '../../lib/count.ts';
import { escapeMarkdown, firstThatFit, truncate } from '../../lib/markdown.ts';
import { snoozeBox } from '../../pull-requests/dashboard-marks.ts';
import { describeMove } from '../../scaling/decision/edited-place.ts';
import { groupHeld, type Held, heldLines, heldNames, needsPerson } from '../held.ts';
import { describeObserved } from '../observed.ts';
import { explanationUrl } from '../reasons.ts';
import type { Report } from '../report.ts';
import { describePromise } from './promise.ts';

/** An open pull request as the dashboard shows it. */
export interface ShownPull {
  readonly number: number;
  readonly service: string;
  /** The change: `2 → 3 replicas`. */
  readonly change: string;
  readonly state: string;
  /** True where it goes on only once somebody does something beside merging it. */
  readonly waits: boolean;
  /** Day on which it was opened. */
  readonly since: string;
}

/** A service that a person has said no to, for a while. */
export interface ShownSnooze {
  readonly service: string;
  readonly why: string;
  readonly pull: number;
  /** ISO 8601. */
  readonly until: string;
  /** Somebody has ticked its box, and there is nothing to propose yet. */
  readonly ticked: boolean;
}

/** A verdict on a merged change. */
export interface ShownVerdict {
  readonly day: string;
  readonly service: string;
  readonly pull: number | undefined;
  readonly outcome: string;
}

export interface DashboardInput {
  /** Of the whole configuration, whatever the run writes for. */
  readonly report: Report;
  readonly pulls: readonly ShownPull[];
  readonly snoozed: readonly ShownSnooze[];
  /** The last first. */
  readonly verdicts: readonly ShownVerdict[];
  /** The hidden comment that the issue is found by. */
  readonly marker: string;
}

/**
 * Characters that each section may take, in all less than the 65,536 that GitHub allows: what needs a person is
 * cut last.
 */
const ROOM = { person: 18_000, open: 10_000, snoozed: 8_000, held: 12_000, other: 3_000 };
const LONGEST_MESSAGE = 300;

/**
 * Renders the text of the dashboard issue. Nothing in it moves with the clock or with a figure alone, so that it
 * is written only when something has happened. Of lists that are too long the first lines stand, and the rest is counted.
 */
export function renderDashboard({ report, pulls, snoozed, verdicts, marker }: DashboardInput): string {
  const held = [...groupHeld(Object.values(report.services)), ...withoutRoom(report)];
  const observed = describeObserved(report);
  const waiting = pulls.filter(({ waits }) => waits);
  const person = [
    ...waiting.map(
      ({ number, service, state }) => `- ${link(number)} **${escapeMarkdown(service)}**: ${state}`,
    ),
    ...judged(report),
    ...failures(report),
    ...held.filter(needsPerson).flatMap((one) => heldLines(one, describeHeld)),
  ];
  const parts = [
    headline(report, { open: pulls.length, snoozed: snoozed.length, held }),
    ...(observed === undefined ? [] : ['', `**Observed only,** ${escapeMarkdown(observed)}.`]),
    ...section('Needs a person', person, ROOM.person),
    ...openSection(pulls),
    ...observedSection(report),
    ...section('Snoozed', snoozed.map(snoozeLine), ROOM.snoozed, SNOOZE_HINT),
    ...section('Held', held.filter((one) => !needsPerson(one)).flatMap(heldNames), ROOM.held),
    ...section('Verdicts of the last seven days', verdicts.map(verdictLine), ROOM.other),
    ...section('Circuit breakers', breakers(report), ROOM.other),
    ...section('What the open changes promise', describePromise(report, pulls), ROOM.other),
    '',
    '---',
    FOOTER,
    '',
    marker,
  ];
  return `${parts.join('\n')}\n`;
}

const SNOOZE_HINT =
  'Tick a box to have one proposed again by the next run, before its time. Only people with the right to write can.';

const FOOTER =
  'Trimtab keeps this text current and writes no comments. Close the issue, or set `dashboard: false` in `trimtab.yaml`, to be rid of it; reopen it to have it back. The label `trimtab-pause` on any open pull request stops all writing.';

/** Links a pull request without leaving a mention on it. */
function link(number: number): string {
  return `[#${number}](../pull/${number})`;
}

function headline(
  { services_evaluated: all }: Report,
  counts: { open: number; snoozed: number; held: readonly Held[] },
): string {
  const held = counts.held.reduce((sum, { services }) => sum + services.length, 0);
  return `**${counted(all, 'service')}**: ${counted(counts.open, 'open proposal')}, ${held} held, ${counts.snoozed} snoozed.`;
}

/**
 * Renders a section of whole lines, as many as there is room for, then the number of those left out; nothing
 * where it is empty. A line that begins with two spaces belongs to the one above and is not counted.
 */
function section(title: string, lines: readonly string[], room: number, hint?: string): string[] {
  if (lines.length === 0) return [];
  return ['', `## ${title}`, '', ...(hint === undefined ? [] : [hint, '']), ...fitting(lines, room)];
}

function fitting(lines: readonly string[], room: number): string[] {
  const shown = firstThatFit(lines, room);
  return [...shown, ...countLeft(lines.slice(shown.length))];
}

function countLeft(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const left = lines.filter((line) => !line.startsWith('  ')).length;
  return [`- … and ${left === 0 ? 'more of it' : `${left} more`}; the report of a run has them all`];
}

function openSection(pulls: readonly ShownPull[]): string[] {
  if (pulls.length === 0) return [];
  const rows = pulls.map(
    ({ number, service, change, state, since }) =>
      `| ${link(number)} | ${escapeMarkdown(service)} | ${escapeMarkdown(change)} | ${state} | ${since} |`,
  );
  const shown = firstThatFit(rows, ROOM.open);
  const left = countLeft(rows.slice(shown.length));
  const table = ['| | service | change | state | open since |', '|---|---|---|---|---|'];
  return ['', '## Open', '', ...table, ...shown, ...(left.length > 0 ? ['', ...left] : [])];
}

/** Lists what would be proposed for services that are observed only. */
function observedSection({ services }: Report): string[] {
  const lines = Object.values(services).flatMap(({ decision, execution }) =>
    execution.operation === 'observed' && 'would_propose' in execution
      ? [`- **${escapeMarkdown(decision.service)}**: ${wouldPropose(decision, execution.would_propose)}`]
      : [],
  );
  return section('Would be proposed', lines, ROOM.other);
}

function wouldPropose(
  decision: Report['services'][string]['decision'],
  to: number | null | undefined,
): string {
  if (to === null || to === undefined) return `${decision.current_replicas ?? '?'} → no room`;
  return escapeMarkdown(describeMove(decision, to));
}

function snoozeLine({ service, why, pull, until, ticked }: ShownSnooze): string {
  const soon = ticked ? ' Brought back: it is proposed as soon as a change is due.' : '';
  return `${snoozeBox(service, ticked)} **${escapeMarkdown(service)}** until ${until}: ${why} (${link(pull)}).${soon}`;
}

function verdictLine({ day, service, pull, outcome }: ShownVerdict): string {
  return `- ${day} **${escapeMarkdown(service)}**${pull === undefined ? '' : ` ${link(pull)}`}: ${escapeMarkdown(outcome)}`;
}

/** Lists what policy forbids, and what has found no room too often. */
function judged({ services }: Report): string[] {
  return Object.values(services).flatMap(({ decision, governance_check: check, safety }) => {
    const name = escapeMarkdown(decision.service);
    return [
      ...(check.classification === 'forbidden'
        ? [
            `- **${name}**: forbidden by policy: ${escapeMarkdown(truncate(check.rationale, LONGEST_MESSAGE))}`,
          ]
        : []),
      ...(safety.deferral.escalated
        ? [`- **${name}**: has found no room time and again: add capacity, or lower what competes with it`]
        : []),
    ];
  });
}

/** Groups what waits for room in its cluster; what has found none too often needs a person, and stands there. */
function withoutRoom({ services }: Report): Held[] {
  const deferred = Object.values(services).filter(
    ({ execution, safety }) => execution.operation === 'deferred' && !safety.deferral.escalated,
  );
  return deferred.length === 0 ? [] : [{ reason: 'deferred', services: deferred }];
}

const LONGEST_HELD = 200;

/** Describes what the guard says of a service, without the recommendation behind it, whose figures move with every run. */
function describeHeld({ decision: { service, rationale } }: Report['services'][string]): string {
  const said = truncate(rationale.split(' Recommended: ')[0] ?? rationale, LONGEST_HELD);
  return `**${escapeMarkdown(service)}**: ${escapeMarkdown(said)}`;
}

function failures({ errors }: Report): string[] {
  return errors.map(({ message }) => `- Error: ${escapeMarkdown(truncate(message, LONGEST_MESSAGE))}`);
}

function breakers({ services }: Report): string[] {
  return Object.values(services).flatMap(({ decision, safety: { circuit_breaker: breaker } }) => {
    if (breaker.state === 'closed') return [];
    const next =
      breaker.state === 'open' ? `one trial from ${breaker.trial_at}` : 'the next change is the trial';
    return [
      `- **${escapeMarkdown(decision.service)}**: [${breaker.state}](${explanationUrl('circuit_open')}) after ${counted(breaker.failures, 'failed verification')}; ${next}`,
    ];
  });
}
