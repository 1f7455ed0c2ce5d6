import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { FLAGS } from '../src/commands/flags.ts';

const FOLDERS = ['.github/workflows', 'examples/workflows'];
/** The Action as this repository's own workflows name it, and as the ones to copy do. */
const OWN = /^(\.\/|trimtab\/trimtab@v1)$/;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly if?: string;
  readonly 'timeout-minutes': number;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (path: string) => load(readFileSync(path, 'utf8')) as Workflow;
const paths = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));

describe.each(paths)('%s', (path) => {
  const workflow = read(path);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('pins every action of others by commit and grants no more than a job needs', () => {
    for (const { uses } of steps)
      if (uses && !OWN.test(uses)) expect(uses).toMatch(/^[\w-]+(\/[\w-]+)+@[0-9a-f]{40}$/);
    expect(
      Object.values(workflow.permissions ?? { none: 'missing' }).filter((right) => right !== 'read'),
    ).toEqual([]);
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('has a concurrency group for each job, which a job that is skipped does not enter', () => {
    expect(workflow.concurrency).toBeUndefined();
    const groups = jobs.map(({ concurrency }) => concurrency.group);
    expect(new Set(groups).size).toBe(jobs.length);
  });

  test('leaves no token in the clone, and puts no event text into a shell', () => {
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@'))
        expect(given).toMatchObject({ 'persist-credentials': false });
    for (const { run } of steps)
      expect(run ?? '').not.toMatch(/\$\{\{\s*(github\.event|inputs|github\.head_ref)/);
  });

  test('gives this Action only inputs that it has', () => {
    const { inputs } = load(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };
    for (const step of steps.filter(({ uses }) => OWN.test(uses ?? '')))
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });
});

/** For repositories of several clusters, which this one is not: it takes the place of another. */
const FOR_OTHERS = 'trimtab-clusters.yml';

test.each(readdirSync('examples/workflows').filter((name) => name !== FOR_OTHERS))(
  '%s to copy is this repository’s own, with the released Action',
  (name) => {
    const text = (folder: string) => readFileSync(`${folder}/${name}`, 'utf8');
    expect(text('examples/workflows').replaceAll(/uses: trimtab\/trimtab@v1 # pin it: .*/g, 'uses: ./')).toBe(
      text('.github/workflows'),
    );
  },
);

test('of the jobs of one matrix each is given its cluster and shard, and the secrets of its cluster alone', () => {
  const { matrix, reconcile } = read(`examples/workflows/${FOR_OTHERS}`).jobs;
  const of = (value: string) => `\${{ ${value} }}`;
  expect(matrix?.environment).toBeUndefined();
  expect(matrix?.steps.at(-1)).toMatchObject({ with: { command: 'matrix' } });
  expect(reconcile).toMatchObject({
    environment: `trimtab-${of('matrix.cluster')}`,
    concurrency: { group: expect.stringContaining(`${of('matrix.cluster')}-${of('matrix.shard')}`) },
    strategy: { 'fail-fast': false, matrix: of('fromJSON(needs.matrix.outputs.matrix)') },
  });
  expect(reconcile?.steps.at(-1)?.with).toMatchObject({
    cluster: of('matrix.cluster'),
    shard: of('matrix.shard'),
  });
});

test('a job that waits in a group is waited for by no job of another workflow', () => {
  const jobs = readdirSync('.github/workflows').flatMap((name) =>
    Object.values(read(`.github/workflows/${name}`).jobs),
  );
  const groups = jobs.map(({ concurrency }) => concurrency.group);
  expect(new Set(groups).size).toBe(groups.length);
});

describe.each(FOLDERS)('the gate’s workflows of %s', (folder) => {
  const gate = read(`${folder}/trimtab-gate.yml`);
  const review = read(`${folder}/trimtab-review.yml`);
  const job = gate.jobs.gate as Job;

  test('run nothing of a pull request with a right to write', () => {
    // These two run the workflow file that the pull request brings.
    for (const own of ['pull_request', 'pull_request_review'])
      expect(Object.keys(gate.on)).not.toContain(own);
    const [checkout] = job.steps;
    expect(checkout?.with).toMatchObject({
      ref: expect.stringMatching(/^\$\{\{ github\.event\.repository\.default_branch \}\}$/),
      'persist-credentials': false,
    });
    expect(review).toMatchObject({
      on: { pull_request_review: { types: ['submitted', 'dismissed'] } },
      permissions: {},
    });
    expect(
      Object.values(review.jobs).flatMap(({ steps, ...rest }) => [steps, 'permissions' in rest]),
    ).toEqual([[{ run: 'true' }], false]);
  });

  test('relay reviews from the one to the other, by name, and see what is aimed elsewhere or ended', () => {
    expect(gate.on.workflow_run).toEqual({ workflows: [review.name], types: ['completed'] });
    expect(Object.keys(gate.on)).toEqual(['pull_request_target', 'workflow_run', 'merge_group']);
    expect(gate.on.pull_request_target).toMatchObject({
      types: expect.arrayContaining(['opened', 'reopened', 'synchronize', 'edited', 'closed']),
    });
  });

  test('one run at a time answers for a branch, whatever started it', () => {
    expect(job.concurrency.group).toMatch(
      /pull_request\.head\.label .* format\('\{0\}:\{1\}', .*head_repository\.owner\.login, .*head_branch\)/,
    );
    expect(job.concurrency['cancel-in-progress']).toBe(true);
  });

  test('set the status as an App that only this job can act as, with no more than it needs', () => {
    expect(job.environment).toBe('trimtab');
    const app = job.steps.find(({ uses }) => uses?.startsWith('actions/create-github-app-token@'));
    expect(app?.with).toMatchObject({
      'client-id': expect.stringContaining('vars.'),
      'permission-contents': 'read',
      'permission-pull-requests': 'write',
      'permission-statuses': 'write',
    });
    expect(job.steps.at(-1)?.with).toMatchObject({
      token: expect.stringContaining('steps.app.outputs.token'),
    });
  });
});

test('a release is tested without a token, attested and published before the major tag moves to it', () => {
  const { test: tested, release } = read('.github/workflows/release.yml').jobs;
  expect(tested?.permissions).toEqual({ contents: 'read' });
  expect(tested?.steps.filter(({ env }) => env !== undefined)).toEqual([]);
  const done = (release?.steps ?? []).map(({ uses = '', run = '' }) => uses + run);
  const order = [/actions\/attest@/, /gh release create/, /git\/refs/].map((what) =>
    done.findIndex((one) => what.test(one)),
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test('each flag that a workflow may want is an input of the same name', () => {
  const { inputs } = load(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };
  const flags = Object.keys(FLAGS).filter(
    (name) =>
      !['changed', 'dry-run', 'explain', 'format', 'no-cache', 'no-color', 'quiet', 'score'].includes(name),
  );
  expect(Object.keys(inputs).sort()).toEqual([...flags, 'command', 'dry-run', 'token'].sort());
});

test('the tables of inputs and outputs are what action.yml says', () => {
  expect(
    spawnSync(process.execPath, ['scripts/readme-inputs.mjs', '--check'], { encoding: 'utf8' }),
  ).toMatchObject({
    status: 0,
    stderr: '',
  });
});

test.each(
  ['README.md', 'docs/GITHUB_ACTION.md'].flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text], index) => [
      `${index + 1} of ${path}`,
      text,
    ]),
  ),
)('workflow %s is one, with inputs that exist', (_, text) => {
  const workflow = load(String(text)) as Workflow;
  const { inputs } = load(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };
  const own = Object.values(workflow.jobs).flatMap(({ steps }) =>
    steps.filter(({ uses }) => uses?.startsWith('trimtab/')),
  );
  expect(own.length).toBe(1);
  for (const step of own)
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
});

test('what is shown uses the same versions of actions as the workflows that run, and none on an old Node', () => {
  // The cache runs in no workflow of this repository; its first version on Node 24 is 5.
  const majors = new Map([['actions/cache', '5']]);
  const uses = (path: string) =>
    [...readFileSync(path, 'utf8').matchAll(/uses: (actions\/[\w-]+)@(?:v|\w{40} # v)(\d+)/g)].map(
      ([, name = '', major = '']) => ({ path, name, major }),
    );
  for (const { name, major } of paths.flatMap(uses)) majors.set(name, major);
  const shown = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)]
    .filter((path) => path.endsWith('.md'))
    .flatMap(uses);
  expect(shown.length).toBeGreaterThan(5);
  for (const one of shown) expect(one).toEqual({ ...one, major: majors.get(one.name) });
});

test('every job that is shown ends by itself', () => {
  const shown = [
    'README.md',
    'src/commands/init/workflows.ts',
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  const jobs = shown.flatMap((path) => readFileSync(path, 'utf8').match(/^ *runs-on: .*\n.*$/gm) ?? []);
  expect(jobs.length).toBeGreaterThan(3);
  for (const job of jobs) expect(job).toMatch(/timeout-minutes: \d+$/);
});

test('the bundle hands on the licenses of what is in it, and lists it', () => {
  const { components } = JSON.parse(readFileSync('.bundle/sbom.cdx.json', 'utf8')) as {
    readonly components: readonly {
      readonly name: string;
      readonly version: string;
      readonly purl: string;
    }[];
  };
  const licenses = readFileSync('.bundle/LICENSES.txt', 'utf8');
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['ajv', 'js-yaml', 're2js', 'simple-git', '@actions/core']));
  expect(names).not.toContain('vitest');
  for (const { name, version, purl } of components) {
    expect(licenses).toContain(`${name} ${version} (`);
    expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
  }
  expect(licenses).not.toMatch(/\(undefined\)/);
});

test('what has the right to write runs no code of this repository', () => {
  const { jobs } = read('.github/workflows/release.yml');
  const writing = Object.values(jobs).filter(({ permissions }) =>
    Object.values(permissions ?? {}).includes('write'),
  );
  const steps = writing.flatMap((job) => job.steps);
  expect(steps.length).toBeGreaterThan(0);
  for (const { run = '', uses = '' } of steps) {
    expect(run).not.toMatch(/\b(npm|npx|node)\b/);
    expect(uses).not.toMatch(/^(\.\/|actions\/(checkout|setup-node))/);
  }
});
