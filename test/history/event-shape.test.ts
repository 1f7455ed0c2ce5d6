import { describe, expect, test } from 'vitest';
import { parseEvent, servicesNamedIn } from '../../src/history/event-shape.ts';

const AT = '2026-02-10T18:00:00Z';
const CHANGE = { from: 2, to: 3, blueprint: 'b', template: 't', before: { cpu: 0.5 }, after: { cpu: 0.4 } };
const EDIT = { file: 'a.yaml', field: 'spec.replicas', from: 2, to: 3 };
const STATED = { target: 70, min: 1, max: 5 };
const ADVICE = {
  ...{ at: AT, pull: 3, proposed_at: AT, verdict: 'helped' },
  ...{ violation_minutes_saved: -1.5, replica_minutes_saved: 2 },
};
const COUNT = { replicas: 2, score: 1, replica_minutes: 2, violation_minutes: 0 };
const REPLAYED = { at: AT, blueprint: 'b', minutes: 60, least_replica_minutes: 60, digest: 'd' };
const EVIDENCE = { ...REPLAYED, kind: 'count', stated: COUNT, best: [COUNT], wanted: 2, chosen: COUNT };

/** An event that holds every key. */
const WHOLE = {
  ...{ timestamp: AT, event_type: 'decision', service: 'web', operation: 'scale_up', outcome: 'scale_up' },
  ...{ agent_id: 'trimtab', blueprint_version: '1', classification: 'allowed', rationale: 'r' },
  ...{ duration: '60s', decision_id: 'd', retry_at: AT, reason: 'x', recommended: 'scale_up 2 to 3' },
  ...{ replicas: 2, figures: { cpu_utilization: 0.9 }, change: CHANGE, pull: 3, issue: 4, look: 'passed' },
  ...{ measured_at: AT, fingerprint: 'f', edit: EDIT, evidence: EVIDENCE, advice: ADVICE },
};
const isEvent = (value: unknown) => parseEvent(JSON.stringify(value)) !== undefined;
const NEEDED = ['timestamp', 'event_type', 'service', 'operation', 'outcome'];

test('an event with all its keys, with those alone that it needs, and with keys of other versions is one', () => {
  expect(parseEvent(JSON.stringify(WHOLE))).toEqual(WHOLE);
  expect(isEvent(Object.fromEntries(NEEDED.map((key) => [key, WHOLE[key as keyof typeof WHOLE]])))).toBe(
    true,
  );
  expect(isEvent({ ...WHOLE, blueprint_version: null, more: [1] })).toBe(true);
});

test.each(Object.keys(WHOLE))('one whose %s is of another type is none', (key) => {
  // No version is a version, and no figures are figures.
  const others = [
    7.5,
    [],
    true,
    ...(key === 'blueprint_version' ? [] : [null]),
    ...(key === 'figures' ? [] : [{}]),
  ];
  expect(others.filter((value) => isEvent({ ...WHOLE, [key]: value }))).toEqual([]);
  expect(isEvent({ ...WHOLE, [key]: undefined })).toBe(!NEEDED.includes(key));
});

test('of figures each is a number', () => {
  expect(isEvent({ ...WHOLE, figures: { a: 1, b: '2' } })).toBe(false);
});

describe('a change', () => {
  const holds = (more: object) => isEvent({ ...WHOLE, change: { ...CHANGE, ...more } });

  test.each(['target', 'min', 'max', undefined])('may be of the number %s', (number) => {
    expect(holds({ number })).toBe(true);
  });

  test('may be without template and figures after it', () => {
    expect(holds({ template: undefined, after: undefined })).toBe(true);
  });

  test.each([
    { number: 'count' },
    { blueprint: 1 },
    { template: 1 },
    { from: 1.5 },
    { to: '3' },
    { before: undefined },
    { after: 1 },
  ])('with %j is none', (more) => {
    expect(holds(more)).toBe(false);
  });
});

describe('an edit', () => {
  const holds = (more: object) => isEvent({ ...WHOLE, edit: { ...EDIT, ...more } });

  test.each(['target', 'min', 'max', undefined])(
    'may be of the number %s, beside all that is stated',
    (number) => {
      expect(holds({ number, stated: STATED })).toBe(true);
    },
  );

  test.each([
    { number: 'count' },
    { stated: 7 },
    { stated: { ...STATED, target: 1.5 } },
    { stated: { ...STATED, max: undefined } },
    { file: 1 },
    { field: 1 },
    { from: 1.5 },
    { to: null },
  ])('with %j is none', (more) => {
    expect(holds(more)).toBe(false);
  });
});

test.each(['evidence', 'advice'])('a record of %s lacks nothing', (key) => {
  const record: Record<string, unknown> = { ...(key === 'evidence' ? EVIDENCE : ADVICE) };
  for (const part of Object.keys(record)) {
    if (part === 'pull') continue;
    expect([part, isEvent({ ...WHOLE, [key]: { ...record, [part]: undefined } })]).toEqual([part, false]);
  }
});

test.each([
  ['{"service":"web","timestamp":1}', ['web']],
  ['{"service":7}', []],
  ['[{"service":"web"}]', []],
  ['{"service":"web"}{"service":"a\\"b"', ['web', 'a"b']],
  ['{"rationale":"\\"service\\":\\"web\\"', []],
  ['half of a line', []],
])('%s names %j', (line, services) => {
  expect(servicesNamedIn(line)).toEqual(services);
});
