import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/lib/errors.ts';
import { parseBlueprints } from '../../src/policy/blueprint/collection.ts';
import { type Config, parseConfig } from '../../src/policy/config.ts';
import { blueprintText } from '../support/repository.ts';

function problemsOf(text: string): string[] {
  const parsed = parseConfig('trimtab.yaml', text);
  return parsed.kind === 'invalid' ? parsed.problems.map(formatProblem) : [];
}

function configOf(text: string): Config {
  const parsed = parseConfig('trimtab.yaml', text);
  if (parsed.kind === 'invalid') throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return parsed.config;
}

describe('the URL of a metrics source', () => {
  const source = (url: string) =>
    `clusters:\n  default:\n    metrics:\n      - kind: prometheus\n        url: ${url}\n`;

  test.each([
    [
      'prometheus:9090',
      /found prometheus:9090, without http:\/\/ or https:\/\/\. Write http:\/\/prometheus:9090,/,
    ],
    ['prometheus', /without http:\/\/ or https:\/\//],
    ['localhost:9090/prometheus', /without http:\/\/ or https:\/\//],
    ['"http://prometheus :9090"', /with a space in it\. Remove the space/],
    ['" http://prometheus:9090"', /with a space in it/],
    ['ftp://prometheus', /found ftp:\/\/\. Prometheus is asked by http/],
    ['http://prometheus:99999', /which is no URL\. Write host and port/],
    ['http://', /which is no URL/],
  ])('%s is refused at its line', (url, message) => {
    const [first, ...others] = problemsOf(source(url));
    expect(first).toMatch(/^trimtab\.yaml:5:9: clusters\.default\.metrics\[0\]\.url: /);
    expect(first).toMatch(message);
    expect(others).toEqual([]);
  });

  test.each([
    'http://ada:hunter@prometheus:9090',
    'ada:hunter@prometheus',
    'https://p/?token=hunter',
    'https://p/#hunter',
  ])('%s may hold a secret, which is not repeated', (url) => {
    const problems = problemsOf(source(JSON.stringify(url)));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/:5:9: .*(carries credentials|goes on after its path)/);
    expect(problems[0]).not.toContain('hunter');
  });

  test.each(['http://prometheus:9090', 'https://prometheus.example.org/prometheus/', 'http://[::1]:9090'])(
    '%s will do',
    (url) => expect(problemsOf(source(JSON.stringify(url)))).toEqual([]),
  );
});

describe('what the search for workloads leaves out', () => {
  test('is documentation, vendored folders and data of tests, or what is stated', () => {
    expect(configOf('').scan.exclude).toEqual([
      'docs',
      'vendor',
      'third_party',
      '**/node_modules',
      '**/testdata',
    ]);
    expect(configOf('scan: {exclude: [a/*, "**/old"]}\n').scan.exclude).toEqual(['a/*', '**/old']);
    expect(configOf('scan: {exclude: []}\n').scan.exclude).toEqual([]);
  });

  test.each(['/docs', '../docs', 'docs/', '"a\\\\b"', './docs'])('%s is refused at its line', (glob) => {
    expect(problemsOf(`scan:\n  exclude:\n    - ok\n    - ${glob}\n`)).toEqual([
      expect.stringMatching(
        /^trimtab\.yaml:4:[78]: scan\.exclude\[1\]: ".*" matches no path\. Write it from the folder/,
      ),
    ]);
  });

  test('is a list of texts', () => {
    expect(problemsOf('scan: {exclude: docs}\n')[0]).toMatch(/^trimtab\.yaml:1:8: scan\.exclude: found docs/);
    expect(problemsOf('scan: {include: [docs]}\n')[0]).toMatch(/include/);
  });
});

describe('an error in the defaults', () => {
  const files = ['a', 'b', 'c'].map((name) => ({
    path: `blueprints/${name}/blueprint.yaml`,
    text: blueprintText(name),
  }));
  const told = (text: string) => {
    const { defaults, placeOfDefault } = configOf(text);
    const { invalid } = parseBlueprints(files, defaults, placeOfDefault);
    return [...new Set(invalid.flatMap(({ problems }) => problems.map(formatProblem)))];
  };

  test.each([
    ['spec: {scaling: {tolerance: 10}}', 'spec.scaling.tolerance', /found 10 without a unit/],
    [
      'spec: {scaling: {cool_down_period: 1m}}',
      'spec.scaling.cool_down_period',
      /Did you mean "cooldown_period"/,
    ],
    ['verification: {stabilization_period: 0x}', 'verification.stabilization_period', /found/],
    ['spec: {metrics: {window: 2h}}', 'spec.metrics.window', /longer than/],
    [
      'governance: {freeze: [{from: "2026-02-20T00:00:00Z", to: "2026-02-30T00:00:00Z"}]}',
      'governance.freeze[0].to',
      /found 2026-02-30T00:00:00Z, and there is no such time/,
    ],
    ['cost: {monthly_budget: 100 EUR, cost_per_replica: 5 USD}', 'cost.monthly_budget', /budget is in EUR/],
  ])('%s is told at trimtab.yaml', (line, rule, message) => {
    const [first, ...others] = told(`paused: false\ndefaults:\n  ${line}\n`);
    expect(first?.startsWith(`trimtab.yaml:3:`)).toBe(true);
    expect(first).toContain(`defaults.${rule}: `);
    expect(first).toMatch(message);
    expect(others).toEqual([]);
  });

  test("a blueprint's own value is still told at the blueprint", () => {
    const { defaults, placeOfDefault } = configOf('defaults:\n  spec: {scaling: {tolerance: 10}}\n');
    const own = { path: 'w.yaml', text: blueprintText('w', { scaling: '    tolerance: 20' }) };
    const { invalid } = parseBlueprints([own], defaults, placeOfDefault);
    expect(invalid.flatMap(({ problems }) => problems.map(formatProblem))).toEqual([
      expect.stringMatching(/^w\.yaml:9:5: spec\.scaling\.tolerance: found 20 without a unit/),
    ]);
  });
});

describe('a path in the configuration', () => {
  const source = (key: string, path: string) =>
    `clusters:\n  default:\n    metrics:\n      - ${key === 'path' ? 'kind: snapshot' : 'kind: prometheus\n        url: http://p:9090'}\n        ${key}: ${path}\n`;

  test.each([
    '../x',
    'a/../../x',
    '/etc/passwd',
    '/proc/self/environ',
    '.git/config',
    'C:/x',
    '.',
    '"a\\\\b"',
  ])('%s is refused at its line, wherever it stands', (path) => {
    const why = /which is no file of the repository\. Write a path below the repository folder/;
    expect(problemsOf(source('path', path))).toEqual([expect.stringMatching(why)]);
    expect(problemsOf(source('ca_file', path))).toEqual([expect.stringMatching(/^trimtab\.yaml:6:9: /)]);
    expect(problemsOf(`policies: ${path}\n`)).toEqual([
      expect.stringMatching(/^trimtab\.yaml:1:1: policies: /),
    ]);
    expect(parseConfig('trimtab.yaml', source('path', path), 'unread').kind).toBe('config');
  });

  test.each(['figures.json', './a/b.json', 'a/..b'])('%s is fine', (path) => {
    expect(problemsOf(source('path', path))).toEqual([]);
  });
});
