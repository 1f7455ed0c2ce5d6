import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { describeFatalError, formatProblem, inOrder, type Problem } from '../../src/lib/errors.ts';

const problem = (file: string, line: number, message = 'wrong'): Problem => ({
  file,
  line,
  column: 1,
  rule: 'rule',
  message,
  fix: 'Mend it',
});

test('problems are told by file and line, each once', () => {
  const given = [
    problem('b', 2),
    problem('a', 10),
    problem('a', 9),
    problem('b', 2),
    problem('b', 2, 'other'),
  ];
  expect(inOrder(given).map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
    'a:9 wrong',
    'a:10 wrong',
    'b:2 wrong',
    'b:2 other',
  ]);
});

test('what a file says stays on the line of its place', () => {
  expect(formatProblem(problem('a\nb', 1, 'unknown key "x\n::error::y\u202e"'))).toBe(
    'a\\u{a}b:1:1: rule: unknown key "x\\u{a}::error::y\\u{202e}". Mend it',
  );
});

test('a program that is not there is told from a system that refuses', () => {
  const { error } = spawnSync('git', { env: { PATH: '/nowhere' } });
  expect(describeFatalError(error)).toBe(
    'git is not found on PATH: install it, 2.38 or newer, and run again',
  );
  expect(describeFatalError(spawnSync(process.execPath, { cwd: '/etc/hostname' }).error)).toMatch(/refused/);
  const full = Object.assign(new Error('EMFILE: too many open files, open'), {
    syscall: 'open',
    code: 'EMFILE',
  });
  expect(describeFatalError({ ...full, message: full.message, path: 'a.yaml' })).toBe(
    'the system refused a.yaml: EMFILE: too many open files, open; raise the number of files that may be open (`ulimit -n`), and run again',
  );
});
