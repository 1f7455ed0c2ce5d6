import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listTracked, startListing } from '../../src/adapters/files/git-listing.ts';
import { openWorkTree } from '../../src/adapters/files/work-tree.ts';
import { folder, repository, write } from '../support/terminal.ts';

test('links, .. and node_modules stay outside', () => {
  const dir = folder({ 'node_modules/x': '', b: 'b', a: 'a' });
  symlinkSync('/etc/passwd', join(dir, 'link'));
  symlinkSync('a', join(dir, 'inner'));
  const files = openWorkTree(dir);
  expect(files.list()).toEqual(['a', 'b']);
  expect(files.read('link')).toBeUndefined();
  expect(files.read('inner')).toBeUndefined();
  expect(files.read('../x')).toBeUndefined();
});

test('what git lists meanwhile is what it lists when it is waited for', async () => {
  const tracked = repository({ 'a.yaml': 'a', '.gitignore': 'built.yaml\n' });
  write(tracked, { 'built.yaml': '', 'new.yaml': '' });
  const plain = folder({ 'a.yaml': '' });
  for (const dir of [tracked, plain, join(plain, 'missing'), join(plain, 'a.yaml')]) {
    const answer = await startListing(dir);
    const { error, ...waited } = listTracked(dir);
    expect({ ...answer, error: (answer.error as NodeJS.ErrnoException | undefined)?.code }).toEqual({
      ...waited,
      error: (error as NodeJS.ErrnoException | undefined)?.code,
    });
  }
  const asked = await startListing(tracked);
  expect(openWorkTree(tracked, { asked }).list()).toEqual(['.gitignore', 'a.yaml', 'new.yaml']);
});
