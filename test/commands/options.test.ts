import { expect, test } from 'vitest';
import type { CommandName } from '../../src/commands/flags.ts';
import { parseOptions } from '../../src/commands/options.ts';

test.each<[CommandName, string[], RegExp]>([
  [
    'reconcile',
    ['--dry-run'],
    /^Unknown option '--dry-run': `trimtab plan` prints what `reconcile` would do/,
  ],
  ['verify', ['--dry-run=true'], /^Unknown option '--dry-run': /],
  ['plan', ['-o', 'json'], /^Unknown option '-o': the flag is --format; see --help$/],
  ['plan', ['--output', 'json'], /the flag is --format/],
  [
    'plan',
    ['-r', 'x'],
    /^Unknown option '-r': flags have no short form \(did you mean --repo or --replay\?\)/,
  ],
  ['plan', ['--snapshots', 'x'], /^Unknown option '--snapshots' \(did you mean --snapshot\?\)/],
  ['plan', ['--no-quiet'], /^Unknown option '--no-quiet'/],
  ['validate', ['--format', 'json'], /\(this command takes --repo, --config, --quiet\)/],
  ['plan', ['--__proto__', 'x'], /^Unknown option '--__proto__'; see --help$/],
  ['plan', ['--repo', 'a', '--repo', 'b'], /^--repo is given twice; see --help$/],
  ['plan', ['--repo=a', '--repo', 'a'], /^--repo is given twice/],
  ['plan', ['--quiet', '--quiet'], /^--quiet is given twice/],
  ['plan', ['--quiet=yes'], /^--quiet takes no value/],
  ['plan', ['--repo'], /^--repo needs a value: --repo DIR; see --help$/],
  [
    'plan',
    ['--repo', '--format', 'json'],
    /^--repo needs a value: --repo DIR \(--repo=--format if that is the value\)/,
  ],
  ['plan', ['--snapshot='], /^--snapshot is empty/],
  ['plan', ['--service', 'a', '--service', ''], /^--service is empty/],
  ['plan', ['--now', '2026-02-10T24:00:00Z'], /^--now 2026-02-10T24:00:00Z: expected an ISO 8601 instant/],
  ['plan', ['--now', '2026-02-10'], /^--now 2026-02-10: expected/],
  ['log', ['--since', '2026-02-30'], /^--since 2026-02-30: expected a duration/],
  ['log', ['web', 'api'], /^unexpected argument "api"/],
  ['policy', ['test'], /^FILE is missing/],
])('%s %j is refused', (command, args, message) => {
  expect(() => parseOptions(command, args)).toThrow(message);
});

test('flags are read in either form, a repeatable one as often as it is given, and words stay', () => {
  const options = parseOptions('log', ['web', '--service', 'a', '--service=b', '--quiet', '--repo=-x']);
  expect(options).toMatchObject({ words: ['web'], services: ['a', 'b'], quiet: true, repo: '-x' });
  expect(parseOptions('breaker', ['reset', '--reason', '']).reason).toBe('');
  expect([parseOptions('plan', []).cache, parseOptions('plan', ['--no-cache']).cache]).toEqual([true, false]);
});

const HISTORY = ['--history', 'demand.csv', '--policy', 'git,evidence-hpa'];

test('backtest has defaults for all but the policies; without a history it asks the sources', () => {
  expect(parseOptions('backtest', HISTORY).history).toBe('demand.csv');
  expect(parseOptions('backtest', ['--policy', 'git']).history).toBeUndefined();
  expect(parseOptions('backtest', HISTORY).backtest).toEqual({
    policies: new Map([
      ['git', { kind: 'git' }],
      ['evidence-hpa', { kind: 'evidence-hpa' }],
    ]),
    rules: { objective: 9_950, utilizationLimit: 8_500, startDelay: 60_000 },
    blueprint: undefined,
    review: 'office',
    judgeAfterDays: undefined,
  });
  const given = ['--objective', '99.99%', '--utilization-limit=70%', '--start-delay', '1m30s'];
  expect(
    parseOptions('backtest', [...HISTORY, ...given, '--review', '24h', '--judge-after=0']).backtest,
  ).toMatchObject({
    rules: { objective: 9_999, utilizationLimit: 7_000, startDelay: 90_000 },
    review: '24h',
    judgeAfterDays: 0,
  });
  expect(parseOptions('plan', []).backtest).toBeUndefined();
});

test.each<[string[], RegExp]>([
  [[...HISTORY, '--blueprint', 'b.yaml'], /^--blueprint FILE and blueprint in --policy go together/],
  [['--history', 'demand.csv', '--policy', 'blueprint'], /go together/],
  [['--history', 'demand.csv'], /^--policy NAME\[,NAME…\] is missing/],
  [['--history', 'demand.csv', '--policy', 'steps'], /Did you mean "step"\?/],
  [[...HISTORY, '--objective', '100%'], /^--objective 100%: expected a percentage/],
  [[...HISTORY, '--objective', '99.999%'], /^--objective 99\.999%: expected a percentage/],
  [[...HISTORY, '--utilization-limit', '0.85'], /^--utilization-limit 0\.85: expected a percentage/],
  [[...HISTORY, '--review', 'office2'], /did you mean office\?/],
  [[...HISTORY, '--judge-after', '7d'], /^--judge-after 7d: expected whole days/],
  [[...HISTORY, '--start-delay', '60'], /^--start-delay 60: expected a duration/],
  [[...HISTORY, '--start-delay', '2h'], /^--start-delay 2h: expected a duration of at most 1h/],
])('backtest %j is refused', (args, message) => {
  expect(() => parseOptions('backtest', args)).toThrow(message);
});
