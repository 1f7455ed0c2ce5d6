import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { REVIEWS } from '../../src/backtest/review.ts';
import { completion } from '../../src/commands/completion.ts';
import { COMMANDS, FLAGS, flagsOf, isCommand } from '../../src/commands/flags.ts';

const script = (shell: string) => `${completion({ words: [shell] }).lines.join('\n')}\n`;
const isThere = (program: string) => spawnSync(program, ['-c', 'true']).status === 0;

/** Words that bash offers for each line, whose last word is being typed; one process for all. */
function offered(lines: readonly string[]): string[][] {
  const asked = lines.map((line) => {
    const words = line.split(' ').map((word) => `'${word}'`);
    return `COMP_WORDS=(trimtab ${words.join(' ')}); COMP_CWORD=${words.length}
_trimtab trimtab "\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[COMP_CWORD-1]}"; echo "\${COMPREPLY[*]}"`;
  });
  const input = `${script('bash')}${asked.join('\n')}\n`;
  const { status, stdout, stderr } = spawnSync('bash', { input, cwd: 'examples', encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '));
}

const COMMAND_NAMES = Object.keys(COMMANDS).filter(isCommand);
const OFFERS: readonly (readonly [line: string, words: readonly string[]])[] = [
  ['', [...COMMAND_NAMES, 'help', '--help', '--version']],
  ['back', ['backtest']],
  ['help d', ['demo', 'doctor']],
  ...COMMAND_NAMES.map(
    (name) => [`${name} --`, [...flagsOf(name).map((flag) => `--${flag}`), '--help']] as const,
  ),
  ['completion ', ['bash', 'zsh', 'fish', '--no-color', '--help']],
  ['breaker re', ['reset']],
  ['plan --format m', ['markdown']],
  ['plan --changed --repo todo', ['todo-app']],
  ['plan --snapshot multi-service-c', ['multi-service-conflict.json']],
  ['plan --now ', ['']],
  ['plan --quiet --sna', ['--snapshot']],
];

test.skipIf(!isThere('bash'))(
  'bash completes commands, their words and flags, and the values of flags',
  () => {
    const answers = offered(OFFERS.map(([line]) => line));
    expect(OFFERS.map(([line], at) => [line, answers[at]])).toEqual(OFFERS);
  },
);

test.each(['zsh', 'fish'])('the script of %s names every command and every flag', (shell) => {
  const text = script(shell);
  for (const name of Object.keys(COMMANDS)) expect(text).toMatch(new RegExp(`['\\s]${name}[:)'\\s]`));
  for (const name of Object.keys(FLAGS)) expect(text).toMatch(new RegExp(`-(-|l )${name}[ [']`));
});

test.each(['zsh', 'fish'].filter(isThere))('%s can read its script', (shell) => {
  expect(spawnSync(shell, ['-n'], { input: script(shell), encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
});

test('the choices that are offered are those that are taken', () => {
  expect(FLAGS.review.choices).toEqual(REVIEWS);
});
