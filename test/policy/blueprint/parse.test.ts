import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/lib/errors.ts';
import { parseBlueprint } from '../../../src/policy/blueprint/parse.ts';
import { parsePolicies } from '../../../src/policy/policies.ts';
import { blueprintText } from '../../support/repository.ts';

function problemsOf(text: string): string[] {
  const parsed = parseBlueprint('b.yaml', text, {});
  return parsed.kind === 'invalid' ? parsed.problems.map(formatProblem) : [];
}

describe('a freeze', () => {
  const freeze = (from: string, to: string, more = '') =>
    problemsOf(
      blueprintText('web', { rest: `governance:\n  freeze:\n    - from: ${from}\n      to: ${to}\n${more}` }),
    );

  test.each([
    ['2026-02-20T00:00:00Z', '2026-02-30T00:00:00Z', 'to', /no such time\. Write an instant/],
    ['2026-04-31T00:00:00Z', '2026-05-02T00:00:00Z', 'from', /no such time/],
    ['2026-02-20T00:00:00Z', '2026-02-20T24:00:00Z', 'to', /no such time/],
    ['2026-02-20T00:00:00Z', '2026-02-20T23:60:00Z', 'to', /no such time/],
    ['2026-02-20T00:00:00Z', '2026-02-20T10:00:00+25:00', 'to', /no such time/],
    [
      '2026-02-20T00:00:00',
      '2026-02-21T00:00:00Z',
      'from',
      /found 2026-02-20T00:00:00\. Write an instant with its zone/,
    ],
    ['2026-02-20', '2026-02-21', 'from', /with its zone/],
    ['2026-02-21T00:00:00Z', '2026-02-20T00:00:00Z', 'to', /does not come after/],
    ['2026-02-21T00:00:00+02:00', '2026-02-20T22:00:00Z', 'to', /does not come after/],
    ['Fri 24:00', 'Mon 08:00', 'from', /found Fri 24:00/],
    ['Fri 16:00', 'Mon 24:00', 'to', /found Mon 24:00\. Write a time of the week/],
    ['Fri 16:00', 'Fri 16:00', 'to', /does not come after/],
    ['Friday 16:00', 'Mon 08:00', 'from', /or a time of the week, such as Fri 16:00/],
    ['Fri 16:00', '2026-02-20T00:00:00Z', 'to', /Write a time of the week/],
  ])('from %s to %s is refused at its line', (from, to, key, message) => {
    const [first, ...others] = freeze(from, to);
    const line = key === 'from' ? 12 : 13;
    expect(first).toMatch(new RegExp(`^b\\.yaml:${line}:7: governance\\.freeze\\[0\\]\\.${key}: `));
    expect(first).toMatch(message);
    expect(others).toEqual([]);
  });

  test.each(['Berlin', '+02:00', 'Europe/Atlantis'])('in the zone %s is refused', (zone) => {
    expect(freeze('Fri 16:00', 'Mon 08:00', `      time_zone: "${zone}"`)).toEqual([
      expect.stringMatching(/^b\.yaml:14:7: governance\.freeze\[0\]\.time_zone: found .*IANA/),
    ]);
  });

  test('is refused in the policy file too', () => {
    const parsed = parsePolicies(
      'p.yaml',
      'freeze:\n  - {from: 2026-12-20T00:00:00Z, to: 2026-12-32T00:00:00Z}\n',
    );
    expect(parsed.kind === 'invalid' && parsed.problems.map(formatProblem)).toEqual([
      expect.stringMatching(
        /^p\.yaml:2:\d+: freeze\[0\]\.to: found 2026-12-32T00:00:00Z, and there is no such time/,
      ),
    ]);
  });
});

test.each([
  ['1.0', 'Write "1.0.0", in quotes'],
  ['2', 'Write "2.0.0", in quotes'],
])('a version that YAML reads as the number %s is told what to write', (version, fix) => {
  const text = blueprintText('web').replace('{name: web}', `{name: web, version: ${version}}`);
  expect(problemsOf(text)).toEqual([
    `b.yaml:1:23: metadata.version: found ${version}, which is a number to YAML. ${fix}. Expected: A semantic version, such as 1.0.0`,
  ]);
});

test.each(['min_replicas', 'max_replicas', 'scale_up_increment'])('%s beyond 32 bits is refused', (key) => {
  const text = blueprintText('web').replace(new RegExp(`^    ${key}: .*\\n`, 'm'), '');
  const problems = problemsOf(text.replace('  scaling:\n', `  scaling:\n    ${key}: 2147483648\n`));
  expect(problems[0]).toMatch(new RegExp(`${key}: found 2147483648.*2147483647`));
});

describe('evidence', () => {
  const text = (scaling: string, rest = '') =>
    `metadata: {name: web${rest.includes('critical') ? ', criticality: critical' : ''}}\nspec:\n  scaling:\n    min_replicas: 1\n    max_replicas: 9\n${scaling}${rest.replace('critical', '')}`;
  const parsed = (written: string) => {
    const result = parseBlueprint('b.yaml', written, {});
    if (result.kind === 'invalid') throw new Error(result.problems.map(formatProblem).join('\n'));
    return result.blueprint;
  };

  test('needs no thresholds, and prices a critical service higher where nobody states an objective', () => {
    const standard = parsed(text('    strategy: evidence\n'));
    expect(standard.scaling).toMatchObject({
      strategy: 'evidence',
      evidence: { objective: 9_950, utilizationLimit: 8_500 },
    });
    expect(standard.autoscaler).toBeUndefined();
    expect(parsed(text('    strategy: evidence\n', 'critical')).scaling.evidence.objective).toBe(9_990);
  });

  test('takes its numbers exactly, and each number of an autoscaler that it may propose', () => {
    const blueprint = parsed(
      text(
        '    strategy: evidence\n    objective: 99.95%\n    utilization_limit: 70.5%\n    demand: cpu\n',
        '  autoscaler: {target: propose, min: leave}\n',
      ),
    );
    expect(blueprint.scaling.evidence).toEqual({ objective: 9_995, utilizationLimit: 7_050 });
    expect(blueprint.autoscaler).toEqual({ target: true, min: false, max: false });
  });

  test.each([
    ['    strategy: evidence\n    objective: 100%\n', /^b\.yaml:7:5: spec\.scaling\.objective: .*under 100%/],
    ['    strategy: evidence\n    objective: 99.999%\n', /^b\.yaml:7:5: spec\.scaling\.objective: /],
    ['    strategy: evidence\n    objective: 0%\n', /^b\.yaml:7:5: spec\.scaling\.objective: .*at least 50%/],
    [
      '    strategy: evidence\n    utilization_limit: 101%\n',
      /^b\.yaml:7:5: spec\.scaling\.utilization_limit: /,
    ],
    ['    strategy: evidence\n    utilization_limit: 5%\n', /utilization_limit is 5%/],
    ['    strategy: evidence\n    demand: memory\n', /^b\.yaml:7:5: spec\.scaling\.demand: /],
    [
      '    demand: throughput\n    throughput_per_replica: 0\n    strategy: evidence\n',
      /^b\.yaml:7:5: spec\.scaling\.throughput_per_replica: /,
    ],
    ['    strategy: evidence\n  autoscaler: {target: yes}\n', /spec\.autoscaler\.target: /],
    ['    strategy: evidence\n  autoscaler: {floor: propose}\n', /^b\.yaml:7:16: spec\.autoscaler\.floor: /],
  ])('%j is refused at its place', (scaling, message) => {
    const problems = problemsOf(text(scaling));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });
});
