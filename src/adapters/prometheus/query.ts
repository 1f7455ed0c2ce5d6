import { type Answer, readAnswer } from '../../metrics/prometheus/answer.ts';
import type { Post } from './api.ts';

/**
 * Sends a query; `answered` tells a server that could not do it, or not in time, from one that is not there.
 */
export async function sendQuery(
  post: Post,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<{ answer: Answer; answered: boolean }> {
  const response = await post(path, form);
  if (response.kind === 'answer')
    return { answer: readAnswer(response.status, response.body, response.series), answered: true };
  return {
    answer: { kind: 'failed', reason: response.reason, blame: 'server' },
    answered: response.tooMuch,
  };
}

/** Writes a time as the API reads it. */
export function seconds(ms: number): string {
  return String(ms / 1_000);
}
