import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoize } from '../../lib/memoize.ts';
import { type GitPlace, gitEnvironment } from './environment.ts';
import { MAX_MS } from './limits.ts';

/**
 * Fetches, in one request, the blobs that a partial clone lacks: git itself would ask for one after another, as it
 * still does where this fails. https://git-scm.com/docs/partial-clone
 */
export function fetchLacking(place: GitPlace, shas: readonly string[]): void {
  const remote = place.commonDir === undefined ? '' : promisorOf(place.commonDir);
  // A single one is no faster so.
  if (remote === '' || shas.length < 2) return;
  const there = listObjects(place);
  const lacking = [...new Set(shas)].filter((sha) => !there.has(sha));
  if (lacking.length < 2) return;
  const flags = ['--quiet', '--no-tags', '--no-write-fetch-head', '--filter=blob:none', '--stdin'];
  run(
    place,
    ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...flags, remote],
    lacking.map((sha) => `${sha}\n`).join(''),
  );
}

/**
 * Names the remote that promises what a clone lacks; '' for a whole clone. One that is set elsewhere than in the
 * repository's own file is not seen, which costs time alone.
 */
const promisorOf = memoize((commonDir) => {
  const path = join(commonDir, 'config');
  const config = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return /^\[remote "((?!-)[^"\n]+)"\](?:\n(?!\[).*)*?\n\s*promisor\s*=\s*true\s*$/m.exec(config)?.[1] ?? '';
});

/** Lists the objects that are here, which asks no server for any. */
function listObjects(place: GitPlace): ReadonlySet<string> {
  const listed = run(place, [
    'cat-file',
    '--batch-all-objects',
    '--unordered',
    '--batch-check=%(objectname)',
  ]);
  return new Set(listed.split('\n'));
}

function run(place: GitPlace, args: readonly string[], input?: string): string {
  const { stdout } = spawnSync('git', args, {
    cwd: place.dir,
    env: gitEnvironment(place),
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 31,
    timeout: MAX_MS,
  });
  return stdout ?? '';
}
