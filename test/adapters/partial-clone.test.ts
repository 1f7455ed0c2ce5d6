import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCacheFile } from '../../src/adapters/cache/cache-file.ts';
import { openGit } from '../../src/adapters/git/git.ts';
import { gatherManifests } from '../../src/workloads/gather.ts';
import { commitTo, makeRepository } from '../support/git.ts';
import { folder, git } from '../support/terminal.ts';

const NAMES = Array.from({ length: 30 }, (_, index) => `apps/web-${index}.yaml`);
const MAIN = 'refs/heads/main';

const manifest = (name: string, replicas: number) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name.slice(5, -5)}}\nspec: {replicas: ${replicas}}\n`;

test('of a partial clone, a scan fetches in one go what it lacks, and with a cache only what has changed', async () => {
  const top = folder({});
  const bare = join(top, 'shop.git');
  makeRepository(bare, { bare: true });
  commitTo(bare, MAIN, Object.fromEntries(NAMES.map((name) => [name, manifest(name, 2)])));
  const cache = openCacheFile({ build: 'b1', secret: undefined, path: join(top, 'cache') });
  const scan = async (clone: string) => {
    git(top, 'clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${bare}`, clone);
    const dir = join(top, clone);
    const opened = await openGit(dir, { now: new Date('2026-02-10T18:30:00Z'), openCache: () => cache });
    const files = await opened.filesAt(git(dir, 'rev-parse', 'HEAD').trim());
    const { workloads } = gatherManifests(files, files.list());
    const objects = git(dir, 'cat-file', '--batch-all-objects', '--batch-check');
    const packs = git(dir, 'count-objects', '-v').match(/^packs: (\d+)$/m)?.[1];
    return {
      counts: workloads.map(({ judged }) => judged.kind === 'found' && judged.target.value),
      blobs: objects.split('\n').filter((line) => line.includes(' blob ')).length,
      packs: Number(packs),
    };
  };
  // The first pack is that of the clone.
  expect(await scan('first')).toEqual({ counts: NAMES.map(() => 2), blobs: NAMES.length, packs: 2 });
  const changed = 'apps/web-7.yaml';
  commitTo(bare, MAIN, { [changed]: manifest(changed, 5) }, { from: MAIN });
  const counts = NAMES.map((name) => (name === changed ? 5 : 2));
  const { counts: found, blobs } = await scan('second');
  expect(found.toSorted()).toEqual(counts.toSorted());
  expect(blobs).toBe(1);
});
