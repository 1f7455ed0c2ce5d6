// The GitHub of the tests, as a server for whole programs.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { commit, git } from './measure.mjs';

const TOKEN = 'ghs_0123456789secret';

/** Starts it below `dir` with what `fill` writes into a folder on `main`. Returns a clone too, and what a run there needs. */
export async function startGitHub(dir, fill) {
  const { serve, pointsOf, newRepository } = await loadServer(dir);
  const [bare, clone] = [join(dir, 'shop.git'), join(dir, 'clone')];
  mkdirSync(clone);
  fill(clone);
  git(clone, 'init', '--quiet', '--initial-branch=main');
  commit(clone, 'start');
  git(dir, 'clone', '--quiet', '--bare', clone, bare);
  const repo = newRepository(bare);
  const bot = { login: 'github-actions[bot]', kind: 'github_token' };
  const server = await serve(repo, new Map([[TOKEN, bot]]));
  git(clone, 'remote', 'add', 'origin', `${server.url}/acme/shop.git`);
  const env = {
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SERVER_URL: server.url,
    GITHUB_API_URL: `${server.url}/api/v3`,
    GITHUB_TOKEN: TOKEN,
    TRIMTAB_THROTTLE: 'off',
  };
  return { server, repo, clone, env, pointsOf };
}

async function loadServer(dir) {
  const from = (name) => new URL(`../test/support/github/${name}.ts`, import.meta.url).pathname;
  const input = { server: from('server'), graphql: from('graphql'), repository: from('repository') };
  const bundle = await rolldown({ input, platform: 'node' });
  await bundle.write({ dir: join(dir, 'github'), format: 'esm', entryFileNames: '[name].mjs' });
  // GitHub's own description, which the server reads beside itself.
  cpSync(new URL('../test/support/github/openapi.json', import.meta.url), join(dir, 'github/openapi.json'));
  const modules = Object.keys(input).map((name) => import(join(dir, `github/${name}.mjs`)));
  return Object.assign({}, ...(await Promise.all(modules)));
}
