import { decisionKey, inOrderOnce } from '../../history/history.ts';
import { sanitizeText, truncate } from '../../lib/markdown.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import type { MomentKind } from './page-data.ts';

/** One thing that happened to a service, in milliseconds since 1970. */
export interface Happening {
  readonly time: number;
  readonly kind: MomentKind;
  readonly text: string;
  readonly pull: number | undefined;
}

/** Events of one service in the ledger, oldest first. */
export interface Timeline {
  readonly happenings: Happening[];
  /** Each change of the count that Git states. */
  readonly counts: { readonly time: number; readonly count: number }[];
  /** Demand as decisions measured it, in replicas' worth of CPU request. */
  readonly measured: { readonly time: number; readonly demand: number }[];
  /** Pull request that is open at the end, and what it proposes. */
  readonly open: { readonly pull: number; readonly text: string } | undefined;
  /** Code of the last decision's hold. */
  readonly held: string | undefined;
  /** Last final verdict. */
  readonly verdict: string | undefined;
}

/** A timeline while it is being told. */
type Telling = { -readonly [key in keyof Timeline]: Timeline[key] } & {
  readonly edits: Map<number, { readonly from: number; readonly to: number }>;
  lastDecision: string;
};

const LONGEST_TEXT = 240;

/** Tells one service's events in the order of their times; a decision counts where it differs from the one before. */
export function tellTimeline(events: readonly LedgerEvent[]): Timeline {
  const telling: Telling = {
    happenings: [],
    counts: [],
    measured: [],
    edits: new Map(),
    lastDecision: '',
    open: undefined,
    held: undefined,
    verdict: undefined,
  };
  const timed = events.map((event) => ({ event, time: Date.parse(event.timestamp) }));
  for (const { event, time } of inOrderOnce(timed)) add(telling, event, time);
  return telling;
}

function add(telling: Telling, event: LedgerEvent, time: number): void {
  const { event_type: type } = event;
  if (type === 'decision') addDecision(telling, event, time);
  else if (type === 'proposal') addProposal(telling, event, time);
  else if (type === 'merge') addMerge(telling, event, time);
  else if (type === 'verification') addVerdict(telling, event, time);
  else if (type === 'breaker_reset') say(telling, event, time, 'breaker', `closed: ${event.rationale}`);
  else if (type.startsWith('deferral')) say(telling, event, time, 'deferral', event.rationale);
}

function addDecision(telling: Telling, event: LedgerEvent, time: number): void {
  const { replicas, figures, reason, recommended, rationale } = event;
  const cpu = figures?.cpu_utilization;
  if (replicas !== undefined) addCount(telling, time, replicas);
  if (replicas !== undefined && cpu !== undefined) telling.measured.push({ time, demand: cpu * replicas });
  telling.held = reason;
  const key = decisionKey(event);
  if (key === telling.lastDecision) return;
  telling.lastDecision = key;
  const what = reason === undefined ? event.outcome : `held: ${reason}`;
  say(telling, event, time, 'decision', `${what}${recommended ? ` (${recommended})` : ''}: ${rationale}`);
}

function addProposal(telling: Telling, event: LedgerEvent, time: number): void {
  const { pull, edit, outcome, rationale, operation } = event;
  const isRollback = operation === 'rollback';
  if (outcome === 'close') {
    if (telling.open?.pull === pull) telling.open = undefined;
    say(telling, event, time, 'closed', rationale);
    return;
  }
  const change = edit === undefined ? rationale : `${edit.number ?? 'replicas'} ${edit.from} to ${edit.to}`;
  if (pull !== undefined) {
    telling.open = { pull, text: change };
    if (edit !== undefined && edit.number === undefined) {
      telling.edits.set(pull, edit);
      addCount(telling, time, edit.from);
    }
  }
  const verb = outcome === 'update' ? 'changed: ' : '';
  say(telling, event, time, isRollback ? 'rollback' : 'proposal', `${verb}${change}: ${rationale}`);
}

function addMerge(telling: Telling, event: LedgerEvent, time: number): void {
  const edit = telling.edits.get(event.pull ?? -1);
  if (edit !== undefined) addCount(telling, time, edit.to);
  if (telling.open?.pull === event.pull) telling.open = undefined;
  say(telling, event, time, 'merge', edit ? `replicas ${edit.from} to ${edit.to}` : event.rationale);
}

const KINDS: Readonly<Record<string, MomentKind>> = { success: 'passed', passed: 'passed', failed: 'failed' };

function addVerdict(telling: Telling, event: LedgerEvent, time: number): void {
  const { outcome, look, rationale, change } = event;
  // One of several looks is no verdict yet.
  if (look !== undefined) return;
  telling.verdict = outcome;
  if (change !== undefined && change.number === undefined && change.after !== undefined)
    addCount(telling, time, change.to);
  say(telling, event, time, KINDS[outcome] ?? 'verdict', `${outcome}: ${rationale}`);
}

function addCount(telling: Telling, time: number, count: number): void {
  if (telling.counts.at(-1)?.count !== count) telling.counts.push({ time, count });
}

function say(telling: Telling, { pull }: LedgerEvent, time: number, kind: MomentKind, text: string): void {
  telling.happenings.push({ time, kind, text: truncate(sanitizeText(text), LONGEST_TEXT), pull });
}
