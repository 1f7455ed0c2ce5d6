import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gate } from '../../src/commands/gate.ts';
import { parseOptions } from '../../src/commands/options.ts';
import { environmentOf, type GitHub, startGitHub } from '../support/github/github.ts';
import type { Fault } from '../support/github/server.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { write } from '../support/terminal.ts';

const files = {
  'blueprints/web/blueprint.yaml': blueprintText('web', {
    rest: 'governance: {approval_workflow: {approvers: [ada, "@acme/sre"]}}',
  }),
  'apps/web.yaml': deploymentText('web'),
};
const NOW = '2026-02-10T18:30:00Z';

const status = (github: GitHub, number: number) =>
  github.repo.statuses.get(github.pull(number).sha)?.get('trimtab/governance');

/** The gate in this process; what it comes to, as the job would end. */
async function run(github: GitHub, number: number): Promise<number> {
  const options = parseOptions('gate', ['--repo', github.clone]);
  write(github.clone, { '.git/event.json': JSON.stringify({ pull_request: { number } }) });
  const event = { GITHUB_EVENT_PATH: join(github.clone, '.git', 'event.json') };
  const environment = { ...environmentOf(github), ...event };
  return gate(options, new Date(NOW), environment).then(
    (outcome) => (outcome.stopsJob ? 1 : 0),
    () => 1,
  );
}

describe('a GitHub that fails half way', () => {
  const FAULTS: readonly Fault[] = [
    ...[401, 403, 404, 409, 422, 500, 502].map((status) => ({ kind: 'status', status }) as const),
    { kind: 'status', status: 429, retryAfter: 1 },
    { kind: 'cut' },
    { kind: 'garbage' },
    { kind: 'lost' },
  ];
  /** All faults at every call take minutes: here each call meets three, so that each fault has its turn. */
  const faultsAt = (call: number) =>
    process.env.TRIMTAB_ALL_FAULTS
      ? FAULTS
      : [0, 3, 6].map((step) => FAULTS[(call + step) % FAULTS.length] as Fault);

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'at call %i never lets through what waits, and the job says so',
    { timeout: 3_600_000 },
    async (call) => {
      const github = await startGitHub(files, { kind: 'app', login: 'trimtab[bot]' });
      const number = github.person.open('feature', { 'apps/web.yaml': deploymentText('web', 9) });
      const { sha, reviews, comments } = github.pull(number);
      for (const fault of faultsAt(call)) {
        // It was approved, and the approval has been taken back since.
        const approved = { context: 'trimtab/governance', state: 'success', description: 'approved by ada' };
        github.repo.statuses.set(sha, new Map([[approved.context, approved]]));
        reviews.splice(0, reviews.length, { login: 'ada', state: 'DISMISSED', sha, submitted_at: NOW });
        comments.splice(0);
        github.server.faults.clear();
        github.server.faults.set(github.server.requests.length + call, fault);
        const code = await run(github, number);
        // Either the answer is right, or the job fails and asks for another look.
        expect({ fault, fine: status(github, number)?.state === 'pending' || code === 1 }).toEqual({
          fault,
          fine: true,
        });
        github.server.faults.clear();
        expect(await run(github, number)).toBe(0);
        expect(status(github, number)?.state).toBe('pending');
        expect(comments).toHaveLength(1);
      }
    },
  );
});
