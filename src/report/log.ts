import { escapeMarkdown, sanitizeText } from '../lib/markdown.ts';
import { escapeJson } from '../lib/visible.ts';
import type { LedgerEvent } from '../ports/ledger.ts';

/** Events for people: a line each, a table, or the events themselves as one JSON list. */
export function* renderLog(
  events: readonly LedgerEvent[],
  format: 'text' | 'json' | 'markdown',
): Iterable<string> {
  if (format === 'json') return yield* renderJson(events);
  if (format === 'markdown') yield '| time | service | event | why |\n|---|---|---|---|\n';
  // As arguments of one call, a long ledger's names would be too many.
  const width = events.reduce((widest, { service }) => Math.max(widest, service.length), 0);
  for (const event of events) yield format === 'markdown' ? row(event) : line(event, width);
}

/** GitHub cuts a job summary at 1 MiB: what does not fit is said. */
const MAX_SUMMARY = 900_000;

/** Renders the table for a job summary, with the newest events where not all fit. */
export function renderLogSummary(events: readonly LedgerEvent[]): string {
  const [head, ...rows] = renderLog(events, 'markdown');
  let room = MAX_SUMMARY;
  let from = rows.length;
  while (from > 0 && room >= (rows[from - 1]?.length ?? 0)) room -= rows[--from]?.length ?? 0;
  return `${from > 0 ? `${from} older events are left out.\n\n` : ''}${head}${rows.slice(from).join('')}`;
}

function* renderJson(events: readonly LedgerEvent[]): Iterable<string> {
  let separator = '[\n  ';
  for (const event of events) {
    yield `${separator}${escapeJson(JSON.stringify(event))}`;
    separator = ',\n  ';
  }
  yield events.length === 0 ? '[]\n' : '\n]\n';
}

function line(event: LedgerEvent, width: number): string {
  const { timestamp, service, rationale } = event;
  return `${timestamp}  ${sanitizeText(service).padEnd(width)}  ${sanitizeText(what(event))}: ${sanitizeText(String(rationale ?? ''))}\n`;
}

function row(event: LedgerEvent): string {
  const { timestamp, service, rationale } = event;
  return `| ${timestamp} | ${escapeMarkdown(service)} | ${escapeMarkdown(what(event))} | ${escapeMarkdown(String(rationale ?? ''))} |\n`;
}

/**
 * Describes an event: `proposal create #3 (allowed)`, `decision no_action (cooldown; scale_up 2 to 3)`,
 * `breaker_reset closed by ada`.
 */
function what({ event_type: type, outcome, pull, agent_id: agent, duration, ...event }: LedgerEvent): string {
  const about = [
    event.operation === 'rollback' ? 'rollback' : undefined,
    event.reason,
    type === 'decision' ? event.recommended : undefined,
    event.retry_at && `until ${event.retry_at}`,
    event.classification === 'n/a' ? undefined : event.classification,
    type === 'verification' && duration !== undefined ? `after ${duration}` : undefined,
  ].filter((text) => text !== undefined);
  return [
    `${type} ${outcome}`,
    ...(pull === undefined ? [] : [`#${pull}`]),
    ...(event.issue === undefined ? [] : [`issue #${event.issue}`]),
    ...(about.length > 0 ? [`(${about.join('; ')})`] : []),
    ...(agent === undefined || agent === 'trimtab' ? [] : [`by ${agent}`]),
  ].join(' ');
}
