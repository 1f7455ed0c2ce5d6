import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { TrimtabError } from '../../src/lib/errors.ts';
import { explainService } from '../../src/report/explain.ts';
import { renderReport } from '../../src/report/render.ts';
import type { Report } from '../../src/report/report.ts';
import { folder } from '../support/terminal.ts';

const reportFile = () => join(folder(), 'report.json');

async function replayed(text: string, path = reportFile()): Promise<Report | string> {
  writeFileSync(path, text);
  try {
    return await plan(parseOptions('plan', ['--replay', path]), new Date(0));
  } catch (error) {
    if (error instanceof TrimtabError) return error.message;
    throw error;
  }
}

const example = (name: string) => JSON.parse(readFileSync(`examples/multi-service-${name}.json`, 'utf8'));
const INDEPENDENT = example('independent');
const AT = '2026-02-10T17:00:00Z';
const CHANGE = { from: 2, to: 3, blueprint: 'b', template: 't', before: { cpu_utilization: 0.9 }, after: {} };
/** A past in which everything has happened. */
const PAST = {
  ...INDEPENDENT.inputs.history['todo-frontend'],
  operations: [AT],
  merged: [1],
  verified: [1],
  looks: { 1: [{ verdict: 'passed', measuredAt: AT }] },
  retryAt: AT,
  failures: [AT],
  failedChanges: [{ at: AT, blueprintVersion: '1.0.0', change: CHANGE }],
  lastAsked: CHANGE,
  lastDecision: { what: 'scale_up 3', at: AT, since: AT },
  steady: { action: 'scale_up', from: 2, target: 3, since: AT, last: AT },
};
const EVENTFUL = structuredClone(INDEPENDENT);
EVENTFUL.inputs.history['todo-frontend'] = PAST;
const EXAMPLES = [INDEPENDENT, example('conflict'), EVENTFUL];

test.each([
  ['', /report\.json:1:1: not JSON/],
  ['{"inputs": ', /report\.json:1:\d+: not JSON/],
  ['null', /report\.json:1:1: expected one JSON object/],
  ['[]', /report\.json:1:1: expected one JSON object/],
  ['7', /report\.json:1:1: expected one JSON object/],
  ['{}', /report\.json: inputs: is missing\. Pass a report/],
  ['{"inputs": null}', /report\.json: inputs: /],
  ['{"inputs": []}', /report\.json: inputs: /],
  ['{"inputs": {}}', /report\.json: inputs\.now: "now" is missing/],
  [
    `{"inputs": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    /report\.json:1:111: nested deeper than 100 levels/,
  ],
])('%.40s is told of at its place', async (text, message) => {
  expect(await replayed(text)).toMatch(message);
});

test.each<[string, (inputs: Record<string, never>) => unknown, RegExp]>([
  ['a time', (inputs) => Object.assign(inputs, { now: '2026-13-01T00:00:00Z' }), /: inputs\.now: found/],
  ['a text', (inputs) => Object.assign(inputs, { config: 'x' }), /: inputs\.config: found "x", which is not/],
  [
    'a place in Git',
    (inputs) => Object.assign(inputs, { desired: { web: { kind: 'found', path: 'a' } } }),
    /: inputs\.desired\.web\.replicas: "replicas" is missing/,
  ],
  [
    'a past',
    (inputs) => Object.assign(inputs, { history: { web: { retryAt: 'soon' } } }),
    /: inputs\.history\.web\.retryAt: found "soon"/,
  ],
])('%s that cannot be used is told of at its place', async (_, mutate, message) => {
  const report = structuredClone(EXAMPLES[0]);
  mutate(report.inputs);
  expect(await replayed(JSON.stringify(report))).toMatch(message);
});

test('a report of the first version, without what came later, replays', async () => {
  const { now, config, blueprints, snapshot } = EXAMPLES[0].inputs;
  const old = await replayed(JSON.stringify({ inputs: { now, config, blueprints, snapshot } }));
  expect(old).toMatchObject({ services_evaluated: 2 });
});

/** biome-ignore lint/suspicious/noExplicitAny: it is changed at any place. */
type Json = any;

/** Every place within a value, as the keys that lead there. */
function places(value: unknown, keys: readonly string[] = []): string[][] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, member]) => places(member, [...keys, key]))
      : [];
  return [[...keys], ...below];
}

const REMOVED = Symbol('removed');
const nested = (depth: number) => JSON.parse(`${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`);
const anything = fc.oneof(
  fc.constantFrom<unknown>(REMOVED, null, [], {}, '', 0, -1, 0.5, 1e308, true, 'x', '2026-02-30T00:00:00Z'),
  fc.constantFrom<unknown>('9'.repeat(400), 'x'.repeat(100_000), nested(20), nested(200), [null], [[]], [{}]),
  fc.jsonValue(),
);

test('no JSON at any place of its inputs ends a replay in a stack trace', async () => {
  const path = reportFile();
  const property = fc.asyncProperty(
    fc.constantFrom(...EXAMPLES),
    fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), anything), {
      minLength: 1,
      maxLength: 3,
    }),
    async (report, mutations) => {
      const root = structuredClone({ inputs: report.inputs });
      for (const [where, value] of mutations) {
        const all = places(root);
        const keys = all[Math.floor(where * all.length)] ?? [];
        const last = keys.at(-1);
        if (last === undefined) continue;
        const parent = keys.slice(0, -1).reduce<Json>((at, key) => at[key], root);
        if (value === REMOVED) delete parent[last];
        else Object.assign(parent, { [last]: value });
      }
      const made = await replayed(JSON.stringify(root), path);
      if (typeof made === 'string') {
        expect(made).toContain(': ');
        return;
      }
      for (const format of ['text', 'markdown', 'json'] as const)
        expect([...renderReport(made, format)].join('')).not.toBe('');
      for (const name of Object.keys(made.services)) expect(explainService(made, name)).not.toEqual([]);
    },
  );
  await fc.assert(property, { numRuns: 150 });
});
