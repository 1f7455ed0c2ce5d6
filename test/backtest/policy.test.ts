import { expect, test } from 'vitest';
import { parsePolicies } from '../../src/backtest/policy.ts';

test('policies are read in their order', () => {
  expect([
    ...parsePolicies('git,step,blueprint,evidence,evidence-hpa,hpa:70,hpa:60:2,hpa:60:2:10, static:3'),
  ]).toEqual([
    ['git', { kind: 'git' }],
    ['step', { kind: 'strategy', strategy: 'step' }],
    ['blueprint', { kind: 'blueprint' }],
    ['evidence', { kind: 'evidence' }],
    ['evidence-hpa', { kind: 'evidence-hpa' }],
    ['hpa:70', { kind: 'autoscaler', settings: { target: 70, min: 1, max: Number.POSITIVE_INFINITY } }],
    ['hpa:60:2', { kind: 'autoscaler', settings: { target: 60, min: 2, max: Number.POSITIVE_INFINITY } }],
    ['hpa:60:2:10', { kind: 'autoscaler', settings: { target: 60, min: 2, max: 10 } }],
    ['static:3', { kind: 'static', replicas: 3 }],
  ]);
});

test.each([
  ['evidence2', /^--policy evidence2: unknown\. Known: .*Did you mean "evidence"\?/],
  ['', /^--policy : unknown/],
  ['git,git', /names git twice/],
  ['hpa', /expected TARGET to be a whole number from 1 to 100, in percent/],
  ['hpa:70%', /expected TARGET/],
  ['hpa:0', /expected TARGET/],
  ['hpa:70:0', /expected MIN to be a whole number from 1/],
  ['hpa:70:5:4', /expected MAX to be a whole number from 5/],
  ['hpa:70:1:2:3', /expected hpa:TARGET\[:MIN\[:MAX\]\]/],
  ['static:', /expected N/],
  ['static:1.5', /expected N/],
  ['static:3:4', /unknown/],
  ['__proto__', /unknown/],
])('%j is refused', (text, message) => {
  expect(() => parsePolicies(text)).toThrow(message);
});
