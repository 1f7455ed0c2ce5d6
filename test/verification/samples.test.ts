import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/metrics/observation/types.ts';
import type { Judgment } from '../../src/verification/judgment.ts';
import { holdForSamples } from '../../src/verification/samples.ts';
import type { Verdict, VerificationInput } from '../../src/verification/types.ts';
import type { Reading } from '../../src/verification/window.ts';
import { facts } from '../support/service.ts';

const time = (minute: number) => `2026-02-10T18:${String(minute).padStart(2, '0')}:00Z`;
const look = (verdict: string, minute: number) => ({ verdict, measuredAt: time(minute) });
const judged = (verdict: Verdict): Judgment => ({ verdict, rationale: 'It did.' });

interface Given {
  readonly samples?: number;
  readonly looks?: readonly ReturnType<typeof look>[];
  /** Minute at which the figures of this look begin; those of a moment have none. */
  readonly from?: number;
  readonly observation?: Observation | undefined;
}

/** Judges figures of 18:30. */
function held(verdict: Verdict, { samples = 2, looks = [], from, ...given }: Given = {}): Judgment {
  const { blueprint, observation: seen } = facts();
  const verification = { ...blueprint.verification, samples };
  const input = { blueprint: { ...blueprint, verification }, looks } as unknown as VerificationInput;
  const reading = from === undefined ? undefined : ({ from: Date.parse(time(from)) } as Reading);
  const observation = 'observation' in given ? given.observation : seen;
  return holdForSamples(input, observation, reading, judged(verdict));
}

describe('a verdict', () => {
  test.each<Verdict>(['passed', 'insufficient', 'failed'])('that is %s is seen twice', (verdict) => {
    expect(held(verdict)).toEqual({
      ...{ verdict: 'pending', rationale: 'It did. Seen in 1 of 2 readings.', look: verdict },
    });
    expect(held(verdict, { looks: [look(verdict, 20)] })).toEqual(judged(verdict));
  });

  test.each<[string, Verdict, Given]>([
    ['one sample is asked for', 'passed', { samples: 1 }],
    ['it rests on no figures', 'inconclusive', {}],
    ['it is open', 'pending', {}],
    ['nothing was observed', 'failed', { observation: undefined }],
  ])('stands at once where %s', (_, verdict, given) => {
    expect(held(verdict, given)).toEqual(judged(verdict));
  });
});

describe('earlier looks', () => {
  const seen = (samples: number, looks: Given['looks']) => {
    const { verdict, rationale } = held('passed', { samples, looks: looks ?? [] });
    return verdict === 'pending' ? (/\d+ of \d+/.exec(rationale)?.[0] ?? rationale) : verdict;
  };

  test('count as far as they agree, from the last one back', () => {
    const [passed, failed] = ['passed', 'failed'];
    expect(seen(4, [look(passed, 20), look(failed, 21), look(passed, 22)])).toBe('2 of 4');
    expect(seen(3, [look(passed, 20), look(passed, 21), look(failed, 22)])).toBe('1 of 3');
    expect(seen(3, [look(failed, 20), look(passed, 21), look(passed, 22)])).toBe('passed');
  });

  test('that only tell since when pods are ready count for nothing', () => {
    expect(seen(3, [look('ready', 29), look('passed', 20), look('ready', 30)])).toBe('2 of 3');
    expect(seen(2, [look('passed', 20), look('ready', 30)])).toBe('passed');
  });
});

describe('a look', () => {
  test('at figures that were looked at already adds nothing, however many agree', () => {
    for (const minute of [30, 31])
      expect(held('passed', { looks: [look('passed', 20), look('passed', minute)] })).toEqual({
        ...{ verdict: 'pending', rationale: 'It did. Seen in 2 of 2 readings.' },
      });
  });

  test.each([
    [24, 'pending'],
    [25, 'passed'],
    [26, 'passed'],
  ])('whose figures begin at minute %d, after one at minute 25, is %s', (from, verdict) => {
    expect(held('passed', { looks: [look('passed', 25)], from }).verdict).toBe(verdict);
  });
});
