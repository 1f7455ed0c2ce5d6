import { isObject } from '../lib/json.ts';
import { isInstant } from '../lib/time.ts';
import type { LedgerEvent } from '../ports/ledger.ts';

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

/**
 * Parses JSON lines, whatever their line ends. `broken` is the number (from 1) of the first line that is no
 * event: the reader then fails closed. A last line without a line end that is no event was left by a killed
 * run while it wrote: it is left out, see `wholeLines`.
 */
export function parseEvents(text: string): {
  readonly events: readonly LedgerEvent[];
  readonly broken: number | undefined;
} {
  const events: LedgerEvent[] = [];
  let broken: number | undefined;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const event = parseLine(line);
    if (event) events.push(event);
    else if (index < lines.length - 1) broken ??= index + 1;
  }
  return { events, broken };
}

/** Returns the text up to its last whole event, ending with a line end: new lines are added after it. */
export function wholeLines(text: string): string {
  const end = text.lastIndexOf('\n') + 1;
  const last = text.slice(end);
  if (last.trim() === '') return text.slice(0, end);
  return parseLine(last) ? `${text}\n` : text.slice(0, end);
}

/**
 * Parses daily files, oldest first, into one list. Fails closed: `error` names the first line that is no
 * event.
 */
export function parseDays(days: Iterable<{ readonly path: string; readonly text: string }>): {
  readonly events: readonly LedgerEvent[];
  readonly error: string | null;
} {
  const events: LedgerEvent[] = [];
  let error: string | null = null;
  for (const { path, text } of days) {
    const parsed = parseEvents(text);
    for (const event of parsed.events) events.push(event);
    if (parsed.broken !== undefined)
      error ??= `${path}:${parsed.broken}: not a ledger event; restore the line, or take it out`;
  }
  return { events, error };
}

/**
 * Returns the events that `text` does not hold yet, so that a writer whose success was never confirmed may
 * try again.
 */
export function unwritten(events: readonly LedgerEvent[], text: string): readonly LedgerEvent[] {
  const lines = new Set(text.split('\n'));
  return events.filter((event) => !lines.has(JSON.stringify(event)));
}

/** Formats events as one JSON line each. */
export function formatEvents(events: readonly LedgerEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

/** Parses one line: every key that a fold reads has to have its type; unknown keys are kept. */
function parseLine(line: string): LedgerEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return undefined;
    const { timestamp, event_type, service, operation, outcome, pull, ...more } = value as Record<
      string,
      unknown
    >;
    const texts = [event_type, service, operation, outcome].every((text) => typeof text === 'string');
    const optional = [more.reason, more.recommended, more.look].every(
      (text) => text === undefined || typeof text === 'string',
    );
    const times = [more.retry_at, more.measured_at].every((time) => time === undefined || isInstant(time));
    const sound = texts && optional && times && isInstant(timestamp) && isSoundChange(more.change);
    return sound && (pull === undefined || Number.isInteger(pull)) ? (value as LedgerEvent) : undefined;
  } catch {
    return undefined;
  }
}

/** Parses a recommendation such as `scale_up 2 to 3`; undefined where it asks for no change. */
export function parseRecommended(
  recommended: string | undefined,
): { readonly action: string; readonly from: number; readonly target: number } | undefined {
  const match = /^(scale_up|scale_down) (\d+) to (\d+)$/.exec(recommended ?? '');
  return match ? { action: String(match[1]), from: Number(match[2]), target: Number(match[3]) } : undefined;
}

function isSoundChange(change: unknown): boolean {
  if (change === undefined) return true;
  if (!isObject(change)) return false;
  const { from, to, blueprint, template, before, after } = change;
  const figures = [before, after ?? {}].every(
    (one) => isObject(one) && Object.values(one).every((value) => typeof value === 'number'),
  );
  const named = typeof blueprint === 'string' && (template === undefined || typeof template === 'string');
  return figures && named && [from, to].every((count) => Number.isInteger(count));
}
