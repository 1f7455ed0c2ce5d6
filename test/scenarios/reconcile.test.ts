import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPulls } from '../../src/adapters/local-pulls.ts';
import { parseOptions } from '../../src/commands/options.ts';
import { reconcile } from '../../src/commands/reconcile.ts';

it('opens one pull request that changes one line, and a second run writes nothing', async () => {
  const repo = mkdtempSync(join(tmpdir(), 'trimtab-test-'));
  cpSync('examples/todo-app', repo, { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: repo, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.', ':!logs');
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '--quiet', '--message', 'The todo app');
  const options = parseOptions('reconcile', ['--repo', repo, '--snapshot', join(repo, 'snapshots/independent.json')]);

  const first = await reconcile(options, new Date('2026-02-10T18:30:00Z'));
  expect(first.errors).toEqual([]);
  expect(git('diff', '--numstat', 'main', 'trimtab/todo-frontend')).toBe('1\t1\tk8s/frontend.yaml\n');
  expect(git('branch', '--list', 'trimtab/*').trim()).toBe('trimtab/todo-frontend');
  const refs = git('for-each-ref');
  const pulls = JSON.stringify(readPulls(join(repo, '.git/trimtab-forge/pulls')));
  expect(pulls).toContain('Scale todo-frontend from 2 to 3 replicas');

  const second = await reconcile(options, new Date('2026-02-10T18:35:00Z'));
  expect(second.steps[0]).toBe('leave   todo-frontend: unchanged');
  expect(git('for-each-ref')).toBe(refs);
  expect(JSON.stringify(readPulls(join(repo, '.git/trimtab-forge/pulls')))).toBe(pulls);
  expect(git('status', '--porcelain', '--', ':!logs')).toBe('');
});
