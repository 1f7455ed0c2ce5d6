import type { LiveAnswer } from '../../metrics/observation/live.ts';
import type { Answered } from '../../metrics/prometheus/answer.ts';
import { observeAnswers } from '../../metrics/prometheus/observe.ts';
import {
  type MeteredService,
  planQuestions,
  type QuerySettings,
  type Question,
  type Range,
} from '../../metrics/prometheus/questions.ts';
import { type Environment, openPrometheus, type Post, type PrometheusAccess } from './api.ts';
import { seconds, sendQuery } from './query.ts';

export interface PrometheusOptions extends PrometheusAccess, QuerySettings {}

/** Queries at once: enough to hide the way there, and no load that others on the server would notice. */
const AT_ONCE = 4;

/**
 * Asks a Prometheus, or what speaks its API (Thanos, Mimir, VictoriaMetrics), what it says of the services
 * wanted: one query per metric and window, however many services there are. A query that fails costs only the
 * figures it was for.
 * @throws TrimtabError `prometheus_failed` where a secret is not in the environment.
 */
export async function observePrometheus(
  options: PrometheusOptions,
  wanted: readonly MeteredService[],
  now: Date,
  environment: Environment,
): Promise<LiveAnswer> {
  const post = openPrometheus(options, environment);
  const questions = planQuestions(options, wanted, now);
  const answered = new Array<Answered>(questions.length);
  const rest = questions.entries();
  // All workers draw from one iterator.
  const work = async () => {
    for (const [index, question] of rest) answered[index] = await ask(post, question, now, options.timeout);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return observeAnswers(options.cluster, answered, wanted, now);
}

/**
 * Asks one question. What reaches back and is too much for the server must not cost the figure, which is then
 * asked for alone.
 */
async function ask(post: Post, question: Question, now: Date, timeout: number): Promise<Answered> {
  const { query, range, withWeekAgo } = question;
  const limit = { timeout: `${timeout}ms` };
  const instant = (text: string) =>
    sendQuery(post, '/api/v1/query', { query: text, time: seconds(now.getTime()), ...limit });
  if (!range && withWeekAgo === undefined)
    return { question, answer: (await instant(query)).answer, pastMissing: undefined };
  const whole = range
    ? await sendQuery(post, '/api/v1/query_range', { query, ...bounds(range), ...limit })
    : await instant(withWeekAgo ?? query);
  if (whole.answer.kind === 'series' || !whole.answered)
    return { question, answer: whole.answer, pastMissing: undefined };
  const { answer } = await instant(query);
  return { question, answer, pastMissing: answer.kind === 'series' ? whole.answer.reason : undefined };
}

/**
 * Writes the bounds of a range. VictoriaMetrics would else shift the bounds to multiples of the step, and
 * Prometheus ignores what it does not know.
 */
export function bounds({ start, end, step }: Range) {
  return { start: seconds(start), end: seconds(end), step: seconds(step), nocache: '1' };
}
