// `reconcile` with nothing left to do: its time, and what it asks of GitHub.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { planFlags, writeFleet } from './fleet.mjs';
import { CLI, commit, floorOf, git, measure, medians, rowOf } from './measure.mjs';

const TOKEN = 'ghs_0123456789secret';

/** Measures a fleet of so many services in an empty folder, whose proposals the run before has made. */
export async function benchReconcile(dir, services, rounds) {
  const { server, clone, pointsOf } = await startGitHub(dir, services);
  try {
    const env = {
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SERVER_URL: server.url,
      GITHUB_API_URL: `${server.url}/api/v3`,
      GITHUB_TOKEN: TOKEN,
      TRIMTAB_THROTTLE: 'off',
      TRIMTAB_CACHE: join(dir, 'cache'),
    };
    const reconcile = { args: [CLI, 'reconcile', ...planFlags(clone)], env };
    const asked = async (run) => {
      const [calls, queries] = [server.requests.length, server.costs.length];
      const result = await run();
      const points = server.costs.slice(queries).reduce((sum, cost) => sum + pointsOf(cost), 0);
      return { result, calls: server.requests.length - calls, points };
    };
    const first = await asked(() => measure(reconcile));
    const second = await asked(() => medians(rounds, [floorOf(clone), reconcile]));
    const [floor, idle] = second.result;
    const name = `reconcile of ${services} services`;
    return [
      { ...rowOf(`${name}, first`, first.result, floor), calls: first.calls, points: first.points },
      {
        ...rowOf(`${name}, nothing to do`, idle, floor),
        calls: second.calls / rounds,
        points: second.points / rounds,
      },
    ];
  } finally {
    await server.stop();
  }
}

/** Starts the GitHub of the tests with a fleet on `main`, and a clone of it. */
async function startGitHub(dir, services) {
  const { serve, pointsOf } = await loadServer(dir);
  const [bare, clone] = [join(dir, 'shop.git'), join(dir, 'clone')];
  mkdirSync(clone);
  writeFleet(clone, services);
  git(clone, 'init', '--quiet', '--initial-branch=main');
  commit(clone, 'fleet');
  git(dir, 'clone', '--quiet', '--bare', clone, bare);
  const maps = ['pulls', 'issues', 'statuses', 'teams', 'rules', 'protections', 'pushers'];
  const repo = {
    dir: bare,
    ...Object.fromEntries(maps.map((name) => [name, new Map()])),
    labels: new Set(),
    collaborators: new Set(),
    settings: { actionsMayOpenPulls: true, autoMerge: true, requiredStatus: false, issues: true },
    now: '2026-02-10T18:30:00Z',
    nextNumber: 0,
    nextComment: 100,
  };
  const bot = { login: 'github-actions[bot]', kind: 'github_token' };
  const server = await serve(repo, new Map([[TOKEN, bot]]));
  git(clone, 'remote', 'add', 'origin', `${server.url}/acme/shop.git`);
  return { server, clone, pointsOf };
}

async function loadServer(dir) {
  const from = (name) => new URL(`../test/support/github/${name}.ts`, import.meta.url).pathname;
  const input = { server: from('server'), graphql: from('graphql') };
  const bundle = await rolldown({ input, platform: 'node' });
  await bundle.write({ dir: join(dir, 'github'), format: 'esm', entryFileNames: '[name].mjs' });
  // GitHub's own description, which the server reads beside itself.
  cpSync(new URL('../test/support/github/openapi.json', import.meta.url), join(dir, 'github/openapi.json'));
  const modules = Object.keys(input).map((name) => import(join(dir, `github/${name}.mjs`)));
  return Object.assign({}, ...(await Promise.all(modules)));
}
