import { readText } from '../adapters/files/text-file.ts';
import { openWorkTree } from '../adapters/files/work-tree.ts';
import { backtestService } from '../backtest/backtest.ts';
import { formatProblem, TrimtabError } from '../lib/errors.ts';
import { loadConfiguration } from '../pipeline/load.ts';
import { parseBlueprint } from '../policy/blueprint/parse.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { backtestReport } from '../report/backtest.ts';
import type { Options } from './options.ts';
import type { BacktestOutcome } from './outcome.ts';
import { readHistory } from './read-history.ts';

/**
 * Replays the demand history of services under policies, with the delays of review, and says what each would
 * have cost. Writes nothing but the kept history.
 */
export async function backtest(options: Options, now: Date): Promise<BacktestOutcome> {
  const { backtest: asked, history } = options;
  if (!asked) throw new TrimtabError('usage', '--policy NAME[,NAME…] is missing; see --help');
  const known = await readHistory(options, now);
  const blueprint = asked.blueprint === undefined ? undefined : readBlueprint(asked.blueprint, options);
  const question = { ...asked, blueprint };
  const results = [...known.services].map(([name, demand]) => backtestService(name, demand, question));
  const unjudged = results.filter(({ judgedFrom, end }) => judgedFrom >= end);
  const failures = unjudged.map(({ service }) => ({
    service,
    message: `${service}: its history ends before --judge-after is over, so nothing of it is judged`,
  }));
  const report = backtestReport(history ?? 'the metrics sources', question, results);
  return { kind: 'backtest', report, notes: known.notes, failures: [...known.failures, ...failures] };
}

/** Reads a blueprint, changed or not. @throws TrimtabError `blueprint_invalid` with everything that is wrong in it */
function readBlueprint(path: string, { repo, config: configuration }: Options): Blueprint {
  const { config } = loadConfiguration(openWorkTree(repo), configuration);
  const parsed = parseBlueprint(path, readText(path), config.defaults);
  if (parsed.kind === 'blueprint') return parsed.blueprint;
  throw new TrimtabError('blueprint_invalid', parsed.problems.map(formatProblem).join('\n'));
}
