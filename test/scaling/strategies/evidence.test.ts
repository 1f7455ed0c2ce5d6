import { describe, expect, test } from 'vitest';
import type { Scaling } from '../../../src/policy/blueprint/types.ts';
import type { CountEvidence, EvidenceRecord, ScoredCandidate } from '../../../src/ports/evidence-record.ts';
import { decideByEvidence } from '../../../src/scaling/strategies/evidence.ts';
import { blueprint } from '../../support/service.ts';

const LOOK = { at: '2026-02-10T18:30:00Z', blueprint: 'b', digest: 'd' };
const scored = (replicas: number | undefined, score: number): ScoredCandidate => ({
  ...{ ...(replicas === undefined ? {} : { replicas }), score },
  ...{ replica_minutes: score * 10, violation_minutes: replicas === 1 ? 40 : 1 },
});

/** A look at two weeks of a service that runs on three replicas. */
function record(more: Partial<CountEvidence> = {}): CountEvidence {
  return {
    ...{ ...LOOK, kind: 'count', minutes: 20_160, least_replica_minutes: 10_000 },
    ...{
      stated: scored(3, 1500),
      best: [scored(2, 1100), scored(3, 1500)],
      wanted: 2,
      chosen: scored(2, 1100),
    },
    ...more,
  };
}

/** Decides for three replicas between 1 and 5. */
function decided(evidence: EvidenceRecord | undefined, scaling: Partial<Scaling> = {}, current = 3) {
  const known = blueprint();
  return decideByEvidence({ ...known, scaling: { ...known.scaling, ...scaling } }, evidence, current);
}

const NOW = 'Over the last 14 days 3 replicas cost 1.50 × the least, with 1 minute over the limit';
const FORMULA = 'replicas / least + price × share of bad minutes = 3: 1.500, 2: 1.100';

test('a count that the past pays for is proposed, with what both cost', () => {
  expect(decided(record())).toEqual({
    recommendation: { action: 'scale_down', target_replicas: 2 },
    rationale: `${NOW}; 2 replicas would have cost 1.10 × the least, with 1 minute over the limit.`,
    formula: FORMULA,
    references: ['spec.scaling.strategy', 'spec.scaling.objective', 'spec.scaling.utilization_limit'],
    ...{ correction: true, undecided: false, atLimit: undefined, weightedUtilization: null },
  });
  const up = decided(record({ chosen: scored(4, 1200), best: [scored(4, 1200)] }));
  expect(up).toMatchObject({
    recommendation: { action: 'scale_up', target_replicas: 4 },
    formula: 'replicas / least + price × share of bad minutes = 3: 1.500, 4: 1.200',
  });
});

test('an autoscaler that was replayed with it is told', () => {
  const autoscaler = { ...scored(undefined, 1050), settings: { target: 60, min: 2, max: 9 } };
  expect(decided(record({ autoscaler })).rationale).toMatch(
    / An HPA at 60% from 2 would have cost 1\.05 × the least, with 1 minute over the limit\.$/,
  );
  expect(decided(record({ autoscaler: scored(undefined, 1050) })).rationale).not.toContain('HPA');
});

describe('the count stays, and it is said why', () => {
  const same = { chosen: scored(3, 1500) };

  test.each<[string, EvidenceRecord | undefined, Partial<Scaling>, string]>([
    ['nobody has looked', undefined, {}, ''],
    ['nothing is known', { ...LOOK, kind: 'history_missing', message: 'x' }, {}, 'No count.'],
    [
      'fewer have to be wanted for a week',
      record({ ...same, wanted: 2 }),
      {},
      `${NOW}. 2 replicas would do, and it goes down after 7 days in which every look wanted less, where that saves 5%.`,
    ],
    [
      'more save too little',
      record({ ...same, wanted: 4 }),
      {},
      `${NOW}. 4 replicas would save less than 5% of that.`,
    ],
    [
      'it is the best',
      record({ ...same, wanted: 3, best: [scored(3, 1500), scored(2, 1600)] }),
      {},
      `${NOW}. No other count costs less.`,
    ],
    ['another is no better', record({ ...same, wanted: 3 }), {}, `${NOW}. It needs no other count.`],
    [
      'nothing may go down',
      record(),
      { allowScaleDown: false },
      `${NOW}; 2 replicas would have cost 1.10 × the least, with 1 minute over the limit. But allow_scale_down is false.`,
    ],
  ])('%s', (_, evidence, scaling, rationale) => {
    expect(decided(evidence, scaling)).toMatchObject({
      ...{ recommendation: { action: 'no_action', target_replicas: 3 }, rationale, atLimit: undefined },
    });
  });

  test('it is at its limit', () => {
    const more = record({ chosen: scored(7, 1000) });
    expect(decided(more, { maxReplicas: 3 })).toMatchObject({
      ...{ recommendation: { action: 'no_action', target_replicas: 3 }, atLimit: 'at_max_replicas' },
      rationale: expect.stringMatching(/ But max_replicas is 3\.$/),
    });
    // Above its limit it is not pushed down.
    expect(decided(more, { maxReplicas: 2 }).recommendation).toMatchObject({ action: 'no_action' });
  });
});

describe('the limits of the blueprint', () => {
  test('cut a move, which is said', () => {
    const only = / Only to 4 at once or at all, by the limits of the blueprint\.$/;
    const more = record({ chosen: scored(7, 1000) });
    for (const scaling of [{ maxReplicas: 4 }, { increment: { up: 1, down: undefined } }])
      expect(decided(more, scaling as Partial<Scaling>)).toMatchObject({
        ...{
          recommendation: { action: 'scale_up', target_replicas: 4 },
          rationale: expect.stringMatching(only),
        },
      });
  });

  test('do not keep a scale-down from being free to go up again', () => {
    expect(decided(record({ chosen: scored(4, 1000) }), { allowScaleDown: false }).recommendation).toEqual({
      ...{ action: 'scale_up', target_replicas: 4 },
    });
  });

  test('put right a count below them, whatever the past says', () => {
    expect(decided(record(), { minReplicas: 4 })).toMatchObject({
      recommendation: { action: 'scale_up', target_replicas: 4 },
      rationale: 'The count (3) lies below min_replicas (4).',
      correction: true,
    });
    expect(decided(record(), { minReplicas: 3 }).recommendation).toMatchObject({ action: 'scale_down' });
  });
});
