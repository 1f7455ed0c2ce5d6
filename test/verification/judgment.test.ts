import { describe, expect, test } from 'vitest';
import { conclude, type Judgment, judgeDelivery } from '../../src/verification/judgment.ts';
import type { MergedChange, Verdict, VerificationInput } from '../../src/verification/types.ts';
import { facts } from '../support/service.ts';

const { observation } = facts();
const CHANGE = { service: 'web', pull: 7, from: 2, to: 3, inGit: 3 } as MergedChange;

describe('what is known before a delivery', () => {
  interface Given {
    readonly change?: Partial<MergedChange>;
    readonly delivery?: VerificationInput['delivery'];
    readonly failure?: string;
    readonly isTaken?: boolean;
  }
  const waiting = { kind: 'pending', reason: 'a sync window' } as const;
  const unreadable = 'ECONNREFUSED';

  test.each<[string, Given, Judgment | undefined]>([
    [
      'a change of nothing',
      { change: { to: 2, inGit: 2 }, failure: unreadable, delivery: waiting },
      { verdict: 'no_verification_needed', rationale: 'The change left the count as it was.' },
    ],
    [
      'a number that somebody has changed since',
      { change: { inGit: 4 }, failure: unreadable, delivery: waiting },
      { verdict: 'inconclusive', rationale: 'Git states 4 by now: somebody has changed it since.' },
    ],
    [
      'a source that cannot be read',
      { failure: unreadable, delivery: waiting },
      { verdict: 'error', rationale: 'Nothing could be read: ECONNREFUSED.' },
    ],
    [
      'a delivery that waits',
      { delivery: waiting },
      { verdict: 'pending', rationale: 'Not delivered: a sync window.', patient: true },
    ],
    [
      'a delivery that waits with what the cluster has already',
      { delivery: waiting, isTaken: true },
      undefined,
    ],
    ['a delivery that cannot be told', { delivery: { kind: 'unknown', reason: 'x' } }, undefined],
    ['a number that Git does not tell', { change: { inGit: undefined } }, undefined],
  ])('of %s', (_, { change, delivery = { kind: 'skipped' }, failure, isTaken = false }, expected) => {
    const seen = observation && { ...observation, failure };
    const of = { number: 'count', isTaken };
    expect(judgeDelivery({ change: { ...CHANGE, ...change }, delivery }, seen, of)).toEqual(expected);
  });
});

describe('a verification', () => {
  const concluded = (judgment: Partial<Judgment>, more: Partial<Parameters<typeof conclude>[2]> = {}) =>
    conclude(
      { id: 'ver-1', change: CHANGE },
      { verdict: 'pending', rationale: 'It is.', ...judgment },
      {
        ...{ observation, isOver: false, checks: [], waits: ' Later.' },
        ...more,
      },
    );

  test('is told whole, and success by the word that audits know', () => {
    expect(concluded({ verdict: 'passed' }, { waits: '' })).toEqual({
      verification_id: 'ver-1',
      service: 'web',
      pull: 7,
      verdict: 'passed',
      outcome: 'success',
      rationale: 'It is.',
      checks: [],
      summary: { verification_result: 'success' },
    });
  });

  test.each<[Verdict, boolean, Verdict]>([
    ['pending', true, 'inconclusive'],
    ['error', true, 'inconclusive'],
    ['pending', false, 'pending'],
    ['failed', true, 'failed'],
    ['insufficient', true, 'insufficient'],
  ])('that is %s, its time being over: %s, is %s', (verdict, isOver, expected) => {
    const late = isOver && expected === 'inconclusive';
    expect(concluded({ verdict }, { isOver })).toMatchObject({
      ...{ verdict: expected, outcome: expected, summary: { verification_result: expected } },
      rationale: late ? 'It is. The verification timeout is over.' : 'It is. Later.',
    });
  });

  test('that waits for a delivery waits on, whatever time is over', () => {
    expect(concluded({ patient: true }, { isOver: true }).verdict).toBe('pending');
  });

  test('tells its look, and when its figures were measured, while it is open', () => {
    const look = { look: 'passed', measured_at: '2026-02-10T18:30:00Z' };
    expect(concluded({ look: 'passed' })).toMatchObject(look);
    for (const closed of [concluded({ look: 'passed' }, { isOver: true }), concluded({})])
      expect(Object.keys(closed)).not.toContain('look');
    expect(concluded({ look: 'passed' }, { observation: undefined })).not.toHaveProperty('measured_at');
  });
});
