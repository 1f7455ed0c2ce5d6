import { expect, it } from 'vitest';
import { demo } from '../../src/commands/demo.ts';

it('tells the whole story: scale-up verified, conflict settled, scale-down rolled back', async () => {
  let told = '';
  await demo((text) => {
    told += text;
  });
  const story = [
    'todo-frontend  scale up 2 → 3  allowed',
    '0.815 (81.5%)',
    '+  replicas: 3',
    'leave   todo-frontend: unchanged',
    'Verification: success.',
    '28% reduction (85% → 57%)',
    '30ms reduction (180ms → 150ms)',
    'short of 30m CPU and 84Mi memory',
    'defer    todo-frontend  score 50, retry at 2026-02-10T19:05:00Z',
    'execute  todo-backend  score 90',
    'Predicted on one replica: p95 180 ms of 200 ms.',
    'Verification: failed.',
    '220ms increase (120ms → 340ms)',
    'Roll back todo-frontend from 1 to 2 replicas',
    'Merged, rolled out, verified:',
    'Verification: success.',
    'rolled_back_before: Going from 2 to 1 replica failed its verification at 2026-02-11T20:03:00Z, at 40 requests/s for each replica.',
    'demand of the last week',
    'At its ceiling of 8 replicas for',
    'Set the ceiling of the autoscaler of todo-search from 8 to',
    '-  maxReplicas: 8',
  ];
  let at = 0;
  for (const line of story) {
    const found = told.indexOf(line, at);
    expect(found, line).toBeGreaterThanOrEqual(at);
    at = found;
  }
});
