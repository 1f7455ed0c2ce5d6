import { formatInstant } from '../lib/time.ts';
import { type Demand, GAP, REPLICA } from '../ports/demand-history.ts';
import { HEADER } from './history-file.ts';

/** Forms of a history file: CSV, or one object of JSON a line. */
export type HistoryForm = 'csv' | 'lines';

/** Returns the form by the ending of a path: `.jsonl`, `.ndjson` and `.json` are lines of JSON. */
export function formOf(path: string): HistoryForm {
  return /\.(jsonl|ndjson|json)$/i.test(path) ? 'lines' : 'csv';
}

/** Writes a history in pieces of text, each of one service. What was not measured has no row. */
export function* formatHistory(
  services: ReadonlyMap<string, Demand>,
  form: HistoryForm,
): Generator<string, void> {
  if (form === 'csv') yield `${HEADER}\n`;
  for (const [service, { start, step, values }] of services) {
    const rows: string[] = [];
    values.forEach((value, at) => {
      if (value === GAP) return;
      const timestamp = formatInstant(new Date(start + at * step));
      const demand = value / REPLICA;
      rows.push(
        form === 'csv'
          ? `${timestamp},${service},${demand}\n`
          : `${JSON.stringify({ timestamp, service, demand })}\n`,
      );
    });
    yield rows.join('');
  }
}
