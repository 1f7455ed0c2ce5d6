import { expect, test } from 'vitest';
import { openGit } from '../../src/adapters/git/git.ts';
import { MAX_BYTES } from '../../src/manifests/document/limits.ts';
import { repository } from '../support/terminal.ts';

test.each([1, 4])(
  'beside %i files that are no manifests by their size, others are read whole, and those only so far',
  async (count) => {
    const big = ' '.repeat(MAX_BYTES + 10);
    const dir = repository({
      'a.yaml': 'a: 1\n',
      ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`big${i}.yaml`, big])),
      'z.yaml': 'z: 1\n',
    });
    const git = await openGit(dir, { now: new Date('2025-01-15T18:30:00Z') });
    const files = await git.filesAt((await git.baseCommit(undefined)).sha);
    expect(files.read('z.yaml')?.toString()).toBe('z: 1\n');
    expect(files.read('a.yaml')?.toString()).toBe('a: 1\n');
    expect(files.read('big0.yaml')?.length).toBe(MAX_BYTES + 1);
  },
);
