import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkTree } from '../../src/adapters/files/work-tree.ts';
import { folder } from '../support/terminal.ts';

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
