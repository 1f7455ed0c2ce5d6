import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { FLAGS } from '../src/commands/flags.ts';

const FOLDER = '.github/workflows';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly 'cancel-in-progress': boolean };
  readonly jobs: Readonly<
    Record<string, { readonly 'timeout-minutes': number; readonly steps: readonly Step[] }>
  >;
}

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const workflow = load(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('pins every action of others by commit and grants no more than a job needs', () => {
    for (const { uses } of steps)
      if (uses && !uses.startsWith('./')) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    expect(
      Object.values(workflow.permissions ?? { none: 'missing' }).filter((right) => right !== 'read'),
    ).toEqual([]);
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('puts no event text into a shell', () => {
    for (const { run } of steps)
      expect(run ?? '').not.toMatch(/\$\{\{\s*(github\.event|inputs|github\.head_ref)/);
  });

  test('gives this Action only inputs that it has', () => {
    const { inputs } = load(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };
    for (const step of steps.filter(({ uses }) => uses === './'))
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });
});

describe('the gate’s workflows', () => {
  const read = (name: string) =>
    load(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Workflow & { readonly name: string };
  const gate = read('trimtab-gate.yml');
  const review = read('trimtab-review.yml');

  test('run nothing of a pull request with a right to write', () => {
    // These two run the workflow file that the pull request brings.
    for (const own of ['pull_request', 'pull_request_review'])
      expect(Object.keys(gate.on)).not.toContain(own);
    const [checkout] = gate.jobs.gate?.steps ?? [];
    expect(checkout?.with).toMatchObject({
      ref: expect.stringMatching(/^\$\{\{ github\.event\.repository\.default_branch \}\}$/),
      'persist-credentials': false,
    });
    expect(review).toMatchObject({
      on: { pull_request_review: { types: ['submitted', 'dismissed'] } },
      permissions: {},
    });
    expect(Object.values(review.jobs).flatMap((job) => [job.steps, 'permissions' in job])).toEqual([
      [{ run: 'true' }],
      false,
    ]);
  });

  test('relay reviews from the one to the other, by name', () => {
    expect(gate.on.workflow_run).toEqual({ workflows: [review.name], types: ['completed'] });
    expect(Object.keys(gate.on)).toEqual(['pull_request_target', 'workflow_run', 'merge_group']);
  });

  test('one run at a time answers for a branch, whatever started it', () => {
    const { group } = gate.concurrency as unknown as { group: string };
    expect(group).toMatch(
      /pull_request\.head\.label .* format\('\{0\}:\{1\}', .*head_repository\.owner\.login, .*head_branch\)/,
    );
    expect(gate.concurrency['cancel-in-progress']).toBe(true);
  });
});

test('each flag that a workflow may want is an input of the same name', () => {
  const { inputs } = load(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };
  const flags = Object.keys(FLAGS).filter((name) => !['format', 'quiet', 'explain'].includes(name));
  expect(Object.keys(inputs).sort()).toEqual([...flags, 'command', 'dry-run', 'token'].sort());
});

test('the README’s tables of inputs and outputs are what action.yml says', () => {
  expect(
    spawnSync(process.execPath, ['scripts/readme-inputs.mjs', '--check'], { encoding: 'utf8' }),
  ).toMatchObject({
    status: 0,
    stderr: '',
  });
});

test.each(
  [...readFileSync('README.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text], index) => [
    index + 1,
    text,
  ]),
)('workflow %i of the README is one, with inputs that exist', (_, text) => {
  const workflow = load(String(text)) as Workflow;
  const { inputs } = load(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };
  const own = Object.values(workflow.jobs).flatMap(({ steps }) =>
    steps.filter(({ uses }) => uses?.startsWith('trimtab/')),
  );
  expect(own.length).toBe(1);
  for (const step of own)
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
});

test('every job that is shown ends by itself', () => {
  const shown = [
    'README.md',
    'src/commands/init/workflows.ts',
    ...readdirSync('docs').map((name) => `docs/${name}`),
  ];
  const jobs = shown.flatMap((path) => readFileSync(path, 'utf8').match(/^ *runs-on: .*\n.*$/gm) ?? []);
  expect(jobs.length).toBeGreaterThan(3);
  for (const job of jobs) expect(job).toMatch(/timeout-minutes: \d+$/);
});
