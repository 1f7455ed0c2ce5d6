import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { trimtabHere } from '../support/in-process.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder, git, repository, write } from '../support/terminal.ts';

const WILD = {
  crlf: deploymentText('crlf').replaceAll('\n', '\r\n'),
  second: `${deploymentText('other', 7)}---\n# the second document\n${deploymentText('second')}---\nkind: Service\napiVersion: v1\nmetadata: {name: second}\n`,
  flow: '{"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "flow"}, "spec": {"replicas": 2, "paused": false}}',
  comment: deploymentText('comment').replace(
    'replicas: 2',
    'replicas:   2   # was 3 — ask Åsa 🙂 before raising',
  ),
  stateful: deploymentText('stateful').replace('Deployment', 'StatefulSet'),
};
const kinds: Record<string, string> = { stateful: '  workload: {kind: StatefulSet}' };
const names = Object.keys(WILD);
const files = {
  ...Object.fromEntries(Object.entries(WILD).map(([name, text]) => [`deploy/${name}.yaml`, text])),
  ...Object.fromEntries(
    names.map((name) => [
      `blueprints/${name}/blueprint.yaml`,
      blueprintText(name, { rest: kinds[name] ?? '' }),
    ]),
  ),
  's.json': snapshotText(Object.fromEntries(names.map((name) => [name, {}]))),
};

/** A clone with an origin, and a way to run in it at a time of day on the tenth of February. */
function clone(of: Record<string, string>) {
  const dir = repository(of);
  const bare = join(folder(), 'origin.git');
  git(dir, 'clone', '--quiet', '--bare', dir, bare);
  git(dir, 'remote', 'add', 'origin', bare);
  const reconcile = (time: string, ...more: string[]) =>
    trimtabHere(
      dir,
      'reconcile',
      '--forge',
      'local',
      '--snapshot',
      's.json',
      '--now',
      `2026-02-10T${time}:00Z`,
      ...more,
    );
  const pulls = join(bare, 'trimtab-forge/pulls');
  const written = () => ({
    refs: git(bare, 'for-each-ref'),
    pulls: existsSync(pulls) ? readdirSync(pulls).map((file) => readFileSync(join(pulls, file), 'utf8')) : [],
    ledger: readFileSync(join(dir, 'logs/agent-decisions/2026-02-10/multi-service.log'), 'utf8'),
  });
  return { dir, bare, reconcile, written };
}

