import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runAction } from '../support/action.ts';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { blueprintText } from '../support/repository.ts';
import { write } from '../support/terminal.ts';

const web = (edit: (text: string) => string = (text) => text) =>
  edit(`apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  strategy: {type: RollingUpdate}
  template:
    spec:
      containers:
        - name: web
          image: shop/web:1.0.0
          securityContext: {readOnlyRootFilesystem: true}
          readinessProbe: {httpGet: {path: /ready, port: 8080}}
          resources:
            requests: {cpu: 100m, memory: 128Mi}
`);
const object = (apiVersion: string, kind: string, rest: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: it}\n${rest}\n`;
const blueprint = blueprintText('web', { rest: 'governance: {approval_workflow: {approvers: [ada]}}' });
const files = {
  'blueprints/web/blueprint.yaml': blueprint,
  'apps/web.yaml': web(),
  'apps/old.yaml': web((text) => text.replace('{name: web}', '{name: old}')),
  'net/service.yaml': object('v1', 'Service', 'spec: {ports: [{port: 80}]}'),
  'net/policy.yaml': object('networking.k8s.io/v1', 'NetworkPolicy', 'spec: {podSelector: {}}'),
  'data/volume.yaml': object('v1', 'PersistentVolumeClaim', 'spec: {resources: {requests: {storage: 1Gi}}}'),
  'data/config.yaml': object('v1', 'ConfigMap', 'data: {a: b}'),
  'data/secret.yaml': object('bitnami.com/v1alpha1', 'SealedSecret', 'spec: {encryptedData: {a: b}}'),
  'rights/role.yaml': object('rbac.authorization.k8s.io/v1', 'Role', 'rules: []'),
  'cluster/namespace.yaml': object('v1', 'Namespace', ''),
  'cluster/crd.yaml': object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'spec: {group: a}'),
};

type Change = Readonly<Record<string, string>>;
const swap = (path: keyof typeof files, from: string, to: string): Change => ({
  [path]: files[path].replace(from, to),
});

/** What a pull request changes, by what it is called. `rollback` is no reading of a change: this tool alone says it of its own. */
const CHANGES: Readonly<Record<string, Change>> = {
  scale_within_limits: swap('apps/web.yaml', 'replicas: 2', 'replicas: 4'),
  scale_beyond_limits: swap('apps/web.yaml', 'replicas: 2', 'replicas: 9'),
  modify_blueprint: swap('blueprints/web/blueprint.yaml', 'max_replicas: 5', 'max_replicas: 4'),
  adjust_resources_within_10_percent: swap('apps/web.yaml', '100m', '105m'),
  change_resource_limits_beyond_10_percent: swap('apps/web.yaml', '128Mi', '256Mi'),
  modify_deployment_strategy: swap('apps/web.yaml', 'RollingUpdate', 'Recreate'),
  change_health_checks: swap('apps/web.yaml', '/ready', '/'),
  change_image: swap('apps/web.yaml', '1.0.0', '1.1.0'),
  modify_security_context: swap(
    'apps/web.yaml',
    'readOnlyRootFilesystem: true',
    'readOnlyRootFilesystem: false',
  ),
  modify_configmaps: swap('data/config.yaml', 'a: b', 'a: c'),
  create_new_resources: { 'apps/new.yaml': web((text) => text.replace('{name: web}', '{name: new}')) },
  delete_deployment: { 'apps/old.yaml': '' },
  delete_service: { 'net/service.yaml': '' },
  delete_persistent_volumes: { 'data/volume.yaml': '' },
  modify_secrets: swap('data/secret.yaml', 'a: b', 'a: c'),
  change_network_policies: swap(
    'net/policy.yaml',
    'podSelector: {}',
    'podSelector: {}, policyTypes: [Ingress]',
  ),
  modify_rbac: swap(
    'rights/role.yaml',
    'rules: []',
    'rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]',
  ),
  modify_namespaces: swap('cluster/namespace.yaml', '{name: it}', '{name: it, labels: {a: b}}'),
  modify_cluster_resources: swap('cluster/crd.yaml', 'group: a', 'group: b'),
};
const OPERATIONS = Object.keys(CHANGES);
/** Forbidden whatever `allowed_operations` says. */
const NEVER_ALLOWED = ['delete_deployment', 'delete_service', 'delete_persistent_volumes', 'modify_secrets'];

const LIST = {
  allowed: 'allowed_operations',
  requires_approval: 'requires_approval',
  forbidden: 'forbidden_operations',
} as const;
const ANSWER = {
  allowed: { code: 0, state: 'success', description: /^allowed by policy$/, level: 'notice' },
  requires_approval: { code: 0, state: 'pending', description: /^waiting for /, level: 'warning' },
  forbidden: { code: 1, state: 'failure', description: /^forbidden: /, level: 'error' },
} as const;

async function gate(github: GitHub, name: string, payload: object) {
  const file = `.git/${name}.json`;
  write(github.clone, { [file]: JSON.stringify(payload) });
  return runAction(
    github,
    { command: 'gate', now: '2026-02-10T18:30:00Z' },
    { GITHUB_EVENT_PATH: join(github.clone, file) },
  );
}

/** The work of one operation after the other, a few at a time. */
async function forEach(
  operations: readonly string[],
  work: (operation: string) => Promise<void>,
): Promise<void> {
  const left = [...operations];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all([worker(), worker(), worker()]);
}

const status = (github: GitHub, sha: string) => github.repo.statuses.get(sha)?.get('trimtab/governance');

describe.each(['allowed', 'requires_approval', 'forbidden'] as const)(
  'every operation where the policy says %s',
  (listed) => {
    test('is answered by status, comment, annotation, summary and exit code', {
      timeout: 240_000,
    }, async () => {
      const policies = `${LIST[listed]}: [${OPERATIONS.join(', ')}]\n`;
      const github = await startGitHub({ ...files, 'blueprints/governance/policies.yaml': policies });
      const numbers = new Map(
        OPERATIONS.map((operation) => [operation, github.person.open(operation, CHANGES[operation] ?? {})]),
      );
      await forEach(OPERATIONS, async (operation) => {
        const number = numbers.get(operation) ?? 0;
        const { sha } = github.pull(number);
        const tier = listed === 'allowed' && NEVER_ALLOWED.includes(operation) ? 'forbidden' : listed;
        const { code, state, description, level } = ANSWER[tier];
        const run = await gate(github, operation, { action: 'opened', pull_request: { number } });
        const said = status(github, sha);
        expect({ operation, code: run.code, state: said?.state }).toEqual({ operation, code, state });
        expect(said?.description).toMatch(description);
        const [path] = Object.keys(CHANGES[operation] ?? {});
        const row = new RegExp(`\\| ${tier} \\| ${operation} \\| .*${path?.replaceAll('.', '\\.')}`);
        expect(github.pull(number).comments).toMatchObject([
          { login: 'github-actions[bot]', body: expect.stringMatching(row) },
        ]);
        expect(run.summary).toMatch(row);
        expect(run.log).toMatch(new RegExp(`^::${level} title=[^,]*${operation},file=${path}`, 'm'));
        expect(run.outputs).toMatchObject({ changed: 'false', failures: '[]' });
        if (tier !== 'allowed')
          expect(github.pull(number).comments[0]?.body).toMatch(
            new RegExp(`\\*\\*${operation}\\*\\* Risk: .*Roll back: `),
          );
        if (tier === 'forbidden') expect(github.pull(number).comments[0]?.body).toContain('Instead: ');
        if (tier !== 'requires_approval') return;

        github.person.review(number, 'APPROVED', 'ada');
        const reviewed = await gate(github, operation, {
          action: 'submitted',
          review: { state: 'approved' },
          pull_request: { number },
        });
        expect({ operation, code: reviewed.code, said: status(github, sha) }).toMatchObject({
          operation,
          code: 0,
          said: { state: 'success', description: 'approved by ada' },
        });
        expect(github.pull(number).comments).toHaveLength(1);
      });
      // The queue takes them one by one: what was approved stays so on the group's commit, and what was not does not become it.
      for (const operation of ['scale_within_limits', 'change_image', 'modify_secrets']) {
        const number = numbers.get(operation) ?? 0;
        const group = github.person.enqueue(number);
        const run = await gate(github, operation, {
          action: 'checks_requested',
          merge_group: {
            head_sha: group.sha,
            head_ref: group.ref,
            base_sha: group.base_sha,
            base_ref: 'refs/heads/main',
          },
        });
        const forbidden = listed === 'forbidden' || (listed === 'allowed' && operation === 'modify_secrets');
        expect({ operation, code: run.code, state: status(github, group.sha)?.state }).toEqual({
          operation,
          code: forbidden ? 1 : 0,
          state: forbidden ? 'failure' : 'success',
        });
        expect(run.summary).toMatch(new RegExp(`\\| ${operation} \\|`));
      }
    });
  },
);
