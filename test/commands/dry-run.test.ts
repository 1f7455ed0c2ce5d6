import { getBooleanInput } from '@actions/core';
import { afterEach, expect, test, vi } from 'vitest';
import { actionCommand, parseSwitch } from '../../src/commands/dry-run.ts';

afterEach(() => vi.unstubAllEnvs());

test.each(['true', 'True', 'TRUE', 'false', 'False', 'FALSE', 'tRue', 'yes', 'on', '1', '0', 'off', 'dry'])(
  '%s is read as @actions/core reads a boolean',
  (text) => {
    vi.stubEnv('INPUT_DRY-RUN', text);
    const answer = (read: () => boolean) => {
      try {
        return read();
      } catch {
        return 'refused';
      }
    };
    expect(answer(() => parseSwitch('dry-run', text))).toBe(answer(() => getBooleanInput('dry-run')));
  },
);

test('an input that is not set is no dry run', () => expect(parseSwitch('dry-run', '')).toBe(false));

test('a dry run plans instead of reconciling, and refuses what only writes', () => {
  expect(actionCommand('reconcile', true)).toBe('plan');
  expect(actionCommand('reconcile', false)).toBe('reconcile');
  expect(actionCommand('verify', true)).toBe('verify');
  expect(actionCommand('init', true)).toBe('init');
  expect(() => actionCommand('breaker', true)).toThrow('input dry-run: breaker does nothing but write');
  expect(() => actionCommand('recon', true)).toThrow('input command: "recon" is none of demo, init');
});
