import { type Answer, readAnswer } from '../../metrics/prometheus/answer.ts';
import type { Post } from './api.ts';

/** Statuses of a server, or of a limit before it, for which the same query over less time may succeed. */
const TOO_MUCH = [413, 422, 429];

/**
 * Sends a query; `answered` tells a server that could not do it, or not in time, from one that is not there, and
 * `tooMuch` that less of the same may be answered.
 */
export async function sendQuery(
  post: Post,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<{ answer: Answer; answered: boolean; tooMuch: boolean }> {
  const response = await post(path, form);
  if (response.kind === 'answer')
    return {
      answer: readAnswer(response.status, response.body, response.series),
      answered: true,
      tooMuch: response.status >= 500 || TOO_MUCH.includes(response.status),
    };
  return {
    answer: { kind: 'failed', reason: response.reason, blame: 'server' },
    answered: response.tooMuch,
    tooMuch: response.tooMuch,
  };
}

/** Writes a time as the API reads it. */
export function seconds(ms: number): string {
  return String(ms / 1_000);
}
