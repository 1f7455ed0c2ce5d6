import { readText } from '../adapters/files/text-file.ts';
import { openWorkTree } from '../adapters/files/work-tree.ts';
import { readHistoryFile } from '../adapters/history/file.ts';
import { backtestService } from '../backtest/backtest.ts';
import { describeKnown } from '../lib/did-you-mean.ts';
import { formatProblem, TrimtabError } from '../lib/errors.ts';
import { loadConfiguration } from '../pipeline/load.ts';
import { parseBlueprint } from '../policy/blueprint/parse.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Demand } from '../ports/demand-history.ts';
import { backtestReport } from '../report/backtest.ts';
import type { Options } from './options.ts';
import type { BacktestOutcome } from './outcome.ts';

/**
 * Replays the demand history of services under policies, with the delays of review, and says what each would
 * have cost. Reads one file, and writes nothing.
 */
export function backtest(options: Options): BacktestOutcome {
  const { backtest: asked, services: names } = options;
  if (!asked) throw new TrimtabError('usage', '--history FILE is missing; see --help');
  const history = readHistoryFile(asked.history);
  const blueprint = asked.blueprint === undefined ? undefined : readBlueprint(asked.blueprint, options);
  const question = { ...asked, blueprint };
  const results = chosenNames(history, names).map((name) =>
    backtestService(name, history.get(name) as Demand, question),
  );
  const unjudged = results.filter(({ judgedFrom, end }) => judgedFrom >= end);
  const failures = unjudged.map(({ service }) => ({
    service,
    message: `${service}: its history ends before --judge-after is over, so nothing of it is judged`,
  }));
  return { kind: 'backtest', report: backtestReport(asked.history, question, results), notes: [], failures };
}

/** Reads a blueprint, changed or not. @throws TrimtabError `blueprint_invalid` with everything that is wrong in it */
function readBlueprint(path: string, { repo, config: configuration }: Options): Blueprint {
  const { config } = loadConfiguration(openWorkTree(repo), configuration);
  const parsed = parseBlueprint(path, readText(path), config.defaults);
  if (parsed.kind === 'blueprint') return parsed.blueprint;
  throw new TrimtabError('blueprint_invalid', parsed.problems.map(formatProblem).join('\n'));
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
