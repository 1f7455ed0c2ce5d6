const INSTANT = /^(\d{4}-\d{2}-)(\d{2})T(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Parses an ISO 8601 instant with its zone, seconds optional, into milliseconds since 1970; undefined for any
 * other text.
 */
export function parseInstant(text: string): number | undefined {
  const [, month = '', day = '', hour = ''] = INSTANT.exec(text) ?? [];
  // Every month has 28 days; JavaScript takes 30 February for 2 March, and 24:00 for the next day.
  if (month === '' || hour > '23' || (day > '28' && !isDay(`${month}${day}`))) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** Describes a text that is no instant, such as `found 2026-02-30T00:00:00Z, and there is no such time`. */
export function describeNoInstant(text: string): string {
  return `found ${text}${INSTANT.test(text) ? ', and there is no such time' : ''}`;
}

/** Checks that a value is an ISO 8601 instant as {@link parseInstant} reads it. */
export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && parseInstant(value) !== undefined;
}

/** Formats a time as ISO 8601 in UTC with whole seconds, the form of every time in a report. */
export function formatInstant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
