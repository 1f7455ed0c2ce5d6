import { describe, expect, test } from 'vitest';
import type {
  AutoscalerEvidence,
  AutoscalerNumbers,
  ScoredCandidate,
} from '../../../src/ports/evidence-record.ts';
import type { StatedAutoscaler } from '../../../src/scaling/decision/types.ts';
import { decideAutoscaler } from '../../../src/scaling/strategies/autoscaler.ts';

const SETTINGS = { target: 70, min: 2, max: 9 };
const NAME = 'HorizontalPodAutoscaler web';
const place = (value: number) => ({ path: 'hpa.yaml', line: 9, field: 'f', value });
const DESIRED: StatedAutoscaler = {
  ...{ kind: 'autoscaler', autoscaler: NAME, path: 'hpa.yaml', line: 1, settings: SETTINGS },
  numbers: { target: place(70), min: place(2), max: place(9) },
};

function scored(settings: Partial<AutoscalerNumbers>, score: number): ScoredCandidate {
  const of = { settings: { ...SETTINGS, ...settings }, score };
  return { ...of, replica_minutes: score * 10, violation_minutes: 40 };
}

/** A look at two weeks in which the autoscaler was at its ceiling for that many minutes. */
function record(
  chosen: Partial<AutoscalerNumbers>,
  more: Partial<AutoscalerEvidence> = {},
): AutoscalerEvidence {
  return {
    ...{ kind: 'autoscaler', at: '2026-02-10T18:30:00Z', blueprint: 'b', digest: 'd' },
    ...{ minutes: 20_160, least_replica_minutes: 10_000, ceiling_minutes: 0 },
    ...{ stated: scored({}, 1500), best: [scored({ target: 80 }, 1100)], chosen: scored(chosen, 1100) },
    ...more,
  };
}

const NOW = 'Over the last 14 days 70% from 2 to 9 cost 1.50 × the least, with 40 minutes over the limit';
const REFERENCES = ['spec.autoscaler.max', 'spec.autoscaler.target', 'spec.autoscaler.min'];

test('the number that the past pays for is proposed, with what both cost', () => {
  expect(decideAutoscaler(DESIRED, record({ target: 80 }))).toEqual({
    recommendation: { action: 'scale_down', target_replicas: 80 },
    rationale: `${NOW}; 80% from 2 to 9 would have cost 1.10 × the least, with 40 minutes over the limit.`,
    formula:
      'replicas / least + price × share of bad minutes = 70% from 2 to 9: 1.500, 80% from 2 to 9: 1.100',
    change: { autoscaler: NAME, number: 'target', from: 70, to: 80 },
    references: REFERENCES,
    ...{ correction: true, undecided: false, atLimit: undefined, weightedUtilization: null },
  });
});

test.each<[Partial<AutoscalerNumbers>, string, string]>([
  [{ target: 60 }, 'target', 'scale_up'],
  [{ min: 3 }, 'min', 'scale_up'],
  [{ min: 1 }, 'min', 'scale_down'],
  [{ max: 12 }, 'max', 'scale_up'],
  [{ max: 12, target: 60 }, 'max', 'scale_up'],
])('where %j was chosen, it changes %s by %s', (chosen, number, action) => {
  const { change, recommendation } = decideAutoscaler(DESIRED, record(chosen));
  expect([change?.number, recommendation.action]).toEqual([number, action]);
});

describe('nothing is proposed', () => {
  const none = { action: 'no_action', target_replicas: 2 };

  test.each<[string, AutoscalerEvidence, string]>([
    [
      'where nothing else was chosen',
      record({}),
      `${NOW}. 80% from 2 to 9 would have saved less than 5%, or not by one number alone.`,
    ],
    [
      'where nothing costs less',
      record({}, { best: [scored({ target: 60 }, 1500)] }),
      `${NOW}. No other target or floor costs less.`,
    ],
    [
      'where nothing else was replayed',
      record({}, { best: [] }),
      `${NOW}. No other target or floor costs less.`,
    ],
  ])('%s', (_, evidence, rationale) => {
    const decision = decideAutoscaler(DESIRED, evidence);
    expect(decision).toMatchObject({ recommendation: none, rationale });
    expect(decision).not.toHaveProperty('change');
  });

  test('where that number may not be edited', () => {
    const { target, min } = DESIRED.numbers;
    const desired = { ...DESIRED, numbers: { ...(target && { target }), ...(min && { min }) } };
    const decision = decideAutoscaler(desired, record({ max: 12 }));
    expect(decision).toMatchObject({
      ...{ recommendation: none, references: ['spec.autoscaler.target', 'spec.autoscaler.min'] },
    });
  });

  test.each([undefined, { ...record({}), kind: 'evidence_too_short', message: 'x' } as const])(
    'where nothing is known',
    (evidence) => {
      expect(decideAutoscaler(DESIRED, evidence)).toMatchObject({
        ...{ recommendation: none, rationale: '', formula: 'n/a', references: REFERENCES },
      });
    },
  );
});

test('time at the ceiling is told first, and a behavior that was assumed', () => {
  const told = (more: Partial<AutoscalerEvidence>) => decideAutoscaler(DESIRED, record({}, more)).rationale;
  const ceiling = 'At its ceiling of 9 replicas for 5 minutes of the last 14 days.';
  const assumed = 'The default `behavior` is assumed for the autoscaler: it is templated.';
  const all = { ceiling_minutes: 5, behavior_assumed: 'it is templated' };
  expect(told(all)).toMatch(new RegExp(`^${ceiling} ${assumed} Over the last`.replaceAll('.', '\\.')));
  expect(decideAutoscaler(DESIRED, record({ max: 12 }, all)).rationale).toContain(
    `${ceiling} ${assumed} Over`,
  );
});

test('what is stated is listed once among the scores', () => {
  const { formula } = decideAutoscaler(
    DESIRED,
    record({}, { best: [scored({}, 1500), scored({ min: 3 }, 1400)] }),
  );
  expect(formula).toMatch(/ = 70% from 2 to 9: 1\.500, 70% from 3 to 9: 1\.400$/);
});
