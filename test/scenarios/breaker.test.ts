import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { runAction } from '../support/action.ts';
import { startGitHub } from '../support/github/github.ts';
import { reconcileJob } from '../support/in-process.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { type Measure, startStory } from '../support/story.ts';
import { git, trimtab } from '../support/terminal.ts';

const quick = {
  scaling: '    scale_down_stabilization: 0s\n    cooldown_period: 1m',
  rest: `  performance: {latency_p95_target: 200ms}
governance: {safety: {circuit_breaker: {failure_threshold: 3, failure_window: 24h, reset_timeout: 2h}, rate_limit: {max_per_hour: 20, max_per_day: 100}}}
`,
};
const SHOP = {
  'blueprints/web/blueprint.yaml': blueprintText('web', quick),
  'blueprints/api/blueprint.yaml': blueprintText('api', quick),
  'web.yaml': deploymentText('web', 2),
  'api.yaml': deploymentText('api', 2),
};

/** Idle by its CPU; too slow on one replica, whatever the load (requests/s). */
const fragileUnder =
  (throughput: number): Measure =>
  (replicas) => ({
    cpu_utilization: 0.2 / replicas,
    latency_p95: replicas < 2 ? 900 : 60,
    throughput,
    error_rate: 0,
  });
/** Idle, and quick on one replica too. */
const robustUnder =
  (throughput: number): Measure =>
  (replicas) => ({ ...fragileUnder(throughput)(replicas), latency_p95: 60 });
const fragile = fragileUnder(50);
const robust = robustUnder(50);

const at = (hour: number, minute: number) =>
  `2026-02-10T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`;

/** Half an hour: proposed, merged, judged; where it failed, taken back, merged, judged. */
async function tryOnce(story: ReturnType<typeof startStory>, hour: number, minute: number, web: Measure) {
  const first = await story.run(at(hour, minute), { web, api: robust });
  await story.mergeAll(at(hour, minute + 1));
  const judged = await story.run(at(hour, minute + 12), { web, api: robust });
  await story.mergeAll(at(hour, minute + 13));
  await story.run(at(hour, minute + 25), { web, api: robust });
  return {
    first: first.did.web,
    judged: /verify {2}web #\d+: (\w+)/.exec(judged.notes)?.[1],
    breaker: judged.report.services.web?.safety.circuit_breaker,
  };
}

test('the third failure opens the circuit, rollbacks that work excuse none, one trial is let through, and its success closes it', async () => {
  const story = startStory(SHOP);
  const failed = { first: 'scale_down', judged: 'failed' };
  expect(await tryOnce(story, 8, 0, fragile)).toMatchObject(failed);
  expect(story.replicas('web')).toBe(2);
  // Under the same load it is not tried again, under a lower one it is.
  expect((await story.run(at(8, 28), { web: fragile, api: robust })).did.web).toBe('rolled_back_before');
  expect((await story.run(at(8, 29), { web: fragileUnder(45), api: robust })).did.web).toBe(
    'rolled_back_before',
  );
  expect(await tryOnce(story, 8, 30, fragileUnder(44))).toMatchObject(failed);
  expect(await tryOnce(story, 9, 0, fragileUnder(38))).toMatchObject(failed);
  expect(story.replicas('web')).toBe(2);

  const open = await story.run(at(9, 30), { web: fragile, api: robust });
  expect(open.did).toEqual({ web: 'circuit_open', api: 'at_min_replicas' });
  expect(open.report.service_isolation_proof.services).toMatchObject({
    web: { circuit_breaker: 'open' },
    api: { circuit_breaker: 'closed' },
  });
  expect(open.report.services.web?.decision.rationale).toMatch(
    /^Circuit open: 3 failed verifications, the last at .*09:12:00Z\. One trial from .*11:12:00Z/,
  );
  expect((await story.run(at(11, 11), { web: fragile, api: robust })).did.web).toBe('circuit_open');

  expect(await tryOnce(story, 11, 12, fragileUnder(34))).toMatchObject(failed);
  expect((await story.run(at(11, 50), { web: robust, api: robust })).did.web).toBe('circuit_open');

  const quiet = robustUnder(30);
  const trial = await story.run(at(13, 24), { web: quiet, api: robust });
  expect(trial.did.web).toBe('scale_down');
  expect(trial.report.services.web?.safety.circuit_breaker.state).toBe('half-open');
  const [number] = await story.mergeAll(at(13, 25));
  // Before its verdict no other change follows.
  expect((await story.run(at(13, 27), { web: quiet, api: robust })).did.web).toBe('awaiting_verification');
  expect((await story.run(at(13, 36), { web: quiet, api: robust })).notes).toMatch(
    new RegExp(`web #${number}: success`),
  );
  const closed = await story.run(at(13, 38), { web: quiet, api: robust });
  expect(closed.report.services.web?.safety.circuit_breaker).toMatchObject({ state: 'closed', failures: 0 });
  expect(
    story
      .events('web')
      .filter(({ outcome, event_type }) => event_type === 'verification' && outcome === 'failed'),
  ).toHaveLength(4);
  expect(story.events('api').some(({ reason }) => reason === 'circuit_open')).toBe(false);
  const check = new Ajv2020({ strict: true }).compile(
    JSON.parse(readFileSync('schemas/event.schema.json', 'utf8')),
  );
  for (const event of story.events('web'))
    expect({ event, valid: check(event), errors: check.errors }).toMatchObject({ valid: true });
}, 240_000);

