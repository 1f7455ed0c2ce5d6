import { expect, test } from 'vitest';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder, trimtab } from '../support/terminal.ts';

const sound = {
  'blueprints/web/blueprint.yaml': blueprintText('web', {
    rest: 'cost: {monthly_budget: 50 USD, cost_per_replica: 20 USD}',
  }),
  'k8s/web.yaml': deploymentText('web'),
  's.json': snapshotText({ web: {} }),
};
const POLICIES = 'blueprints/governance/policies.yaml';

function planned(files: Readonly<Record<string, string>>) {
  const dir = folder({ ...sound, ...files });
  const { stdout, stderr } = trimtab(
    dir,
    'plan',
    '--snapshot',
    's.json',
    '--now',
    '2026-02-10T18:30:00Z',
    '--format',
    'json',
  );
  if (stdout === '') throw new Error(stderr);
  return { dir, report: JSON.parse(stdout), stdout };
}

test('the budget asks for a person, and says what the change costs', () => {
  const { report } = planned({});
  expect(report.services.web.governance_check).toMatchObject({
    classification: 'requires_approval',
    rules: ['monthly_budget'],
    rationale:
      'Target replicas (3) within blueprint limits (1-5); monthly_budget: 60 USD a month is over the budget of 50 USD',
    cost_impact: {
      monthly_before: '40 USD',
      monthly_after: '60 USD',
      monthly_change: '20 USD',
      within_budget: false,
    },
    rollback_plan: 'Revert the pull request and let it be delivered',
  });
});

test('a rule of the policy file forbids, nothing is proposed, and the report replays to itself without the repository', () => {
  const rule =
    'rules: [{name: small, when: after.replicas > 2 && decision.action == "scale_up", effect: forbid, message: two are enough}]\n';
  const { report, stdout } = planned({ [POLICIES]: rule });
  expect(report.services.web.governance_check).toMatchObject({
    classification: 'forbidden',
    rules: ['small', 'monthly_budget'],
  });
  expect(report.execution_plan).toEqual([]);
  expect(
    trimtab(folder({ 'report.json': stdout }), 'plan', '--replay', 'report.json', '--format', 'json').stdout,
  ).toBe(stdout);
});

test('what is not simply allowed comes with risk, cost, the way back and what to do instead, for people too', () => {
  const ask =
    'Risk: low. Cost: 40 USD → 60 USD a month, over the budget of 50 USD. Reversibility: Revert the pull request';
  const { dir } = planned({});
  const shown = (at: string, ...more: string[]) =>
    trimtab(at, 'plan', '--snapshot', 's.json', '--now', '2026-02-10T18:30:00Z', ...more).stdout;
  expect(shown(dir)).toContain(ask);
  expect(shown(dir, '--format', 'markdown')).toContain(ask);
  const forbidden = planned({ [POLICIES]: 'forbidden_operations: [scale_within_limits]\n' }).dir;
  for (const more of [[], ['--format', 'markdown']]) {
    expect(shown(forbidden, ...more)).toContain(
      'Instead: Change the count by hand in a reviewed pull request',
    );
  }
});

test('a freeze holds the decision and shows what it would be', () => {
  const { report } = planned({ [POLICIES]: 'freeze: [{from: Tue 18:00, to: Wed 06:00, reason: big day}]\n' });
  expect(report.services.web.decision).toMatchObject({
    action: 'no_action',
    reason: 'frozen',
    recommendation: { action: 'scale_up', target_replicas: 3 },
    rationale: expect.stringMatching(/^Changes are frozen until Wed 06:00 \(UTC\): big day\. Recommended: /),
  });
});

test('validate points at the character of a rule that is wrong, and nothing runs under a floor that cannot be read', () => {
  const dir = folder({
    ...sound,
    [POLICIES]: 'rules:\n  - name: a\n    when: after.replica > 2\n    effect: forbid\n',
  });
  const { code, stdout } = trimtab(dir, 'validate');
  expect(code).toBe(1);
  expect(stdout).toBe(`${POLICIES}:3:17: rules[0].when: No such key: replica. Correct the expression:
    after.replica > 2
          ^
`);
  expect(trimtab(dir, 'plan', '--snapshot', 's.json')).toMatchObject({ code: 2, stdout: '' });
  const missing = folder({ ...sound, 'trimtab.yaml': 'policies: other.yaml\n' });
  expect(trimtab(missing, 'plan', '--snapshot', 's.json')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/other\.yaml: no such file/),
  });
});
