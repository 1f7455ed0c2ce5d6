import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/commands/outcome.ts';
import { outputsOf } from '../../src/commands/outputs.ts';

const SHOP = 'https://github.com/acme/shop';
const done = (...actions: string[]): Outcome => ({
  kind: 'verification',
  verifications: [],
  lines: [],
  notes: [],
  failures: [],
  proposals: actions.map((action, i) => ({ service: `web-${i}`, action, number: i + 1 })),
});

test('action.yml names every output, and no other', () => {
  const { outputs } = load(readFileSync('action.yml', 'utf8')) as { outputs: object };
  expect(Object.keys(outputsOf(done(), SHOP))).toEqual(Object.keys(outputs));
});

test.each([
  [['close', 'update', 'create'], 'created'],
  [['rollback'], 'created'],
  [['close', 'update'], 'updated'],
  [['close'], 'closed'],
  [[], 'none'],
])('pull requests that a run has written to: %j is %s', (actions, operation) => {
  expect(outputsOf(done(...actions), SHOP)).toMatchObject({
    changed: actions.length > 0,
    operation,
    'pull-request-numbers': actions.map((_, i) => i + 1),
    'pull-request-urls': actions.map((_, i) => `${SHOP}/pull/${i + 1}`),
  });
});

test('pull requests that are files have no pages', () => {
  expect(outputsOf(done('create'), undefined)).toMatchObject({ 'pull-request-urls': [] });
});

test('verdicts of a verify', () => {
  const verification = { service: 'web', pull: 7, verdict: 'passed', rationale: 'all checks passed' };
  const outcome = { ...done(), verifications: [verification] } as unknown as Outcome;
  expect(outputsOf(outcome, SHOP).verdicts).toEqual([
    { service: 'web', number: 7, verdict: 'passed', rationale: 'all checks passed' },
  ]);
});

test('the gate’s answer, and none where nothing was judged', () => {
  const gate = { kind: 'gate', lines: [], notes: [], failures: [], stopsJob: false } as const;
  const report = {
    classification: 'requires_approval',
    status: { state: 'pending', description: 'waiting' },
  };
  expect(outputsOf({ ...gate, report } as unknown as Outcome, SHOP)).toMatchObject({
    classification: 'requires_approval',
    state: 'pending',
  });
  expect(outputsOf({ ...gate, report: undefined }, SHOP)).toMatchObject({ classification: '', state: '' });
});

test('the pull request that sets up a repository counts, though it is about no service', () => {
  const nothing = { kind: 'lines', lines: [], notes: [], failures: [] } as const;
  expect(outputsOf({ ...nothing, onboarding: { action: 'create', number: 4 } }, SHOP)).toMatchObject({
    changed: true,
    operation: 'created',
    'pull-request-numbers': [4],
    'pull-request-urls': [`${SHOP}/pull/4`],
    proposals: [],
  });
  expect(outputsOf(nothing, SHOP)).toMatchObject({ changed: false, operation: 'none' });
});
