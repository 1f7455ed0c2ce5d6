import { counted, listFirst } from '../lib/count.ts';
import { append } from '../lib/group-by.ts';
import type { LedgerContent, LedgerEvent } from '../ports/ledger.ts';
import { parseEvent, servicesNamedIn } from './event-shape.ts';

export const LEDGER_FOLDER = 'logs/agent-decisions';

/** Returns `logs/agent-decisions/YYYY-MM-DD/multi-service.log`, by UTC day. */
export function ledgerPath(now: Date): string {
  return `${LEDGER_FOLDER}/${now.toISOString().slice(0, 10)}/multi-service.log`;
}

/** Checks whether a path is that of one day's events; whatever else lies in the folder is not ours. */
export function isLedgerPath(path: string): boolean {
  return DAY_PATH.test(path);
}

const DAY_PATH = /^logs\/agent-decisions\/\d{4}-\d{2}-\d{2}\/multi-service\.log$/;

/** A line that is no event. */
interface BrokenLine {
  /** Counted from 1. */
  readonly line: number;
  /** Services that it names; none where it may be about any. */
  readonly services: readonly string[];
}

/**
 * Parses JSON lines, whatever their line ends. A last line without a line end that is no event was left by a
 * killed run while it wrote: it is left out, see `wholeLines`.
 */
export function parseEvents(text: string): {
  readonly events: readonly LedgerEvent[];
  readonly broken: readonly BrokenLine[];
} {
  const events: LedgerEvent[] = [];
  const broken: BrokenLine[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const event = parseEvent(line);
    if (event) events.push(event);
    else if (index < lines.length - 1) broken.push({ line: index + 1, services: servicesNamedIn(line) });
  }
  return { events, broken };
}

/** Returns the text up to its last whole event, ending with a line end: new lines are added after it. */
export function wholeLines(text: string): string {
  const end = text.lastIndexOf('\n') + 1;
  const last = text.slice(end);
  if (last.trim() === '') return text.slice(0, end);
  return parseEvent(last) ? `${text}\n` : text.slice(0, end);
}

/**
 * Parses daily files, oldest first, into one list. A line that is no event is set aside: it is an error of the
 * services that it names, and of the whole ledger where it names none. Each names its first line, and counts.
 */
export function parseDays(days: Iterable<{ readonly path: string; readonly text: string }>): LedgerContent {
  const events: LedgerEvent[] = [];
  const whole: string[] = [];
  const byService = new Map<string, string[]>();
  for (const { path, text } of days) {
    const parsed = parseEvents(text);
    for (const event of parsed.events) events.push(event);
    for (const { line, services } of parsed.broken) {
      const place = `${path}:${line}`;
      if (services.length === 0) whole.push(place);
      for (const service of new Set(services)) append(byService, service, place);
    }
  }
  const broken = [...byService].map(([service, places]) => [service, describeBroken(places)]);
  return {
    events,
    error: whole.length === 0 ? null : describeBroken(whole),
    broken: Object.fromEntries(broken),
  };
}

function describeBroken([first, ...others]: readonly string[]): string {
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return `${first}: not a ledger event${more}; restore the line, or take it out`;
}

/**
 * Sorts out events that could not be read again once they are written, such as one with a figure that JSON has
 * no number for. `refused` names them; null where there are none.
 */
export function sortOut(events: readonly LedgerEvent[]): {
  readonly sound: readonly LedgerEvent[];
  readonly refused: string | null;
} {
  const isSound = (event: LedgerEvent) => parseEvent(JSON.stringify(event)) !== undefined;
  const refused = events.filter((event) => !isSound(event));
  if (refused.length === 0) return { sound: events, refused: null };
  const names = refused.map(({ service, event_type: type }) => `${type} of ${service}`);
  return {
    sound: events.filter(isSound),
    refused: `${counted(refused.length, 'event')} not written, since no run could read it: ${listFirst(names, 5)}`,
  };
}

/**
 * Returns the events that `text` does not hold yet: a writer whose success was never confirmed may try again,
 * and two runs at the same time may both tell what one of them has done to a pull request, each at its own
 * time.
 */
export function unwritten(events: readonly LedgerEvent[], text: string): readonly LedgerEvent[] {
  const lines = text.split('\n');
  const known = new Set(lines);
  const told = lastDeeds(lines, new Set(events.flatMap(({ pull }) => pull ?? [])));
  return events.filter(
    (event) => !known.has(JSON.stringify(event)) && (deedOf(event) ?? '') !== told.get(placeOf(event)),
  );
}

/** Returns what was last told to have been done to each of these pull requests. */
function lastDeeds(
  lines: readonly string[],
  pulls: ReadonlySet<number>,
): ReadonlyMap<string, string | undefined> {
  const told = new Map<string, string | undefined>();
  for (const line of lines) {
    const pull = Number(/"pull":(\d+)/.exec(line)?.[1]);
    const event = pulls.has(pull) ? parseEvent(line) : undefined;
    if (event !== undefined && deedOf(event) !== undefined) told.set(placeOf(event), deedOf(event));
  }
  return told;
}

function placeOf({ event_type: type, service, pull }: LedgerEvent): string {
  return `${type} ${service} ${pull}`;
}

/** Returns what an event says was done to a pull request; undefined for an event of anything else. */
function deedOf(event: LedgerEvent): string | undefined {
  const { event_type: type, pull, outcome, fingerprint } = event;
  if (pull === undefined) return undefined;
  switch (type) {
    case 'proposal':
      // A run that closes one and a run that finds it closed know different things of what it asked for.
      return outcome === 'close' ? outcome : `${outcome} ${fingerprint ?? ''}`;
    case 'merge':
      return outcome;
    case 'verification':
      // A change has one verdict, and one look for each time of measuring.
      return event.look === undefined ? 'verdict' : `look ${event.measured_at}`;
    default:
      return undefined;
  }
}

/** Formats events as one JSON line each. */
export function formatEvents(events: readonly LedgerEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

/** Parses a recommendation such as `scale_up 2 to 3`; undefined where it asks for no change. */
export function parseRecommended(
  recommended: string | undefined,
): { readonly action: string; readonly from: number; readonly target: number } | undefined {
  const match = /^(scale_up|scale_down) (\d+) to (\d+)$/.exec(recommended ?? '');
  return match ? { action: String(match[1]), from: Number(match[2]), target: Number(match[3]) } : undefined;
}