describe('in a repository written by strangers', () => {
  test('one branch per service that changes, each different from base in one line; a second run writes nothing', async () => {
    const { dir, bare, reconcile, written } = clone(files);
    expect(await reconcile('18:30')).toMatchObject({
      code: 0,
      stderr: [...names]
        .sort()
        .map((name) => `create  ${name}\n`)
        .join(''),
    });
    for (const name of names) {
      expect(git(bare, 'diff', '--numstat', 'main', `trimtab/${name}`)).toBe(`1\t1\tdeploy/${name}.yaml\n`);
      const before = git(bare, 'show', `main:deploy/${name}.yaml`);
      expect(git(bare, 'show', `trimtab/${name}:deploy/${name}.yaml`)).toBe(
        before.replace(/(replicas"?: +)2/, '$13'),
      );
    }
    const first = written();
    const second = await reconcile('18:35');
    expect(second.stderr).toBe(
      [...names]
        .sort()
        .map((name) => `leave   ${name}: unchanged\n`)
        .join(''),
    );
    expect(second.stdout).toMatch(/^crlf +scale up 2 → 3 {2}allowed, unchanged: #2$/m);
    expect(second.stdout).toMatch(/\n0 to propose, 5 unchanged; requests change by/);
    // The ledger tells a plan as much.
    const planned = await trimtabHere(dir, 'plan', '--snapshot', 's.json', '--now', '2026-02-10T18:36:00Z');
    expect(planned.stdout).toMatch(/\n0 to propose, 5 unchanged; requests change by/);
    expect(written()).toEqual(first);
    expect(git(dir, 'status', '--porcelain', '--ignored')).toBe('!! logs/\n');
    expect(git(dir, 'for-each-ref', 'refs/heads', 'refs/trimtab')).toMatch(
      /^\S+ commit\trefs\/heads\/main\n$/,
    );
  });

  test('a service of no interest to this run is left alone', async () => {
    const { reconcile } = clone(files);
    expect((await reconcile('18:30', '--service', 'flow')).stderr).toBe('create  flow\n');
    const parts: string[] = [];
    for (const part of [1, 2, 3]) {
      const { stderr } = await reconcile('18:31', '--shard', `${part}/3`);
      parts.push(...(stderr.match(/(?<=create {2})\w+/g) ?? []));
    }
    expect(parts.sort()).toEqual(names.filter((name) => name !== 'flow').sort());
  });
});

describe('a pull request that is open', () => {
  const one = {
    'blueprints/web/blueprint.yaml': blueprintText('web', { scaling: '    scale_up_increment: 1' }),
    'web.yaml': deploymentText('web'),
    's.json': snapshotText({ web: {} }),
  };
  const at = (cpu: number | null, time: string) =>
    snapshotText({ web: { more: { cpu_utilization: cpu } } }, `2026-02-10T${time}:00Z`);

  test('is left while figures move, metrics are missing, or base moves elsewhere', async () => {
    const { dir, reconcile, written } = clone(one);
    await reconcile('18:30');
    const { refs, pulls } = written();
    write(dir, { 's.json': at(0.95, '18:35') });
    expect((await reconcile('18:35')).stderr).toBe('leave   web: unchanged\n');
    write(dir, { 's.json': at(null, '18:40') });
    expect((await reconcile('18:40')).stderr).toBe('leave   web: metrics_missing\n');
    expect(written()).toMatchObject({ refs, pulls });
    write(dir, { 'README.md': 'unrelated\n' });
    git(dir, 'add', 'README.md');
    git(dir, 'commit', '--quiet', '--message', 'unrelated');
    git(dir, 'push', '--quiet', 'origin', 'main');
    write(dir, { 's.json': at(0.95, '18:45') });
    expect((await reconcile('18:45')).stderr).toBe('leave   web: unchanged\n');
    expect(written().pulls).toEqual(pulls);
  });

  test('for more stands when the peak is over, since its reviewers come later', async () => {
    const { dir, reconcile, written } = clone(one);
    await reconcile('18:30');
    const { pulls } = written();
    write(dir, { 's.json': at(0.6, '18:35') });
    expect((await reconcile('18:35')).stderr).toBe(
      'leave   web: nothing asks for it now, and nothing for less\n',
    );
    expect(written().pulls).toEqual(pulls);
  });

  test('for less is closed with a comment when the need is gone, and its branch deleted', async () => {
    const down = { scaling: '    scale_down_stabilization: 0s', rest: '' };
    const { dir, bare, reconcile, written } = clone({
      ...one,
      'blueprints/web/blueprint.yaml': blueprintText('web', down),
    });
    write(dir, { 's.json': at(0.1, '18:30') });
    await reconcile('18:30');
    write(dir, { 's.json': at(0.6, '18:35') });
    expect((await reconcile('18:35')).stderr).toMatch(
      /^close {3}web: Weighted utilization \(60%\) is between/,
    );
    expect(git(bare, 'branch', '--list', 'trimtab/*')).toBe('');
    expect(JSON.parse(written().pulls[0] ?? '')).toMatchObject({
      state: 'closed',
      comments: [{ body: expect.stringMatching(/^Closed: /) }],
    });
  });

  test('is never overwritten once a person has committed to its branch', async () => {
    const { dir, bare, reconcile } = clone(one);
    await reconcile('18:30');
    git(dir, 'fetch', '--quiet', 'origin');
    git(dir, 'checkout', '--quiet', 'trimtab/web');
    write(dir, { 'web.yaml': deploymentText('web', 4) });
    git(dir, 'commit', '--quiet', '--all', '--message', 'four');
    git(dir, 'push', '--quiet', 'origin', 'trimtab/web');
    git(dir, 'checkout', '--quiet', 'main');
    write(dir, { 's.json': at(0.6, '18:35') });
    expect((await reconcile('18:35')).stderr).toBe('leave   web: a person has committed to the branch\n');
    expect(git(bare, 'show', 'trimtab/web:web.yaml')).toMatch(/replicas: 4/);
  });

  test('is rebuilt when base changes the very file', async () => {
    const { dir, bare, reconcile } = clone(one);
    await reconcile('18:30');
    write(dir, { 'web.yaml': `# owned by team web\n${deploymentText('web')}` });
    git(dir, 'commit', '--quiet', '--all', '--message', 'a comment');
    git(dir, 'push', '--quiet', 'origin', 'main');
    expect((await reconcile('18:35')).stderr).toBe('update  web\n');
    expect(git(bare, 'diff', '--numstat', 'main', 'trimtab/web')).toBe('1\t1\tweb.yaml\n');
  });
});

describe('beyond the limit', () => {
  const files = (governance: string) => ({
    'blueprints/web/blueprint.yaml': blueprintText('web', { rest: governance }).replace(
      'max_replicas: 5',
      'max_replicas: 2 # agreed',
    ),
    'web.yaml': deploymentText('web'),
    's.json': snapshotText({ web: {} }),
  });

  test('nothing is proposed unless the blueprint itself asks for approval of it', async () => {
    expect((await clone(files('')).reconcile('18:30')).stderr).toBe('leave   web: at_max_replicas\n');
  });

  test('one pull request changes the count and raises the limit, and waits for approval', async () => {
    const { bare, reconcile, written } = clone(
      files('governance: {requires_approval: [scale_beyond_limits]}'),
    );
    expect(await reconcile('18:30')).toMatchObject({ code: 0, stderr: 'create  web\n' });
    expect(git(bare, 'diff', '--unified=0', 'main', 'trimtab/web').match(/^[-+] .*$/gm)).toEqual([
      '-    max_replicas: 2 # agreed',
      '+    max_replicas: 3 # agreed',
      '-  replicas: 2',
      '+  replicas: 3',
    ]);
    expect(written().pulls[0]).toMatch(/is raised from 2 to 3 in the same commit[\s\S]*"state": "pending"/);
  });
});

describe('a scale-up that finds no room', () => {
  const sized = (name: string, priority: string, cpu: string) =>
    blueprintText(name, { rest: `  resources: {cpu_request: ${cpu}}` }).replace(
      `{name: ${name}}`,
      `{name: ${name}, priority: ${priority}}`,
    );
  const figures = (names: readonly string[], free: string, time: string) => {
    const services = JSON.parse(
      snapshotText(Object.fromEntries(names.map((name) => [name, {}])), `2026-02-10T${time}:00Z`),
    );
    return JSON.stringify({ ...services, clusters: { default: { capacity: { cpu_available: free } } } });
  };

  test('is deferred five minutes, keeps its place meanwhile, then asks again; the third time is told', async () => {
    const { dir, reconcile } = clone({
      'blueprints/big/blueprint.yaml': sized('big', 'high', '200m'),
      'blueprints/small/blueprint.yaml': sized('small', 'low', '50m'),
      'big.yaml': deploymentText('big'),
      'small.yaml': deploymentText('small'),
      's.json': figures(['big'], '100m', '18:30'),
    });
    expect((await reconcile('18:30')).stdout).toMatch(
      /defer {4}big {2}score 70, retry at 2026-02-10T18:35:00Z/,
    );
    write(dir, { 's.json': figures(['big', 'small'], '100m', '18:32') });
    const meanwhile = await reconcile('18:32');
    expect(meanwhile.stdout).toMatch(/big +no action \(deferred\)\n.*Deferred until 2026-02-10T18:35:00Z/);
    expect(meanwhile.stdout).toMatch(/defer {4}small/);
    write(dir, { 's.json': figures(['big', 'small'], '100m', '18:36') });
    expect((await reconcile('18:36')).stdout).toMatch(
      /defer {4}big {2}score 70, retry at 2026-02-10T18:41:00Z/,
    );
    write(dir, { 's.json': figures(['big', 'small'], '100m', '18:41') });
    expect((await reconcile('18:41')).stdout).toMatch(
      /defer {4}big .* deferred 3 times: add capacity or lower a priority/,
    );
    write(dir, { 's.json': figures(['big', 'small'], '300m', '18:47') });
    expect((await reconcile('18:47')).stderr).toMatch(/create {2}big\n(.*\n)*create {2}small/);
  });
});
