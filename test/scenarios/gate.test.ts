import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { folder, git, repository, trimtab, write } from '../support/terminal.ts';

const BASE = {
  'blueprints/web/blueprint.yaml': blueprintText('web', {
    rest: 'governance: {approval_workflow: {approvers: ["@org/sre", ada]}}\ncost: {cost_per_replica: 20 USD}',
  }),
  'k8s/web.yaml': deploymentText('web'),
  'README.md': 'hello',
};

/** What the gate says of these changes on a branch; null deletes. */
function gated(
  changes: Readonly<Record<string, string | null>>,
  base: Readonly<Record<string, string>> = BASE,
) {
  const dir = repository(base);
  git(dir, 'checkout', '--quiet', '-b', 'change');
  for (const [path, text] of Object.entries(changes)) if (text === null) rmSync(join(dir, path));
  write(
    dir,
    Object.fromEntries(
      Object.entries(changes).flatMap(([path, text]) => (text === null ? [] : [[path, text]])),
    ),
  );
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--no-gpg-sign', '--message', 'change');
  return { dir, ...judged(dir) };
}

function judged(dir: string, ...more: string[]) {
  const { code, stdout, stderr } = trimtab(
    dir,
    'gate',
    '--base',
    'main',
    '--now',
    '2026-02-10T18:30:00Z',
    '--format',
    'json',
    ...more,
  );
  if (stdout === '') throw new Error(stderr);
  return { code, report: JSON.parse(stdout) };
}

test('a count within the limits passes', () => {
  const { code, report } = gated({ 'k8s/web.yaml': deploymentText('web', 3) });
  expect(code).toBe(0);
  expect(report).toMatchObject({
    classification: 'allowed',
    status: { state: 'success', description: 'allowed by policy' },
    files_changed: 1,
    checks: [
      {
        governance_check_id: 'gov-20260210-183000-001',
        service: 'web',
        operation: 'scale_within_limits',
        rationale: 'Target replicas (3) within blueprint limits (1-5)',
        file: 'k8s/web.yaml',
        line: 6,
        before: '2',
        after: '3',
        cost_impact: { monthly_change: '20 USD' },
      },
    ],
  });
});

test('beyond the limits of base it waits for the approvers, also when the same change raises the limits', () => {
  const { code, report } = gated({
    'k8s/web.yaml': deploymentText('web', 9),
    'blueprints/web/blueprint.yaml': BASE['blueprints/web/blueprint.yaml'].replace(
      'max_replicas: 5',
      'max_replicas: 9',
    ),
  });
  expect(code).toBe(3);
  expect(report.checks.map((check: { operation: string }) => check.operation)).toEqual([
    'modify_blueprint',
    'scale_beyond_limits',
  ]);
  expect(report.status).toEqual({
    state: 'pending',
    description: 'waiting for @org/sre or ada',
  });
});

test('a forbidden change is told with what to do instead, in text and in Markdown', () => {
  const whole = { ...BASE, 'k8s/web.yaml': `${deploymentText('web')}  selector: {}\n` };
  const { dir, code } = gated({ 'k8s/web.yaml': null }, whole);
  expect(code).toBe(3);
  const text = trimtab(dir, 'gate', '--base', 'main');
  expect(text.stdout).toContain(
    'failure: forbidden: delete_deployment at k8s/web.yaml:1 (1 operation in 1 file)',
  );
  expect(text.stdout).toContain('instead: Set spec.paused in the blueprint');
  expect(trimtab(dir, 'gate', '--base', 'main', '--format', 'markdown').stdout).toMatchSnapshot();
});

test('what governs a change is read from base: head can neither widen the policy nor point elsewhere', () => {
  const { code, report } = gated({
    'blueprints/governance/policies.yaml': 'allowed_operations: [change_image, modify_blueprint]\n',
    'trimtab.yaml': 'policies: mine.yaml\n',
    'mine.yaml': 'allowed_operations: [modify_blueprint]\n',
  });
  expect(code).toBe(3);
  expect(
    report.checks.map((check: { file: string; classification: string }) => [
      check.file,
      check.classification,
    ]),
  ).toEqual([
    ['blueprints/governance/policies.yaml', 'requires_approval'],
    ['blueprints/governance/policies.yaml', 'requires_approval'],
    ['trimtab.yaml', 'requires_approval'],
  ]);
});

test('what base did meanwhile is not held against the change', () => {
  const { dir } = gated({ 'README.md': 'hi' });
  git(dir, 'checkout', '--quiet', 'main');
  write(dir, {
    'k8s/web.yaml': deploymentText('web', 5),
    'k8s/secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n',
  });
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--no-gpg-sign', '--message', 'meanwhile');
  expect(judged(dir, '--head', 'change')).toMatchObject({
    code: 0,
    report: { checks: [], status: { description: 'nothing governed is changed' } },
  });
});

test('a link is unreadable, the checkout is left alone, and refs that are none are named', () => {
  const { dir } = gated({ 'README.md': 'hi' });
  symlinkSync('/etc/passwd', join(dir, 'k8s/link.yaml'));
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--no-gpg-sign', '--message', 'link');
  git(dir, 'checkout', '--quiet', 'main');
  expect(judged(dir, '--head', 'change').report.checks).toMatchObject([
    { operation: 'unreadable', file: 'k8s/link.yaml' },
  ]);
  expect(git(dir, 'status', '--porcelain')).toBe('');
  expect(trimtab(dir, 'gate', '--base', '--upload-pack=x')).toMatchObject({ code: 2 });
  expect(trimtab(dir, 'gate', '--base=-x')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/--base -x: no such commit here/),
  });
  expect(trimtab(dir, 'gate')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/--base REF is missing/),
  });
});

test('three thousand files are gated at once', () => {
  const many = (replicas: number) =>
    Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [`k8s/${i % 50}/w${i}.yaml`, deploymentText(`w${i}`, replicas)]),
    );
  const { report } = gated(many(3), { ...BASE, ...many(2) });
  expect(report.checks.length).toBe(3000);
});

test('the example policies pass their tests, and a failing case is named at its line', () => {
  const file = 'blueprints/governance/policies.test.yaml';
  expect(trimtab('.', 'policy', 'test', file)).toMatchObject({ code: 0, stderr: '5 of 5 cases passed\n' });
  const dir = folder({
    't.yaml':
      'cases:\n  - name: a\n    given: {operation: modify_rbac}\n    expect: {classification: allowed, rule: r}\n',
  });
  expect(trimtab(dir, 'policy', 'test', 't.yaml')).toMatchObject({
    code: 1,
    stdout:
      'FAILED  t.yaml:2:1: a: expected allowed, found requires_approval (modify_rbac is requires_approval unless a list says otherwise); expected the rule r to speak, found none. Correct the policy or the case\n',
  });
  expect(trimtab(dir, 'policy', 'test')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/FILE is missing/),
  });
});
