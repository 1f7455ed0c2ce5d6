import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runAction } from '../support/action.ts';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { gateJob } from '../support/in-process.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { write } from '../support/terminal.ts';

const files = {
  'blueprints/web/blueprint.yaml': blueprintText('web', {
    rest: 'governance: {approval_workflow: {approvers: [ada, "@acme/sre"]}}',
  }),
  'apps/web.yaml': deploymentText('web'),
  '.github/workflows/gate.yml': 'name: gate\njobs: {gate: {steps: [{uses: trimtab/trimtab@v1}]}}\n',
};
const NOW = '2026-02-10T18:30:00Z';

function payload(github: GitHub, number: number): Record<string, string> {
  write(github.clone, { '.git/event.json': JSON.stringify({ pull_request: { number } }) });
  return { GITHUB_EVENT_PATH: join(github.clone, '.git', 'event.json') };
}

const act = (github: GitHub, number: number) =>
  runAction(github, { command: 'gate', now: NOW }, payload(github, number));
const status = (github: GitHub, number: number) =>
  github.repo.statuses.get(github.pull(number).sha)?.get('trimtab/governance');

describe('texts that anybody may choose', () => {
  const NAME =
    'a|b`c`<img src=x onerror=1> @ada #1 [x](https://evil.example) www.evil.example $\\color{red}x$ \u202egnp';
  test('are text in comment, summary, log and annotations, whatever they contain', async () => {
    const github = await startGitHub(files);
    const path = `apps/${NAME.replaceAll('/', '∕')}\n::error::pwned\n::set-output name=x::y.yaml`;
    const config = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${JSON.stringify(`${NAME}\n::add-mask::ada\n##[error]pwned`)}}\n`;
    const number = github.person.open('feature/$(id);`id`&&"x"', { [path]: config });
    github.pull(number).title = `${NAME}\n::error::pwned`;
    const { log, summary, outputs } = await act(github, number);
    expect(status(github, number)?.state).toBe('pending');
    const body = github.pull(number).comments[0]?.body ?? '';
    for (const shown of [body, summary]) {
      const text = shown.replaceAll('<wbr>', '');
      expect(text).toContain('modify_configmaps');
      expect(text).not.toMatch(/<img|@ada|(?<!\\)\[x\]|https:\/\/|(?<!\\)\$|www\.evil|\u202e|#1/);
      expect(text.split('\n').filter((line) => line.startsWith('| requires_approval'))).toHaveLength(1);
    }
    // Every command that the runner would carry out is one of ours, and nothing of theirs starts a line.
    const commands = [...log.matchAll(/^::([\w-]+)/gm)].map(([, command]) => command);
    expect([...new Set(commands)].sort()).toEqual(['add-mask', 'endgroup', 'group', 'warning']);
    expect(log).not.toMatch(/^##\[|^::error/m);
    expect(outputs.x).toBeUndefined();
  });

  test('are cut where a comment would burst, and the fold is closed', async () => {
    const github = await startGitHub(files);
    const long = (i: number) => `apps/${'_'.repeat(200)}/${'@'.repeat(200)}-${i}.yaml`;
    const many = Object.fromEntries(
      Array.from({ length: 150 }, (_, i) => [
        long(i),
        `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${'c'.repeat(60)}-${i}}\ndata: {a: ${'|'.repeat(500)}}\n`,
      ]),
    );
    const broken = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `blueprints/b${i}/blueprint.yaml`,
        `metadata: {${'_'.repeat(2000)}: 1}\n`,
      ]),
    );
    const number = github.person.open('feature', { ...many, ...broken });
    await gateJob(github, { pull_request: { number } });
    const body = github.pull(number).comments[0]?.body ?? '';
    expect(body.length).toBeGreaterThan(10_000);
    expect(body.length).toBeLessThan(65_000);
    expect(body).toMatch(/And \d+ more\./);
    expect(body.match(/<details>/g)?.length ?? 0).toBe(body.match(/<\/details>/g)?.length ?? 0);
    expect(body.trimEnd().endsWith('<!-- trimtab:gate -->')).toBe(true);
  });
});

describe('what others do to the gate', () => {
  test('a change to its workflow waits for a person', async () => {
    const github = await startGitHub(files);
    const number = github.person.open('feature', {
      '.github/workflows/gate.yml': files['.github/workflows/gate.yml'].replace('@v1', '@evil'),
    });
    await gateJob(github, { pull_request: { number } });
    expect(status(github, number)).toMatchObject({ state: 'pending' });
  });

  test('a comment with its mark by somebody else is left alone, and its own is found on the second page', async () => {
    const github = await startGitHub(files);
    const number = github.person.open('feature', { 'apps/web.yaml': deploymentText('web', 4) });
    const { comments } = github.pull(number);
    comments.push({
      id: 1,
      login: 'mallory',
      body: 'success! <!-- trimtab:gate -->',
      created_at: NOW,
      updated_at: NOW,
    });
    await gateJob(github, { pull_request: { number } });
    expect(comments).toMatchObject([
      { login: 'mallory', body: 'success! <!-- trimtab:gate -->' },
      { login: 'github-actions[bot]' },
    ]);
    const chatter = Array.from({ length: 130 }, (_, i) => ({
      id: 1000 + i,
      login: 'bob',
      body: `no. ${i}`,
      created_at: NOW,
      updated_at: NOW,
    }));
    comments.splice(1, 0, ...chatter);
    github.person.push(number, { 'apps/web.yaml': deploymentText('web', 9) });
    await gateJob(github, { pull_request: { number } });
    expect(comments).toHaveLength(132);
    expect(comments.at(-1)?.body).toMatch(/requires_<wbr>approval \| scale_<wbr>beyond_<wbr>limits/);
    // Nothing left to tell: then the comment says that.
    github.person.push(number, { 'apps/web.yaml': deploymentText('web') });
    github.person.push(number, { 'README.md': 'hello\n' });
    await gateJob(github, { pull_request: { number } });
    expect(comments).toHaveLength(132);
    expect(comments.at(-1)?.body).toMatch(/success: nothing governed is changed/);
  });

  test('hundreds of reviews bury no refusal, a bot and a passer-by approve nothing', async () => {
    const github = await startGitHub(files, { kind: 'app', login: 'trimtab[bot]' });
    const number = github.person.open('feature', { 'apps/web.yaml': deploymentText('web', 9) });
    const { reviews, sha } = github.pull(number);
    const review = (login: string, state: string, minute: number) =>
      reviews.push({
        login,
        state,
        sha,
        submitted_at: new Date(Date.parse(NOW) + minute * 60_000).toISOString(),
      });
    review('ada[bot]', 'APPROVED', 1);
    review('stranger', 'APPROVED', 2);
    review('bob', 'APPROVED', 3);
    await gateJob(github, { pull_request: { number } });
    expect(status(github, number)).toMatchObject({
      state: 'pending',
      description: expect.stringMatching(/^waiting for ada or @acme\/sre/),
    });
    review('ada', 'CHANGES_REQUESTED', 4);
    for (let i = 0; i < 230; i += 1) review(`crowd-${i}`, i % 2 === 0 ? 'COMMENTED' : 'APPROVED', 5 + i);
    await gateJob(github, { pull_request: { number } });
    expect(status(github, number)).toMatchObject({
      state: 'failure',
      description: 'changes requested by ada',
    });
    review('ada', 'DISMISSED', 400);
    await gateJob(github, { pull_request: { number } });
    expect(status(github, number)).toMatchObject({ state: 'pending' });
    github.repo.teams.set('acme/sre', ['carl']);
    review('carl', 'APPROVED', 500);
    await gateJob(github, { pull_request: { number } });
    expect(status(github, number)).toMatchObject({ state: 'success', description: 'approved by carl' });
  });

  test('a rule sees the last of a hundred labels', async () => {
    const policies =
      'rules: [{name: held, when: "\'hold\' in pull_request.labels", effect: forbid, message: on hold}]\n';
    const github = await startGitHub({ ...files, 'blueprints/governance/policies.yaml': policies });
    const number = github.person.open('feature', { 'apps/web.yaml': deploymentText('web', 4) });
    github.pull(number).labels = [...Array.from({ length: 99 }, (_, i) => `label-${i}`), 'hold'];
    expect(await gateJob(github, { pull_request: { number } })).toMatchObject({ code: 1 });
    expect(status(github, number)?.state).toBe('failure');
  });
});
