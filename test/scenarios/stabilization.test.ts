import { expect, test } from 'vitest';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { type Measure, startStory } from '../support/story.ts';

const window = { scaling: '    scale_down_stabilization: 1h\n    cooldown_period: 2h', rest: '' };
const SHOP = {
  'blueprints/web/blueprint.yaml': blueprintText('web', window),
  'web.yaml': deploymentText('web', 3),
};
const idle: Measure = () => ({ cpu_utilization: 0.2, throughput: 50, error_rate: 0 });
const normal: Measure = () => ({ cpu_utilization: 0.6, throughput: 50, error_rate: 0 });
const START = Date.parse('2026-02-10T08:00:00Z');
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();

test('with nothing but the ledger an hour of idleness is seen run by run; a gap or another figure starts it anew', async () => {
  const story = startStory(SHOP);
  const said = async (minute: number, web: Measure = idle) => (await story.run(at(minute), { web })).did.web;
  for (const minute of [0, 10, 20, 30]) expect(await said(minute)).toBe('stabilizing');
  // No run for 20 minutes: nobody knows what was between.
  for (const minute of [50, 60, 70]) expect(await said(minute)).toBe('stabilizing');
  expect(await said(80, normal)).toBe('no_action');
  for (const minute of [90, 100, 110, 120, 130, 140, 149]) expect(await said(minute)).toBe('stabilizing');
  expect(await said(150)).toBe('scale_down');
  expect(story.pulls()).toMatchObject([{ state: 'open', title: 'Scale web from 3 to 2 replicas' }]);
});

test('a pull request stands while its case goes on, and after its merge the window begins anew behind the cooldown', async () => {
  const story = startStory(SHOP);
  for (const minute of [0, 10, 20, 30, 40, 50, 60]) await story.run(at(minute), { web: idle });
  expect((await story.run(at(70), { web: idle })).notes).toMatch(/leave {3}web: unchanged/);
  await story.mergeAll(at(75));
  const outcomes: string[] = [];
  for (let minute = 80; minute <= 200; minute += 10)
    outcomes.push(String((await story.run(at(minute), { web: idle })).did.web));
  // The merge at 75 is judged at 90, the hour of idleness seen from 100 on is full at 160, and the cooldown ends at 195.
  expect(outcomes).toEqual([
    'awaiting_verification',
    'awaiting_verification',
    ...Array(6).fill('stabilizing'),
    ...Array(4).fill('cooldown'),
    'scale_down',
  ]);
}, 120_000);
