import { expect, it } from 'vitest';
import { circuitBreaker } from '../../src/history/circuit-breaker.ts';
import { blueprint } from '../support/service.ts';

/** Hours after midnight at which verifications failed, and the hour of the question. */
function state(failures: readonly number[], hour: number) {
  const at = (hours: number) => new Date(Date.parse('2026-02-10T00:00:00Z') + hours * 3_600_000);
  return circuitBreaker(
    blueprint(),
    failures.map((hours) => at(hours).toISOString()),
    at(hour),
  ).state;
}

it.each<[string, readonly number[], number, string]>([
  ['two failures leave it closed', [1, 2], 2.1, 'closed'],
  ['the third within the window opens it', [1, 2, 3], 3.1, 'open'],
  ['the third outside the window does not', [1, 2, 26], 26.1, 'closed'],
  ['after reset_timeout it takes a trial', [1, 2, 3], 4, 'half-open'],
  ['time alone never closes it', [1, 2, 3], 100, 'half-open'],
  ['a trial that fails opens it again, however late', [1, 2, 3, 90], 90.5, 'open'],
  ['and another trial follows', [1, 2, 3, 90], 91, 'half-open'],
  ['a clock set back keeps it open', [1, 2, 3], 2.5, 'open'],
])('%s', (_, failures, hour, expected) => {
  expect(state(failures, hour)).toBe(expected);
});