test('a person who resets the breaker need not wait, and the count starts anew', async () => {
  const story = startStory(SHOP);
  for (const [hour, minute, load] of [
    [8, 0, 50],
    [8, 30, 44],
    [9, 0, 38],
  ] as const)
    await tryOnce(story, hour, minute, fragileUnder(load));
  expect((await story.run(at(9, 30), { web: fragile, api: robust })).did.web).toBe('circuit_open');
  expect(
    trimtab(story.dir, 'breaker', 'reset', 'web', '--reason', 'cache warmed', '--now', at(9, 31)).code,
  ).toBe(0);
  expect(await tryOnce(story, 9, 32, fragile)).toMatchObject({ first: 'scale_down', judged: 'failed' });
  expect(
    (await story.run(at(10, 30), { web: fragile, api: robust })).report.services.web?.safety.circuit_breaker,
  ).toMatchObject({
    state: 'closed',
    failures: 1,
  });
}, 240_000);

test('on GitHub the same is read from the ledger’s branch by each run anew, and a person resets it from the workflow', async () => {
  const once = { ...quick, rest: quick.rest.replace('failure_threshold: 3', 'failure_threshold: 1') };
  const github = await startGitHub({
    'blueprints/web/blueprint.yaml': blueprintText('web', once),
    'web.yaml': deploymentText('web', 2),
  });
  const run = async (now: string, measure: Measure) => {
    const replicas = Number(/replicas: (\d+)/.exec(git(github.repo.dir, 'show', 'main:web.yaml'))?.[1]);
    const service = {
      service: 'web',
      replicas,
      pods_running: replicas,
      pods_ready: replicas,
      metrics: measure(replicas),
    };
    const snapshot = JSON.stringify({ timestamp: now, services: [service] });
    const { report, log } = await reconcileJob(github, now, snapshot);
    const { reason, action } = report?.services.web?.decision ?? {};
    return { did: reason ?? action, log };
  };
  expect((await run(at(8, 0), fragile)).did).toBe('scale_down');
  github.person.merge(1, 'squash');
  expect((await run(at(8, 12), fragile)).log).toMatch(/verify {2}web #1: failed/);
  github.person.merge(2, 'squash');
  expect((await run(at(8, 25), fragile)).log).toMatch(/verify {2}web #2: success/);
  expect((await run(at(8, 30), fragile)).did).toBe('circuit_open');
  const reset = await runAction(
    github,
    { command: 'breaker', service: 'web', reason: 'mended', now: at(8, 31) },
    { GITHUB_ACTOR: 'ada' },
  );
  expect(reset.log).toMatch(/web: the circuit was open after 1 failed/);
  expect((await run(at(8, 32), robust)).did).toBe('scale_down');
  expect(github.pulls('open')).toHaveLength(1);
}, 240_000);
