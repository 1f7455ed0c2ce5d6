import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runAction } from '../support/action.ts';
import { copyGitHub, type GitHub, startGitHub } from '../support/github/github.ts';
import { reconcileJob } from '../support/in-process.ts';
import { type Reply, startDouble, success } from '../support/prometheus/double.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { folder, git } from '../support/terminal.ts';

const CLUSTERS = ['ap', 'eu', 'sa', 'us'];
const tokenOf = (cluster: string) => ({ [`${cluster.toUpperCase()}_TOKEN`]: `secret-of-${cluster}` });
const ALL_TOKENS = Object.assign({}, ...CLUSTERS.map(tokenOf)) as Record<string, string>;

const service = (cluster: string, name: string) => ({
  [`blueprints/${name}/blueprint.yaml`]: blueprintText(name).replace(
    'spec:\n',
    `spec:\n  workload: {cluster: ${cluster}, namespace: shop}\n`,
  ),
  [`apps/${name}.yaml`]: deploymentText(name).replace('metadata:\n', 'metadata:\n  namespace: shop\n'),
});

/** Two services in each of four clusters, and one that comes to lose its blueprint. */
const SERVICES = Object.assign(
  service('eu', 'gone'),
  ...CLUSTERS.flatMap((cluster) => ['busy', 'calm'].map((name) => service(cluster, `${cluster}-${name}`))),
) as Record<string, string>;

/** A store for each cluster, which answers its own token alone; who is busy is told by `load`. */
async function stores(load: ReadonlyMap<string, string>): Promise<string> {
  const sources = CLUSTERS.map(async (cluster) => {
    const reply: Reply = (asked, _, response) => {
      if (asked.headers.authorization !== `Bearer secret-of-${cluster}`)
        return void response.writeHead(401).end();
      const query = asked.form.get('query') ?? '';
      const own = [...load].filter(
        ([name]) => name.startsWith(cluster) || (name === 'gone' && cluster === 'eu'),
      );
      const names = own.map(([name]) => name);
      if (query !== 'cpu') return void response.end(success(asked, names, query === 'count' ? '2' : '0.5'));
      const answers = own.map(([name, value]) => JSON.parse(success(asked, [name], value)));
      const result = answers.flatMap(({ data }) => data.result);
      response.end(JSON.stringify({ status: 'success', data: { ...answers[0]?.data, result } }));
    };
    const store = await startDouble(reply);
    onTestFinished(() => store.close());
    const counts = 'replicas: count, pods_running: count, pods_ready: count';
    const others = 'latency_p50: half, latency_p95: half, throughput: half, error_rate: half';
    const queries = `{cpu_utilization: cpu, memory_utilization: half, ${counts}, ${others}}`;
    const variable = Object.keys(tokenOf(cluster))[0];
    return `  ${cluster}: {capacity: {kind: unlimited}, metrics: [{kind: prometheus, url: "${store.url}", token_env: ${variable}, queries: ${queries}}]}`;
  });
  return `clusters:\n${(await Promise.all(sources)).join('\n')}\n`;
}

const LOAD = new Map(
  ['gone', ...CLUSTERS.flatMap((c) => [`${c}-busy`, `${c}-calm`])].map((name) => [name, '0.6']),
);

/** Runs four jobs at once, each in a process and a checkout of its own, with the token of its cluster alone. */
async function jobs(github: GitHub, time: string): Promise<void> {
  const now = `2026-02-10T${time}:00Z`;
  github.repo.now = now;
  const ended = await Promise.all(
    CLUSTERS.map((cluster) => {
      const clone = join(folder(), 'clone');
      cpSync(github.clone, clone, { recursive: true });
      return runAction({ ...github, clone }, { cluster, now }, tokenOf(cluster));
    }),
  );
  for (const { code, log } of ended) expect(code, log).toBe(0);
}

/** What a run leaves, with pull requests by their branches: which of them comes first may differ. */
function left({ repo, pulls, branches }: GitHub) {
  const all = pulls();
  const named = (text: string) =>
    text.replace(
      /(#|pull\/)(\d+)/g,
      (whole, _, number) => all.find((one) => one.number === Number(number))?.branch ?? whole,
    );
  const day = 'trimtab-ledger:logs/agent-decisions/2026-02-10/multi-service.log';
  const events = git(repo.dir, 'show', day)
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/"pull":(\d+)/, (_, number) => `"pull":"${named(`#${number}`)}"`));
  return {
    pulls: all
      .map(({ branch, state, title, body, labels, comments }) => ({
        ...{ branch, state, title, labels, body: named(body) },
        comments: comments.map((one) => named(JSON.stringify(one))),
      }))
      .sort((a, b) => (a.branch < b.branch ? -1 : 1)),
    statuses: all
      .map(({ branch, sha }) => [branch, [...(repo.statuses.get(sha) ?? [])].map(describeStatus).sort()])
      .sort(),
    branches: branches(),
    issues: [...repo.issues.values()].map(({ title, state, body }) => ({
      title,
      state,
      body: named(body).split('\n').sort(),
    })),
    events: events.sort(),
  };
}

function describeStatus([context, { state, description }]: [string, { state: string; description: string }]) {
  return `${context}: ${state}: ${description}`;
}

test('four jobs at once, each with its own cluster’s token, leave what one run with all of them leaves', {
  timeout: 600_000,
}, async () => {
  const load = new Map([...LOAD, ['gone', '0.9']]);
  const config = `${await stores(load)}dashboard: true\n`;
  const github = await startGitHub({ 'trimtab.yaml': config, ...SERVICES });
  for (const [name, value] of Object.entries(ALL_TOKENS)) vi.stubEnv(name, value);
  expect(await reconcileJob(github, '2026-02-10T18:30:00Z')).toMatchObject({ code: 0 });
  expect(github.pulls('open').map(({ branch }) => branch)).toEqual(['trimtab/gone']);
  const other = service('eu', 'eu-other')['blueprints/eu-other/blueprint.yaml'] ?? '';
  github.person.commit({ 'blueprints/gone/blueprint.yaml': other });
  for (const cluster of CLUSTERS) load.set(`${cluster}-busy`, '0.9');

  const whole = await copyGitHub(github);
  for (const time of ['18:40', '18:50'])
    expect(await reconcileJob(whole, `2026-02-10T${time}:00Z`)).toMatchObject({ code: 0 });
  vi.unstubAllEnvs();
  for (const time of ['18:40', '18:50']) await jobs(github, time);
  expect(
    github
      .pulls('open')
      .map(({ branch }) => branch)
      .sort(),
  ).toEqual(CLUSTERS.map((cluster) => `trimtab/${cluster}-busy`));
  expect(left(github)).toEqual(left(whole));
});

test('four jobs at once keep to a limit together', { timeout: 300_000 }, async () => {
  const load = new Map(LOAD);
  for (const name of load.keys()) load.set(name, '0.9');
  const config = `${await stores(load)}proposals: {max_open: 5}\n`;
  const github = await startGitHub({ 'trimtab.yaml': config, ...SERVICES });
  await jobs(github, '18:30');
  expect(github.pulls().map(({ state }) => state)).toEqual(Array(5).fill('open'));
});
