import {
  type Collected,
  collectReadings,
  collectState,
  nothingCollected,
} from '../../metrics/prometheus/history-answers.ts';
import {
  askedWindow,
  chunksOf,
  figureQuestion,
  type HistoryQuestion,
  halvesOf,
  planShards,
  type Shard,
} from '../../metrics/prometheus/history-questions.ts';
import type { HistoryService, HistoryWindow } from '../../ports/demand-history.ts';
import { type Environment, openPrometheus } from './api.ts';
import { bounds, type PrometheusOptions } from './prometheus.ts';
import { seconds, sendQuery } from './query.ts';

/** Each of them is a day of many services, so that more at once would slow down what others ask. */
const AT_ONCE = 2;
/** Points of one series that Prometheus answers at most are 11,000. */
const OWN_WINDOW = 10_000 * 300_000;

interface Job {
  readonly question: HistoryQuestion;
  readonly part: HistoryWindow;
}

/**
 * Asks a Prometheus, or what speaks its API, for what services used over a window whose bounds are multiples of
 * five minutes: one query for each shard of services and day, and one for the state of each shard. A part that is
 * too much for the server is asked for in halves. Where one fails, its services are not asked for any further.
 * @throws TrimtabError `prometheus_failed` where a secret is not in the environment.
 */
export async function readPrometheusHistory(
  options: PrometheusOptions,
  services: readonly HistoryService[],
  window: HistoryWindow,
  environment: Environment,
): Promise<Collected & { readonly queries: number }> {
  const collected = nothingCollected();
  let queries = 0;
  const ask = (path: string, form: Readonly<Record<string, string>>) => {
    queries += 1;
    // What series take is counted for each answer: they are not kept.
    const post = openPrometheus(options, environment);
    return sendQuery(post, path, { ...form, timeout: `${options.timeout}ms` });
  };
  const isGivenUp = ({ optional }: HistoryQuestion, service: string) =>
    collected.failed.has(service) || (optional.has(service) && collected.optional.failed.has(service));
  const askPart = async ({ question, part }: Job): Promise<void> => {
    if (question.services.every(({ service }) => isGivenUp(question, service))) return;
    const { query, range } = figureQuestion(question, part);
    const { answer, tooMuch } = await ask('/api/v1/query_range', { query, ...bounds(range) });
    const halves = answer.kind === 'failed' && tooMuch ? halvesOf(part) : undefined;
    if (!halves) return collectReadings(question, part, askedWindow(question, window), answer, collected);
    for (const half of halves) await askPart({ question, part: half });
  };
  const askState = async ({ services: own, state }: Shard) => {
    const { answer } = await ask('/api/v1/query', { query: state, time: seconds(window.to) });
    collectState(own, answer, collected);
  };
  const shards = planShards(options, services);
  await inTurn(shards, askState);
  const jobs = shards.flatMap(({ questions }) =>
    questions.flatMap((question) =>
      partsOf(question, askedWindow(question, window)).map((part) => ({ question, part })),
    ),
  );
  await inTurn(jobs, askPart);
  return { ...collected, queries };
}

/** One service's own query answers with one series, for which days need no splitting. */
function partsOf({ own }: HistoryQuestion, window: HistoryWindow): HistoryWindow[] {
  return own && window.to - window.from <= OWN_WINDOW ? [window] : chunksOf(window);
}

/** Does the work on all items, a few at a time. */
async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      // All workers draw from one iterator.
      for (const item of rest) await work(item);
    }),
  );
}
