import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkTree } from '../../src/adapters/files/work-tree.ts';

test('links, .. and node_modules stay outside', () => {
  const dir = mkdtempSync(join(tmpdir(), 'trimtab-'));
  mkdirSync(join(dir, 'node_modules'));
  writeFileSync(join(dir, 'node_modules/x'), '');
  writeFileSync(join(dir, 'b'), 'b');
  writeFileSync(join(dir, 'a'), 'a');
  symlinkSync('/etc/passwd', join(dir, 'link'));
  symlinkSync('a', join(dir, 'inner'));
  const files = openWorkTree(dir);
  expect(files.list()).toEqual(['a', 'b']);
  expect(files.read('link')).toBeUndefined();
  expect(files.read('inner')).toBeUndefined();
  expect(files.read('../x')).toBeUndefined();
  rmSync(dir, { recursive: true });
});
