import { expect, test } from 'vitest';
import { breakerWindow } from '../../src/history/circuit-breaker.ts';
import { ledgerHorizon } from '../../src/history/horizon.ts';
import type { Blueprint } from '../../src/policy/blueprint/types.ts';
import { blueprint } from '../support/service.ts';

const DAY = 86_400_000;
const NOW = new Date('2026-02-10T18:00:00Z');
const SOUND = blueprint();
const { scaling, governance } = SOUND;
const daysBack = (...all: Blueprint[]) => (NOW.getTime() - ledgerHorizon(all, NOW).getTime()) / DAY;

test('events of five weeks and a day are read where no service looks further back', () => {
  expect(daysBack()).toBe(36);
  expect(daysBack(SOUND)).toBe(36);
});

test.each<[string, Partial<Blueprint>]>([
  ['cooldown up', { scaling: { ...scaling, cooldown: { up: 50 * DAY, down: 0 } } }],
  ['cooldown down', { scaling: { ...scaling, cooldown: { up: 0, down: 50 * DAY } } }],
  ['stabilization up', { scaling: { ...scaling, stabilization: { up: 50 * DAY, down: 0 } } }],
  ['stabilization down', { scaling: { ...scaling, stabilization: { up: 0, down: 50 * DAY } } }],
  ['timeout of a verification', { verification: { ...SOUND.verification, timeout: 50 * DAY } }],
])('a longer %s is looked back over, of whichever service', (_, more) => {
  const one = { ...SOUND, ...more };
  expect(daysBack(one, SOUND)).toBeGreaterThanOrEqual(51);
  expect(daysBack(SOUND, one)).toBe(daysBack(one));
});

test('a breaker is looked back over from its trial to its first failure', () => {
  const circuitBreaker = { ...governance.circuitBreaker, resetTimeout: 40 * DAY, failureWindow: 20 * DAY };
  const one = { ...SOUND, governance: { ...governance, circuitBreaker } };
  expect(daysBack(one)).toBe(40 + breakerWindow(one) / DAY + 1);
});

test('time begins in 1970', () => {
  expect(ledgerHorizon([], new Date(5 * DAY))).toEqual(new Date(0));
});
