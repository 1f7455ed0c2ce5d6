import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCacheFile } from '../../src/adapters/cache/cache-file.ts';
import { openRunCache } from '../../src/adapters/cache/parse-cache.ts';
import { openWorkTree } from '../../src/adapters/files/work-tree.ts';
import { gatherManifests, recallManifests } from '../../src/workloads/gather.ts';
import { folder } from '../support/terminal.ts';

const SEAL = { build: 'b1', secret: undefined };

/** Writes a cache file with some entries, and returns its path. */
function written(entries: Readonly<Record<string, string>>, secret?: string): string {
  const path = join(folder({}), 'deep/er/cache');
  const cache = openCacheFile({ ...SEAL, secret, path });
  for (const [key, text] of Object.entries(entries)) cache.keep(key, text);
  cache.save();
  return path;
}

test('what one run keeps, the next recalls', () => {
  const path = written({ 'a é': '{"x":1}', b: '2' });
  const cache = openCacheFile({ ...SEAL, path });
  expect([cache.recall('a é'), cache.recall('b'), cache.recall('c'), cache.fault]).toEqual([
    '{"x":1}',
    '2',
    undefined,
    undefined,
  ]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(path))).toEqual(['cache']);
});

test('a file that was cut short or changed anywhere costs only itself', () => {
  const whole = readFileSync(written({ a: '1', b: '22' }));
  const path = join(folder({}), 'cache');
  const damage = fc.oneof(
    fc.integer({ min: 1, max: whole.length - 1 }).map((length) => whole.subarray(0, length)),
    fc
      .tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }))
      .map(([at, by]) => {
        const copy = Buffer.from(whole);
        copy[at] = ((copy[at] ?? 0) + by) % 256;
        return copy;
      }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([whole, Buffer.from([0, ...bytes])])),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  );
  fc.assert(
    fc.property(damage, (bytes) => {
      writeFileSync(path, bytes, { mode: 0o600 });
      const cache = openCacheFile({ ...SEAL, path });
      expect([cache.recall('a'), cache.recall('b')]).toEqual([undefined, undefined]);
      expect(cache.fault).toMatch(/damaged|no cache of this program/);
    }),
  );
});

test('entries of another build, or under another secret, are not taken', () => {
  const path = written({ a: '1' }, 'secret');
  const open = (seal: { build?: string; secret?: string | undefined }) => {
    const cache = openCacheFile({ build: 'b1', secret: 'secret', ...seal, path });
    return [cache.recall('a'), cache.fault];
  };
  const fault = 'another version or secret wrote it, or it is damaged';
  expect(open({})).toEqual(['1', undefined]);
  expect(open({ build: 'b2' })).toEqual([undefined, fault]);
  expect(open({ secret: 'other' })).toEqual([undefined, fault]);
  expect(open({ secret: undefined })).toEqual([undefined, fault]);
});

test('without a secret the file is the own of the user who runs this, and no link', () => {
  const path = written({ a: '1' });
  const link = join(dirname(path), 'link');
  symlinkSync('cache', link);
  expect(openCacheFile({ ...SEAL, path: link }).fault).toBe('it cannot be read (ELOOP)');
  chmodSync(path, 0o620);
  const cache = openCacheFile({ ...SEAL, path });
  expect([cache.recall('a'), cache.fault]).toEqual([
    undefined,
    'others than the user who runs this may have written it',
  ]);
});

test('of runs at the same time the last one that ends leaves its file whole', () => {
  const path = written({ a: '1' });
  const [one, two] = [openCacheFile({ ...SEAL, path }), openCacheFile({ ...SEAL, path })];
  one.keep('b', '1');
  two.keep('c', '1');
  one.save();
  two.save();
  const after = openCacheFile({ ...SEAL, path });
  expect([after.recall('a'), after.recall('b'), after.recall('c')]).toEqual(['1', undefined, '1']);
});

test('entries that are not used leave when they are more than those that are', () => {
  const path = written(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`k${i}`, 'x'.repeat(100)])));
  const run = openCacheFile({ ...SEAL, path });
  for (const i of [0, 1, 2, 3]) run.recall(`k${i}`);
  run.keep('new', 'x'.repeat(100));
  run.save();
  const after = openCacheFile({ ...SEAL, path });
  const kept = Array.from({ length: 20 }, (_, i) => i).filter((i) => after.recall(`k${i}`) !== undefined);
  expect(kept).toEqual([0, 1, 2, 3, 16, 17, 18, 19]);
});

test('a folder that may not be written costs only the cache', () => {
  const path = join(folder({ file: '' }), 'file/cache');
  const cache = openCacheFile({ ...SEAL, path });
  cache.keep('a', '1');
  expect(() => cache.save()).not.toThrow();
});

test('a workflow of GitHub has a cache with a secret alone', () => {
  const repo = folder({ '.git/HEAD': '' });
  expect(openRunCache(repo, { GITHUB_ACTIONS: 'true' })).toBeUndefined();
  expect(
    openRunCache(repo, { GITHUB_ACTIONS: 'true', TRIMTAB_CACHE_SECRET: 's' })?.open(10_000),
  ).toBeDefined();
  expect(openRunCache(repo, {})?.open(10)).toBeUndefined();
  expect(openRunCache(folder({}), {})).toBeUndefined();
});

test('the cache of a linked work tree is that of its repository', () => {
  const repo = folder({
    'main/.git/worktrees/w/commondir': '../..\n',
    'w/.git': 'gitdir: ../main/.git/worktrees/w\n',
    'w/sub/x': '',
  });
  const path = openRunCache(join(repo, 'w/sub'), {})?.open(10_000)?.origin.path;
  expect(path).toBe(join(repo, 'main/.git/trimtab/parse-cache'));
});

test('a file that has changed is read again, though it is as long as before', () => {
  const text = (replicas: number) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: ${replicas}}\n`;
  const dir = folder({ 'a.yaml': text(1), 'b.yaml': text(1) });
  const path = join(folder({}), 'cache');
  const open = () => {
    const cache = openCacheFile({ ...SEAL, path });
    return { cache, files: openWorkTree(dir, { openCache: () => cache }) };
  };
  const first = open();
  gatherManifests(first.files, ['a.yaml', 'b.yaml']);
  first.cache.save();
  writeFileSync(join(dir, 'b.yaml'), text(2));
  utimesSync(join(dir, 'b.yaml'), 0, 0);
  const second = open();
  const counts = gatherManifests(second.files, ['a.yaml', 'b.yaml']).workloads.map(({ judged }) =>
    judged.kind === 'found' ? judged.target.value : undefined,
  );
  expect(counts).toEqual([1, 2]);
  // Times are no proof yet of a file that has changed within a moment.
  expect(recallManifests(open().files, ['b.yaml'])).toBeUndefined();
  mkdirSync(join(dir, 'c.yaml'));
  expect(open().files.idOf?.('c.yaml', true)).toBeUndefined();
});
