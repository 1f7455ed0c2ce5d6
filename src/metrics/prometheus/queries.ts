import { PLACEHOLDER } from '../../policy/blueprint/query.ts';

/** Fills in placeholders, each once: what a value contains is never looked at again. */
export function fill(query: string, values: Readonly<Record<string, string>>): string {
  return query.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}

/**
 * Writes a PromQL string literal that means exactly this text. JSON's escapes are among Go's, which PromQL
 * reads (https://prometheus.io/docs/prometheus/latest/querying/basics/#string-literals).
 */
export function quote(text: string): string {
  return JSON.stringify(text);
}

/** Writes a literal for `=~` that matches these texts and no other (RE2, anchored by Prometheus). */
export function quoteAlternatives(texts: readonly string[]): string {
  return quote(texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'));
}

/** Formats milliseconds as PromQL writes a duration. */
export function promDuration(ms: number): string {
  if (ms % 60_000 === 0) return `${ms / 60_000}m`;
  return ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`;
}

/** Writes one matcher for each label with its value. */
export function labelMatchers(labels: Readonly<Record<string, string>>): string[] {
  return Object.entries(labels).map(([label, value]) => `${label}=${quote(value)}`);
}
