import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replayCount, startCount } from '../../src/evidence/constant.ts';
import { DEFAULT_RULES } from '../../src/evidence/rules.ts';
import { costOf, emptyTally, isClearlyCheaper, priceOf, type Tally } from '../../src/evidence/score.ts';
import { series } from './series.ts';

const price = priceOf(DEFAULT_RULES);

test('the price is a tenth of the least capacity for the whole error budget', () => {
  const prices = [9_900, 9_950, 9_990].map((objective) => {
    const { n, d } = priceOf({ ...DEFAULT_RULES, objective });
    return n / d;
  });
  expect(prices).toEqual([10, 20, 100]);
  expect(priceOf(DEFAULT_RULES, 100)).toEqual({ n: 100, d: 1 });
});

test('a candidate that is worse in both is never preferred', () => {
  const count = fc.integer({ min: 0, max: 400_000_000 });
  const steps = fc.integer({ min: 1, max: 40_320 });
  fc.assert(
    fc.property(
      steps,
      count,
      count,
      fc.nat(1_000),
      fc.nat(),
      fc.nat(1_000),
      (n, least, replicas, more, bad, worse) => {
        const violations = bad % n;
        const tally: Tally = { replicas, least: least + 1, violations, saturated: 0, steps: n };
        const dominated = { ...tally, replicas: replicas + more, violations: violations + worse };
        const difference = costOf(dominated, price) - costOf(tally, price);
        expect(difference > 0n || (more === 0 && worse === 0)).toBe(true);
      },
    ),
  );
});

test('5 % is saved at exactly 95', () => {
  expect([94n, 95n, 96n].map((cost) => isClearlyCheaper(cost, 100n))).toEqual([true, true, false]);
});

test('more demand never means fewer violations for a constant', () => {
  const demand = fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 60 });
  const run = (values: readonly number[], replicas: number) => {
    const minutes = series(values.map((value) => value / 100));
    const tally = emptyTally();
    const state = startCount(replicas, minutes.step, DEFAULT_RULES);
    replayCount(minutes.values, 0, minutes.values.length, DEFAULT_RULES, state, tally);
    return tally;
  };
  fc.assert(
    fc.property(demand, fc.integer({ min: 1, max: 20 }), fc.nat(300), (values, replicas, more) => {
      const [before, after] = [
        run(values, replicas),
        run(
          values.map((value) => value + more),
          replicas,
        ),
      ];
      expect(after.violations).toBeGreaterThanOrEqual(before.violations);
      expect(after.saturated).toBeGreaterThanOrEqual(before.saturated);
      expect(run(values, replicas + 1).violations).toBeLessThanOrEqual(before.violations);
      expect(after.replicas).toBe(before.replicas);
    }),
  );
});

test('the worked example of docs/EVIDENCE.md is what the score makes of its numbers', () => {
  const docs = readFileSync('docs/EVIDENCE.md', 'utf8');
  const [, example = ''] = /### Worked example\n\n([^#]*)/.exec(docs) ?? [];
  const figures = [...example.matchAll(/\d[\d,]*(\.\d+)?/g)].map(([text]) =>
    Number(text.replaceAll(',', '')),
  );
  const [least = 0, , high = 0, highBad = 0, , low = 0, lowBad = 0] = figures;
  const steps = 20_000;
  const score = (replicas: number, percent: number, objective: number) => {
    const tally = { ...emptyTally(), replicas, least, violations: (percent * steps) / 100, steps };
    const price = priceOf({ ...DEFAULT_RULES, objective });
    return Number(costOf(tally, price)) / (least * steps * price.d);
  };
  const standard = [score(high, highBad, 9_950), score(low, lowBad, 9_950)];
  const critical = [score(high, highBad, 9_990), score(low, lowBad, 9_990)];
  for (const one of [...standard, ...critical]) expect(example).toContain(one.toFixed(2));
  expect(standard[0]).toBeLessThan(standard[1] ?? 0);
  const saved = 1 - (critical[1] ?? 0) / (critical[0] ?? 1);
  expect(example).toContain(`it saves ${Math.round(saved * 100)} %`);
});
