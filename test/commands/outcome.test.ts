import { expect, test } from 'vitest';
import { exitCode, type GateOutcome } from '../../src/commands/outcome.ts';

const gate = (stopsJob: boolean): GateOutcome => ({
  kind: 'gate',
  report: undefined,
  lines: ['#1 is not judged: it conflicts with main'],
  stopsJob,
  notes: [],
  failures: [],
});

test('a gate that could not judge and could not say so on the commit ends with 3, one that could with 0', () => {
  expect(exitCode(gate(true))).toBe(3);
  expect(exitCode(gate(false))).toBe(0);
});

test('what failed ends with 1', () => {
  const lines = { kind: 'lines', lines: [], notes: [] } as const;
  expect(exitCode({ ...lines, failures: [{ service: 'web', message: 'bad' }] })).toBe(1);
  expect(exitCode({ ...lines, failures: [] })).toBe(0);
});
