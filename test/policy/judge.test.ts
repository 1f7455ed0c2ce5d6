import { expect, test } from 'vitest';
import type { Operation } from '../../src/policy/blueprint/types.ts';
import { judge, type Proposed } from '../../src/policy/judge.ts';
import { NO_POLICIES, type Policies, parsePolicies } from '../../src/policy/policies.ts';
import { blueprint, NOW } from '../support/service.ts';

function policies(text: string): Policies {
  const parsed = parsePolicies('policies.yaml', text);
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return parsed.policies;
}

const judged = (floor: string, spec: string, operation: Operation, more: Partial<Proposed> = {}) =>
  judge(policies(floor), {
    operation,
    blueprint: blueprint({ rest: spec }),
    before: 2,
    after: 3,
    now: NOW,
    ...more,
  });
const tier = (...args: Parameters<typeof judged>) => judged(...args).tier;

test('without a word said, scaling within limits passes, deletes and secrets do not, and the rest needs a person', () => {
  const bare = (operation: Operation) =>
    judge(NO_POLICIES, { operation, blueprint: undefined, before: undefined, after: undefined, now: NOW })
      .tier;
  expect(['scale_within_limits', 'rollback'].map((o) => bare(o as Operation))).toEqual([
    'allowed',
    'allowed',
  ]);
  expect(['delete_service', 'modify_secrets'].map((o) => bare(o as Operation))).toEqual([
    'forbidden',
    'forbidden',
  ]);
  expect(
    ['change_image', 'modify_blueprint', 'scale_beyond_limits'].map((o) => bare(o as Operation)),
  ).toEqual(Array(3).fill('requires_approval'));
});

test('the policy file is a floor: a blueprint tightens it and never loosens it', () => {
  const allow = 'governance: {allowed_operations: [change_image, scale_within_limits]}';
  const forbid = 'governance: {forbidden_operations: [change_image]}';
  expect(tier('', allow, 'change_image')).toBe('allowed');
  expect(tier('requires_approval: [change_image]', allow, 'change_image')).toBe('requires_approval');
  expect(tier('forbidden_operations: [scale_within_limits]', allow, 'scale_within_limits')).toBe('forbidden');
  expect(tier('allowed_operations: [change_image]', forbid, 'change_image')).toBe('forbidden');
  expect(
    tier('{allowed_operations: [change_image], requires_approval: [change_image]}', '', 'change_image'),
  ).toBe('requires_approval');
  // One word in a list does not make a delete a matter of course.
  expect(tier('allowed_operations: [delete_service]', '', 'delete_service')).toBe('forbidden');
  expect(tier('requires_approval: [delete_service]', '', 'delete_service')).toBe('requires_approval');
});

test('the most restrictive rule wins, and a rule that cannot be worked out forbids', () => {
  const rules = (...list: string[]) => `rules: [${list.join(', ')}]`;
  const some = '{name: some, when: after.replicas > 2, effect: require_approval, message: more than two}';
  const none = '{name: none, when: "service.name == \'web\' && after.replicas > 9", effect: forbid}';
  expect(judged(rules(some, none), '', 'scale_within_limits')).toMatchObject({
    tier: 'requires_approval',
    rules: [{ name: 'some' }],
    reasons: ['some: more than two'],
  });
  expect(
    tier(
      rules(some),
      'governance: {rules: [{name: b, when: operation.startsWith("scale"), effect: forbid}]}',
      'scale_within_limits',
    ),
  ).toBe('forbidden');
  const author = '{name: author, when: pull_request.author == "eve", effect: require_approval}';
  expect(judged(rules(author), '', 'scale_within_limits')).toMatchObject({
    tier: 'forbidden',
    reasons: ['author: could not be worked out, which forbids: No such key: author'],
  });
  expect(
    tier(
      rules(author.replace('pull_request.author ==', 'has(pull_request.author) && pull_request.author ==')),
      '',
      'scale_within_limits',
    ),
  ).toBe('allowed');
});

