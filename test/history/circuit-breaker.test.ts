import { expect, it } from 'vitest';
import { breakerWindow, circuitBreaker } from '../../src/history/circuit-breaker.ts';
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

const HOUR = 3_600_000;

it('opens at the third failure in a row where each try needs longer than failure_window for its evidence alone', () => {
  const known = blueprint();
  const slow = { ...known, scaling: { ...known.scaling, stabilization: { up: 0, down: 24 * HOUR } } };
  // Evidence, verification and cooldown take 26 hours, and people up to as long again.
  expect(breakerWindow(slow) / HOUR).toBe(3 * 2 * 26);
  const ask = (...hours: number[]) =>
    circuitBreaker(
      slow,
      hours.map((hour) => new Date(hour * HOUR).toISOString()),
      new Date(hours.at(-1) ?? 0),
    ).state;
  expect(ask(25, 52)).toBe('closed');
  expect(ask(25, 52, 80)).toBe('open');
  expect(ask(25, 52, 25 + 155)).toBe('open');
  expect(ask(25, 52, 25 + 156)).toBe('closed');
});

it('takes failure_window as it is stated where that is longer', () => {
  const known = blueprint();
  expect(breakerWindow(known) / HOUR).toBe(24);
});
