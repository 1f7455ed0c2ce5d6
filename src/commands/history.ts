import { writeWhole } from '../adapters/files/whole-file.ts';
import { formatHistory, formOf } from '../evidence/history-text.ts';
import { TrimtabError } from '../lib/errors.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';
import { readHistory } from './read-history.ts';

/** Writes the past demand of services into a file, which `--history` reads. */
export async function history(options: Options, now: Date): Promise<LinesOutcome> {
  const { out } = options;
  if (out === undefined) throw new TrimtabError('usage', '--out FILE is missing; see --help');
  const { services, notes, failures } = await readHistory(options, now);
  const lines = failures.map(({ message }) => message);
  if (services.size === 0) return { kind: 'lines', lines, notes, failures };
  writeWhole(out, formatHistory(services, formOf(out)));
  return { kind: 'lines', lines: [...lines, `wrote ${out}`], notes, failures };
}