test('an allow rule speaks only where no list does, and lifts nothing forbidden', () => {
  const allow = 'rules: [{name: ok, when: "true", effect: allow}]';
  expect(tier(allow, '', 'change_image')).toBe('allowed');
  expect(tier(allow, '', 'delete_service')).toBe('forbidden');
  expect(tier(`${allow}\nrequires_approval: [change_image]`, '', 'change_image')).toBe('requires_approval');
  expect(tier(allow, 'governance: {rules: [{name: no, when: "true", effect: forbid}]}', 'change_image')).toBe(
    'forbidden',
  );
  expect(tier(allow, '', 'change_image', { floor: 'loosens' })).toBe('requires_approval');
});

test('an exception has an owner and an end', () => {
  const floor = (expires: string) =>
    `rules: [{name: r, when: "true", effect: forbid, exceptions: [{services: [web], owner: ada, reason: migration, expires: "${expires}"}]}]`;
  expect(judged(floor('2026-03-01T00:00:00Z'), '', 'scale_within_limits')).toMatchObject({
    tier: 'allowed',
    reasons: ['r: excepted until 2026-03-01 by ada: migration'],
  });
  expect(judged(floor('2026-02-10T18:30:00Z'), '', 'scale_within_limits')).toMatchObject({
    tier: 'forbidden',
    reasons: ['r: true; the exception by ada (migration) ended on 2026-02-10'],
  });
});

test('a freeze needs a person, by instants or by the week of a place, and holds no rollback up', () => {
  const at = (floor: string, now: string, operation: Operation = 'scale_within_limits') =>
    tier(floor, '', operation, { now: new Date(now) });
  const range = 'freeze: [{from: "2026-12-20T00:00:00Z", to: "2027-01-02T00:00:00+01:00", reason: year end}]';
  expect(at(range, '2026-12-19T23:59:59Z')).toBe('allowed');
  expect(at(range, '2026-12-20T00:00:00Z')).toBe('requires_approval');
  expect(at(range, '2027-01-01T23:00:00Z')).toBe('allowed');
  expect(at(range, '2026-12-25T00:00:00Z', 'rollback')).toBe('allowed');
  const weekend = 'freeze: [{from: Fri 16:00, to: Mon 08:00, time_zone: Europe/Berlin}]';
  // 16:00 in Berlin is 15:00 UTC in winter and 14:00 UTC in summer.
  expect(at(weekend, '2026-02-13T14:59:00Z')).toBe('allowed');
  expect(at(weekend, '2026-02-13T15:00:00Z')).toBe('requires_approval');
  expect(at(weekend, '2026-07-03T14:00:00Z')).toBe('requires_approval');
  expect(at(weekend, '2026-02-16T06:59:00Z')).toBe('requires_approval');
  expect(at(weekend, '2026-02-16T07:00:00Z')).toBe('allowed');
});

