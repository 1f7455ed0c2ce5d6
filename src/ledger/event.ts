/** One line of the ledger: the audit fields, in this order, and whatever the event adds. */
export interface LedgerEvent {
  readonly timestamp: string;
  readonly event_type: 'decision' | 'proposal' | 'merge' | 'verification' | 'deferral' | 'rollback';
  readonly agent_id: string;
  readonly service: string;
  readonly blueprint_version: string | null;
  readonly operation: string;
  readonly classification: string;
  readonly rationale: string;
  readonly outcome: string;
  readonly duration: string;
  readonly decision_id?: string;
  readonly retry_at?: string;
  /** Code of the guard that held the decision. */
  readonly reason?: string;
  /** What the figures asked for, held or not, such as `scale_down 5 to 3`. */
  readonly recommended?: string;
  /** Number of the pull request that was merged, verified or opened. */
  readonly pull?: number;
  /** What one of several looks at a merged change came to; no verdict yet. */
  readonly look?: string;
  /** What exactly was proposed, so that a proposal written and not recorded is noticed. */
  readonly fingerprint?: string;
}

export const LEDGER_FOLDER = 'logs/agent-decisions';

/** `logs/agent-decisions/YYYY-MM-DD/multi-service.log`, by UTC day. */
export function ledgerPath(now: Date): string {
  return `${LEDGER_FOLDER}/${now.toISOString().slice(0, 10)}/multi-service.log`;
}

/** Reads JSON lines. `broken` names the first line (from 1) that is no event: the reader then fails closed. */
export function parseEvents(text: string): { readonly events: readonly LedgerEvent[]; readonly broken: number | undefined } {
  const events: LedgerEvent[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const event = parseLine(line);
    if (!event) return { events, broken: index + 1 };
    events.push(event);
  }
  return { events, broken: undefined };
}

/** Folds daily files, oldest first, into one list. Fails closed: `error` names the first line that is no event. */
export function parseDays(days: readonly { readonly path: string; readonly text: string }[]): {
  readonly events: readonly LedgerEvent[];
  readonly error: string | null;
} {
  const events: LedgerEvent[] = [];
  for (const { path, text } of days) {
    const parsed = parseEvents(text);
    for (const event of parsed.events) events.push(event);
    if (parsed.broken !== undefined) {
      return { events, error: `${path}:${parsed.broken}: not a ledger event; restore the line or move the file away` };
    }
  }
  return { events, error: null };
}

/** One JSON line each. */
export function formatEvents(events: readonly LedgerEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

function parseLine(line: string): LedgerEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return undefined;
    const event = value as LedgerEvent;
    const sound = typeof event.service === 'string' && typeof event.event_type === 'string' && !Number.isNaN(Date.parse(event.timestamp));
    return sound ? event : undefined;
  } catch {
    return undefined;
  }
}
