import { expect, test } from 'vitest';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { type Measure, startStory } from '../support/story.ts';

const approval = (autoReject: boolean) =>
  `governance: {requires_approval: [scale_within_limits], approval_workflow: {approvers: [ada], timeout: 72h, auto_reject_on_timeout: ${autoReject}}}`;
const shop = (autoReject: boolean) => ({
  'blueprints/web/blueprint.yaml': blueprintText('web', { rest: approval(autoReject) }),
  'web.yaml': deploymentText('web'),
});
const busy: Measure = () => ({ cpu_utilization: 0.95, throughput: 100, error_rate: 0 });
const day = (number: number, time = '09:00') => `2026-02-${String(number).padStart(2, '0')}T${time}:00Z`;

test('what nobody approves within its timeout is closed with a comment, rests for the snooze, and is asked for anew', async () => {
  const story = startStory(shop(true));
  const web = (now: string) => story.run(now, { web: busy });
  await web(day(1));
  expect(await story.mergeAll(day(1, '09:01'))).toEqual([]);
  expect((await web(day(4, '08:59'))).notes).toMatch(/leave {3}web: unchanged/);
  expect((await web(day(4))).notes).toMatch(/close {3}web: Nobody approved it within the timeout/);
  expect(story.pulls()).toMatchObject([
    {
      state: 'closed',
      labels: expect.arrayContaining(['trimtab/timed-out']),
      comments: [{ body: expect.stringMatching(/^Closed: Nobody approved/) }],
    },
  ]);
  for (const now of [day(4, '09:15'), day(8), day(11, '08:59')])
    expect((await web(now)).notes).toMatch(/leave {3}web: snoozed: nobody approved/);
  expect((await web(day(11))).notes).toMatch(/create {2}web/);
  expect(story.pulls().map(({ state }) => state)).toEqual(['closed', 'open']);
  const closings = story
    .events('web')
    .filter(({ event_type, outcome }) => event_type === 'proposal' && outcome === 'close');
  expect(closings).toHaveLength(1);
});

test('without auto_reject_on_timeout it stays open as long as it takes', async () => {
  const story = startStory(shop(false));
  await story.run(day(1), { web: busy });
  for (const now of [day(5), day(20)])
    expect((await story.run(now, { web: busy })).notes).toMatch(/leave {3}web: unchanged/);
  expect(story.pulls()).toMatchObject([{ state: 'open', comments: [] }]);
});