test('a window keeps its hours when the clock changes, runs over midnight and over the end of the week', () => {
  const at = (from: string, to: string, zone: string, now: string) =>
    tier(`freeze: [{from: ${from}, to: ${to}, time_zone: ${zone}}]`, '', 'scale_within_limits', {
      now: new Date(now),
    });
  const frozen = (from: string, to: string, zone: string, times: readonly string[]) =>
    times.map((now) => (at(from, to, zone, now) === 'requires_approval' ? 1 : 0));
  // Clocks go from 02:00 to 03:00 in Berlin on 2026-03-29 at 01:00 UTC, and from 03:00 back to 02:00 on 2026-10-25 at 01:00 UTC.
  const spring = [
    '2026-03-29T00:29:00Z',
    '2026-03-29T00:30:00Z',
    '2026-03-29T01:00:00Z',
    '2026-03-29T01:30:00Z',
  ];
  expect(frozen('Sun 01:30', 'Sun 03:30', 'Europe/Berlin', spring)).toEqual([0, 1, 1, 0]);
  // A window inside the hour that does not exist never comes; inside the one that comes twice it comes twice.
  expect(frozen('Sun 02:10', 'Sun 02:50', 'Europe/Berlin', spring)).toEqual([0, 0, 0, 0]);
  const autumn = [
    '2026-10-25T00:05:00Z',
    '2026-10-25T00:20:00Z',
    '2026-10-25T01:05:00Z',
    '2026-10-25T01:20:00Z',
  ];
  expect(frozen('Sun 02:10', 'Sun 02:50', 'Europe/Berlin', autumn)).toEqual([0, 1, 0, 1]);
  expect(
    frozen('Tue 23:00', 'Wed 01:00', 'UTC', [
      '2026-02-10T22:59:59Z',
      '2026-02-10T23:00:00Z',
      '2026-02-11T00:59:00Z',
      '2026-02-11T01:00:00Z',
    ]),
  ).toEqual([0, 1, 1, 0]);
  expect(
    frozen('Sat 23:00', 'Sun 01:00', 'Asia/Kolkata', [
      '2026-02-14T17:29:00Z',
      '2026-02-14T17:30:00Z',
      '2026-02-14T19:29:00Z',
      '2026-02-14T19:30:00Z',
    ]),
  ).toEqual([0, 1, 1, 0]);
});

test('what goes over the budget needs a person; what goes down does not', () => {
  const cost = 'cost: {monthly_budget: 100 USD, cost_per_replica: 19.99 USD}';
  expect(judged('', cost, 'scale_within_limits', { before: 4, after: 5 })).toMatchObject({
    tier: 'allowed',
    cost: {
      monthly_before: '79.96 USD',
      monthly_after: '99.95 USD',
      monthly_change: '19.99 USD',
      monthly_budget: '100 USD',
      within_budget: true,
    },
  });
  expect(judged('', cost, 'scale_within_limits', { before: 5, after: 6 })).toMatchObject({
    tier: 'requires_approval',
    reasons: ['monthly_budget: 119.94 USD a month is over the budget of 100 USD'],
  });
  expect(tier('', cost, 'scale_within_limits', { before: 9, after: 8 })).toBe('allowed');
  expect(
    tier('rules: [{name: dear, when: after.monthly_cost > 50, effect: forbid}]', cost, 'scale_within_limits'),
  ).toBe('forbidden');
});

test.each([
  ['allowed_operations: [scale]', 'policies.yaml:1:22: allowed_operations[0]: found scale'],
  [
    'rules:\n  - name: a\n    when: after.replica > 2\n    effect: forbid',
    'policies.yaml:3:17: rules[0].when: No such key: replica',
  ],
  [
    'rules:\n  - name: a\n    when: |\n      operation == "x" &&\n      after.replicas = 2\n    effect: forbid',
    'policies.yaml:5:22: rules[0].when: Unexpected character: =',
  ],
  [
    'rules: [{name: a, when: after.replicas, effect: forbid}]',
    'policies.yaml:1:25: rules[0].when: gives int, and a rule needs true or false',
  ],
  ['freeze: [{from: Fri 16:00, to: Mon 8:00}]', 'freeze[0].to: found Mon 8:00'],
  ['freeze: [{from: 2026-01-01, to: 2026-01-02}]', 'freeze[0].from: found 2026-01-01'],
  [
    'freeze: [{from: Fri 16:00, to: Mon 08:00, time_zone: Europe/Bonn}]',
    'freeze[0].time_zone: found Europe/Bonn',
  ],
  [
    'rules: [{name: a, when: "true", effect: forbid}, {name: a, when: "true", effect: forbid}]',
    'rules[1].name: "a" is used twice',
  ],
])('%j is wrong at its place', async (text, message) => {
  const parsed = parsePolicies('policies.yaml', text);
  const { formatProblem } = await import('../../src/lib/errors.ts');
  expect(parsed.kind === 'invalid' && parsed.problems.map(formatProblem).join('\n')).toContain(message);
});
