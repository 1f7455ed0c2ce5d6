import { readText } from '../adapters/files/text-file.ts';
import { backtestService } from '../backtest/backtest.ts';
import type { Demand } from '../evidence/demand.ts';
import { parseHistory } from '../evidence/history-file.ts';
import { describeKnown } from '../lib/did-you-mean.ts';
import { formatProblem, TrimtabError } from '../lib/errors.ts';
import { backtestReport } from '../report/backtest.ts';
import type { Options } from './options.ts';
import type { BacktestOutcome } from './outcome.ts';

/**
 * Replays the demand history of services under policies, with the delays of review, and says what each would
 * have cost. Reads one file, and writes nothing.
 */
export function backtest({ backtest: asked, services: names }: Options): BacktestOutcome {
  if (!asked) throw new TrimtabError('usage', '--history FILE is missing; see --help');
  const history = readHistory(asked.history);
  const results = chosenNames(history, names).map((name) =>
    backtestService(name, history.get(name) as Demand, asked),
  );
  const unjudged = results.filter(({ judgedFrom, end }) => judgedFrom >= end);
  const failures = unjudged.map(({ service }) => ({
    service,
    message: `${service}: its history ends before --judge-after is over, so nothing of it is judged`,
  }));
  return { kind: 'backtest', report: backtestReport(asked.history, asked, results), notes: [], failures };
}

/** Reads the history. @throws TrimtabError `history_invalid` with everything that is wrong in it */
function readHistory(path: string): ReadonlyMap<string, Demand> {
  const parsed = parseHistory(path, readText(path));
  if (parsed.kind === 'history') return parsed.services;
  throw new TrimtabError('history_invalid', parsed.problems.map(formatProblem).join('\n'));
}

/** Returns the services asked for, or all, by name. @throws TrimtabError `usage` for one not in the history */
function chosenNames(history: ReadonlyMap<string, Demand>, names: readonly string[]): string[] {
  const known = [...history.keys()].sort();
  for (const name of names) {
    if (!history.has(name))
      throw new TrimtabError('usage', `--service ${name}: not in the history. ${describeKnown(name, known)}`);
  }
  return names.length === 0 ? known : known.filter((name) => names.includes(name));
}
