import { expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

const GOVERNED = {
  blueprints: [blueprint()],
  isBlueprint: (path: string) => path.endsWith('blueprint.yaml'),
  settings: ['trimtab.yaml', 'blueprints/governance/policies.yaml'],
  defaults: {},
};

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  strategy: {type: RollingUpdate}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web
      containers:
        - name: web
          image: web:1
          args: [--fast]
          env: [{name: livenessProbe, value: a}]
          livenessProbe: {httpGet: {path: /, port: 80}}
          securityContext: {runAsNonRoot: true}
          resources: {requests: {cpu: 100m, memory: 1Gi}}
        - name: log
          image: log:1
`;

function diff(base: Texts, head: Texts) {
  return semanticDiff(changedTree(base, head), GOVERNED);
}

/** `operation`, with a mark where a person is needed even if the operation is allowed. */
function operations(base: Texts, head: Texts): string[] {
  return diff(base, head).map((f) => (f.floor === undefined ? f.operation : `${f.operation}!`));
}

const edited = (from: string, to: string) => {
  const after = DEPLOYMENT.replace(from, to);
  expect(after).not.toBe(DEPLOYMENT);
  return operations({ 'web.yaml': DEPLOYMENT }, { 'web.yaml': after });
};

test.each([
  ['replicas: 2', 'replicas: 5', 'scale_within_limits'],
  ['replicas: 2', 'replicas: 6', 'scale_beyond_limits'],
  ['replicas: 2', 'replicas: 0', 'scale_beyond_limits'],
  ['replicas: 2', 'replicas: "3"', 'scale_beyond_limits'],
  ['  replicas: 2\n', '', 'scale_beyond_limits'],
  ['cpu: 100m', 'cpu: 110m', 'adjust_resources_within_10_percent'],
  ['cpu: 100m', 'cpu: 111m', 'change_resource_limits_beyond_10_percent'],
  ['memory: 1Gi', 'memory: 922Mi', 'adjust_resources_within_10_percent'],
  ['memory: 1Gi', 'memory: 921Mi', 'change_resource_limits_beyond_10_percent'],
  ['requests: {cpu', 'limits: {cpu: 1}, requests: {cpu', 'change_resource_limits_beyond_10_percent'],
  ['type: RollingUpdate', 'type: Recreate', 'modify_deployment_strategy'],
  ['port: 80}', 'port: 81}', 'change_health_checks'],
  ['image: web:1', 'image: web:2', 'change_image'],
  ['runAsNonRoot: true', 'runAsNonRoot: false', 'modify_security_context'],
  ['serviceAccountName: web', 'serviceAccountName: admin', 'modify_rbac'],
  ['serviceAccountName: web', 'serviceAccountName: web\n      hostNetwork: true', 'modify_security_context'],
  [
    'serviceAccountName: web',
    'serviceAccountName: web\n      volumes: [{name: a, hostPath: {path: /}}]',
    ['modify_configmaps!', 'modify_security_context'],
  ],
  // Names that people choose decide nothing.
  ['value: a', 'value: b', 'modify_configmaps!'],
  ['[--fast]', '[--slow]', 'change_image!'],
  [
    'labels: {app: web}}\n    spec',
    'labels: {app: web, replicas: "9"}}\n    spec',
    'modify_deployment_strategy!',
  ],
  ['serviceAccountName: web', 'serviceAccountName: web\n      brandNew: true', 'modify_deployment_strategy!'],
  ['selector:', 'progressDeadlineSeconds: 9\n  selector:', 'modify_deployment_strategy'],
] as const)('%j to %j is %j', (from, to, expected) => {
  expect(edited(from, to)).toEqual([expected].flat());
});

test('a finding says where, what and how much', () => {
  expect(
    diff({ 'web.yaml': DEPLOYMENT }, { 'web.yaml': DEPLOYMENT.replace('replicas: 2', 'replicas: 9') }),
  ).toMatchObject([
    {
      operation: 'scale_beyond_limits',
      services: ['web'],
      file: 'web.yaml',
      line: 5,
      side: 'head',
      object: 'apps/Deployment shop/web',
      field: 'spec.replicas',
      before: '2',
      after: '9',
      replicas: { before: 2, after: 9 },
      rationale: 'Target replicas (9) outside blueprint limits (1-5) of blueprints/web/blueprint.yaml',
    },
  ]);
  const probe = diff(
    { 'web.yaml': DEPLOYMENT },
    { 'web.yaml': DEPLOYMENT.replace('          livenessProbe: {httpGet: {path: /, port: 80}}\n', '') },
  );
  expect(probe).toMatchObject([
    {
      operation: 'change_health_checks',
      field: 'spec.template.spec.containers[web].livenessProbe',
      after: 'none',
    },
  ]);
});

const object = (kind: string, apiVersion = 'v1', more = '') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n${more}`;

test.each([
  ['ConfigMap', 'v1', 'modify_configmaps', 'modify_configmaps', 'modify_configmaps'],
  ['Secret', 'v1', 'modify_secrets', 'modify_secrets', 'modify_secrets'],
  ['SealedSecret', 'bitnami.com/v1alpha1', 'modify_secrets', 'modify_secrets', 'modify_secrets'],
  ['ClusterSecretStore', 'external-secrets.io/v1', 'modify_secrets', 'modify_secrets', 'modify_secrets'],
  ['RoleBinding', 'rbac.authorization.k8s.io/v1', 'modify_rbac', 'modify_rbac', 'modify_rbac'],
  ['ClusterRole', 'rbac.authorization.k8s.io/v1', 'modify_rbac', 'modify_rbac', 'modify_rbac'],
  [
    'NetworkPolicy',
    'networking.k8s.io/v1',
    'change_network_policies',
    'change_network_policies',
    'change_network_policies',
  ],
  ['Namespace', 'v1', 'modify_namespaces', 'modify_namespaces', 'modify_namespaces'],
  [
    'CustomResourceDefinition',
    'apiextensions.k8s.io/v1',
    'modify_cluster_resources',
    'modify_cluster_resources',
    'modify_cluster_resources',
  ],
  ['Service', 'v1', 'create_new_resources!', 'change_network_policies!', 'delete_service!'],
  [
    'PersistentVolumeClaim',
    'v1',
    'create_new_resources',
    'modify_cluster_resources!',
    'delete_persistent_volumes',
  ],
  [
    'PersistentVolume',
    'v1',
    'modify_cluster_resources',
    'modify_cluster_resources',
    'delete_persistent_volumes',
  ],
  ['Deployment', 'apps/v1', 'create_new_resources', 'modify_deployment_strategy!', 'delete_deployment'],
  ['CronJob', 'batch/v1', 'create_new_resources', 'modify_deployment_strategy!', 'delete_deployment'],
  // A Deployment of another group, and a kind that nobody knows.
  [
    'Deployment',
    'evil.io/v1',
    'modify_cluster_resources!',
    'modify_cluster_resources!',
    'modify_cluster_resources!',
  ],
  // With an Application go the workloads that it delivers.
  [
    'Application',
    'argoproj.io/v1alpha1',
    'modify_cluster_resources!',
    'modify_cluster_resources!',
    'delete_deployment!',
  ],
])('%s of %s: created, changed and deleted', (kind, version, created, changed, deleted) => {
  const rest =
    kind === 'CronJob' ? 'spec: {jobTemplate: {}}\n' : kind === 'Deployment' ? 'spec: {selector: {}}\n' : '';
  const before = { 'x.yaml': object(kind, version, rest) };
  const after = { 'x.yaml': object(kind, version, `${rest}extra: {a: 1}\n`) };
  expect(operations({}, before)).toEqual([created]);
  expect(operations(before, after)).toEqual([changed]);
  expect(operations(before, {})).toEqual([deleted]);
});

test('a secret is never printed', () => {
  const secret = (value: string) => ({ 's.yaml': object('Secret', 'v1', `stringData: {key: ${value}}\n`) });
  expect(JSON.stringify(diff(secret('hunter1'), secret('hunter2')))).not.toMatch(/hunter/);
});

test('layout, comments, order, moves and other spellings of a quantity are nothing', () => {
  const moved = JSON.stringify({
    kind: 'List',
    items: [
      {
        kind: 'Deployment',
        apiVersion: 'apps/v1',
        spec: {
          template: {
            spec: {
              containers: [
                {
                  resources: { requests: { memory: '1024Mi', cpu: 0.1 } },
                  securityContext: { runAsNonRoot: true },
                  livenessProbe: { httpGet: { port: 80, path: '/' } },
                  env: [{ value: 'a', name: 'livenessProbe' }],
                  args: ['--fast'],
                  image: 'web:1',
                  name: 'web',
                },
                { image: 'log:1', name: 'log' },
              ],
              serviceAccountName: 'web',
            },
            metadata: { labels: { app: 'web' } },
          },
          strategy: { type: 'RollingUpdate' },
          selector: { matchLabels: { app: 'web' } },
          replicas: 2,
        },
        metadata: { namespace: 'shop', name: 'web' },
      },
    ],
  });
  expect(
    operations(
      { 'web.yaml': DEPLOYMENT, 'other.yaml': object('ConfigMap') },
      { 'k8s/all.json': moved, 'other.yaml': `# hello\n---\n${object('ConfigMap')}` },
    ),
  ).toEqual([]);
});

test('a workload that leaves its overlay as it changes is still what its blueprint governs', () => {
  const overlay = {
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'prod/kustomization.yaml': 'resources: [../base]\nnamePrefix: prod-\nnamespace: shop\n',
  };
  const governed = { ...GOVERNED, blueprints: [blueprint({ spec: '  workload: {name: prod-web}' })] };
  const account = DEPLOYMENT.replace('serviceAccountName: web', 'serviceAccountName: admin');
  const findings = semanticDiff(
    changedTree({ ...overlay, 'base/web.yaml': DEPLOYMENT }, { ...overlay, 'web.yaml': account }),
    governed,
  );
  const rights = findings.filter(({ operation }) => operation === 'modify_rbac');
  expect(rights).toMatchObject([{ file: 'web.yaml', services: ['web'] }]);
});

test('an overlay patch is a change of fields, not a new object', () => {
  const patch = (replicas: number) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: ${replicas}}\n`;
  const base = { 'base/web.yaml': DEPLOYMENT, 'prod/web.yaml': patch(2) };
  expect(operations(base, { ...base, 'prod/web.yaml': patch(3) })).toEqual(['scale_within_limits']);
  expect(operations({ 'base/web.yaml': DEPLOYMENT }, { ...base, 'prod/web.yaml': patch(30) })).toEqual([
    'scale_beyond_limits',
  ]);
  expect(operations(base, { 'base/web.yaml': DEPLOYMENT })).toEqual(['scale_beyond_limits']);
  const gone = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n$patch: delete\n';
  expect(operations(base, { ...base, 'prod/gone.yaml': gone })).toEqual(['delete_deployment']);
});

test('a kustomization: counts, images, generators, patches and what it includes', () => {
  const kustomization = (text: string) => ({
    'k/kustomization.yaml': text,
    'k/web.yaml': DEPLOYMENT,
    'k/app.env': 'a=1',
    'k/rbac.yaml': object('Role', 'rbac.authorization.k8s.io/v1'),
  });
  const from = (text: string, to: string) => operations(kustomization(text), kustomization(to));
  expect(from('replicas: [{name: web, count: 2}]', 'replicas: [{name: web, count: 3}]')).toEqual([
    'scale_within_limits',
  ]);
  expect(from('replicas: [{name: web, count: 2}]', 'replicas: [{name: web, count: 30}]')).toEqual([
    'scale_beyond_limits',
  ]);
  expect(from('images: [{name: a, newTag: "1"}]', 'images: [{name: a, newTag: "2"}]')).toEqual([
    'change_image',
  ]);
  expect(from('{}', 'secretGenerator: [{name: a, literals: [b=c]}]')).toEqual([
    'modify_secrets',
    'modify_secrets',
  ]);
  expect(from('{}', 'namePrefix: x-')).toEqual(['modify_deployment_strategy!']);
  const patch = (count: number) =>
    `patches:\n  - patch: |\n      apiVersion: apps/v1\n      kind: Deployment\n      metadata: {name: web}\n      spec: {replicas: ${count}}\n`;
  expect(from(patch(2), patch(3))).toEqual(['scale_within_limits']);
  const operation = (count: number) => `patches: [{path: p.yaml, target: {kind: Deployment}}]\nx: ${count}`;
  expect(from(operation(1), operation(2))).toEqual(['modify_deployment_strategy!']);
  expect(from('resources: [web.yaml]', 'resources: [web.yaml, rbac.yaml]')).toEqual(['modify_rbac']);
  expect(from('resources: [web.yaml, rbac.yaml]', 'resources: [rbac.yaml]')).toEqual(['delete_deployment']);
  expect(from('resources: [web.yaml]', 'resources: [web.yaml, "https://example.org/x.yaml"]')).toEqual([
    'unreadable!',
  ]);
  const generated = {
    'k/kustomization.yaml': 'configMapGenerator: [{name: a, files: [key=app.env]}]',
    'k/app.env': 'a=1',
  };
  expect(operations(generated, { ...generated, 'k/app.env': 'a=2' })).toEqual(['modify_configmaps']);
});

test('values, patches and files that cannot be read', () => {
  const values = (text: string) => ({ 'chart/values-prod.yaml': text });
  expect(operations(values('image: {tag: "1"}'), values('image: {tag: "2"}'))).toEqual(['change_image']);
  expect(
    operations(values('resources: {limits: {cpu: 100m}}'), values('resources: {limits: {cpu: 105m}}')),
  ).toEqual(['adjust_resources_within_10_percent']);
  expect(operations(values('replicaCount: 2'), values('replicaCount: 3'))).toEqual(['modify_configmaps!']);
  expect(operations(values('db: {password: a}'), values('db: {password: b}'))).toEqual(['modify_secrets']);
  const patch = (value: number) => ({ 'p.yaml': `- {op: replace, path: /spec/replicas, value: ${value}}` });
  expect(operations(patch(1), patch(2))).toEqual(['modify_deployment_strategy!']);
  expect(operations({}, { 'a.yaml': 'kind: [' })).toEqual(['unreadable!']);
  expect(operations({ 'a.yaml': DEPLOYMENT }, { 'a.yaml': 'kind: [' })).toEqual(['unreadable!']);
  expect(operations({}, { 'templates/web.yaml': 'kind: {{ .Values.kind }}' })).toEqual(['unreadable!']);
  expect(
    operations(
      {},
      {
        'lib.jsonnet': '{}',
        'README.md': 'hello',
        'src/index.ts': 'x',
        '.github/dependabot.yml': 'version: 2',
      },
    ),
  ).toEqual(['unreadable!']);
});

test('the number that a blueprint names is a count wherever it stands, and only that one', () => {
  const of = (path: string, field: string, text: (count: number | string) => string) => {
    const blueprints = [blueprint({ spec: `  manifest: {path: ${path}, field: '${field}'}` })];
    const change = (count: number | string) =>
      semanticDiff(changedTree({ [path]: text(2) }, { [path]: text(count) }), {
        ...GOVERNED,
        blueprints,
      }).map((f) => f.operation);
    return [change(3), change(30), change('many')].flat();
  };
  const judged = ['scale_within_limits', 'scale_beyond_limits', 'scale_beyond_limits'];
  expect(of('chart/values.yaml', 'web.replicas', (count) => `web: {replicas: ${count}}`)).toEqual(judged);
  expect(
    of(
      'prod.yaml',
      'services[name=web].count',
      (count) => `services: [{name: a, count: 1}, {name: web, count: ${count}}]`,
    ),
  ).toEqual(judged);
  const release = (count: number | string) =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: x}\nspec: {values: {replicas: ${count}}}\n`;
  expect(of('release.yaml', 'spec.values.replicas', release)).toEqual(judged);
  expect(of('release.yaml', 'spec.values.other', release)).toEqual(Array(3).fill('modify_cluster_resources'));
});

const POLICY = `metadata: {name: web, version: 1.0.0}
spec:
  scaling: {min_replicas: 1, max_replicas: 5, scale_up_threshold: 80%, scale_down_threshold: 40%, cooldown_period: 60m}
governance: {forbidden_operations: [change_image], rules: [{name: r, when: now > now, effect: forbid}]}
`;

test.each([
  ['max_replicas: 5', 'max_replicas: 9', 'loosens spec.scaling.max_replicas'],
  ['max_replicas: 5', 'max_replicas: 4', undefined],
  ['min_replicas: 1', 'min_replicas: 0', 'loosens spec.scaling.min_replicas'],
  [
    'cooldown_period: 60m',
    'cooldown_period: {up: 1h, down: 1m}',
    'loosens spec.scaling.cooldown_period.down',
  ],
  ['[change_image]', '[change_image, modify_rbac]', undefined],
  ['[change_image]', '[]', 'loosens governance.forbidden_operations'],
  ['now > now', 'now < now', 'loosens governance.rules'],
  ['version: 1.0.0', 'version: 1.1.0', undefined],
])('in a blueprint, %s to %s: %s', (from, to, floor) => {
  const found = diff({ 'blueprint.yaml': POLICY }, { 'blueprint.yaml': POLICY.replace(from, to) });
  expect(found).toMatchObject([{ operation: 'modify_blueprint', floor, services: ['web'] }]);
});

test('a blueprint that only reads differently is the same; a new, deleted or broken one needs a person', () => {
  const same = POLICY.replace('60m', '1h')
    .replace('80%', '80.0%')
    .replace('metadata: {', 'metadata: {priority: medium, ');
  expect(operations({ 'blueprint.yaml': POLICY }, { 'moved/blueprint.yaml': `# same\n${same}` })).toEqual([]);
  expect(operations({}, { 'blueprint.yaml': POLICY })).toEqual(['modify_blueprint!']);
  expect(operations({ 'blueprint.yaml': POLICY }, {})).toEqual(['modify_blueprint!']);
  expect(operations({ 'blueprint.yaml': POLICY }, { 'blueprint.yaml': POLICY.replace('5', '0') })).toEqual([
    'unreadable!',
  ]);
});

test("the gate's own settings need a person whatever the lists say", () => {
  expect(operations({}, { 'trimtab.yaml': 'paused: true' })).toEqual(['modify_blueprint!']);
  expect(operations({ 'trimtab.yaml': 'paused: true' }, { 'trimtab.yaml': '# hi\npaused: true' })).toEqual(
    [],
  );
  expect(
    operations({}, { '.github/workflows/gate.yaml': 'jobs: {a: {steps: [{run: trimtab gate}]}}' }),
  ).toEqual(['modify_blueprint!']);
  expect(operations({}, { '.github/workflows/test.yaml': 'jobs: {}' })).toEqual([]);
  expect(operations({}, { '.github/CODEOWNERS': '* @me' })).toEqual(['modify_blueprint!']);
});

test('lists say what their items leave out, and what has items is a list to Argo CD', () => {
  const secrets = 'apiVersion: v1\nkind: SecretList\nitems: [{metadata: {name: s}, stringData: {a: b}}]\n';
  expect(operations({}, { 'l.yaml': secrets })).toEqual(['modify_secrets']);
  const nested =
    'apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Secret, metadata: {name: s}}]}]\n';
  expect(operations({}, { 'l.yaml': nested })).toEqual(['modify_secrets']);
  const hidden = `${object('ConfigMap')}items: [{apiVersion: v1, kind: Secret, metadata: {name: s}}]\n`;
  expect(operations({ 'l.yaml': object('ConfigMap') }, { 'l.yaml': hidden })).toEqual([
    'modify_configmaps',
    'modify_secrets',
  ]);
});

test('content that is elsewhere, or that another tool makes, is unreadable', () => {
  const pointer = (oid: string) => `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 1\n`;
  expect(operations({ 'a.yaml': pointer('1') }, { 'a.yaml': pointer('2') })).toEqual(['unreadable!']);
  const chart = { 'c/Chart.yaml': 'name: c\n', 'c/templates/x.yaml': object('ConfigMap') };
  const comment = { ...chart, 'c/templates/x.yaml': `# {{ include "x" . }}\n${object('ConfigMap')}` };
  expect(operations(chart, comment)).toEqual(['unreadable!']);
  expect(operations(chart, { ...chart, 'c/charts/db-1.0.0.tgz': 'x', 'c/README.md': 'x' })).toEqual([
    'unreadable!',
  ]);
  expect(operations(chart, { ...chart, 'c/Chart.lock': 'x' })).toEqual(['unreadable!']);
  expect(
    operations({ 'a.yaml': object('ConfigMap') }, { 'a.yaml': `#@ load("x")\n${object('ConfigMap')}` }),
  ).toEqual(['unreadable!']);
});

test('what base could not read may have been anything: what head makes of it counts as new', () => {
  expect(operations({ 'a.yaml': 'kind: {{ x }}' }, { 'a.yaml': object('Secret') })).toEqual([
    'modify_secrets',
    'unreadable!',
  ]);
});

test('files that steer tools need a person when a line of them means something else', () => {
  expect(
    operations(
      { '.gitattributes': '*.md text\n' },
      { '.gitattributes': '*.md text eol=lf\n*.yaml filter=x\n' },
    ),
  ).toEqual(['unreadable!']);
  expect(operations({ '.gitattributes': '*.md text\n' }, { '.gitattributes': '*.md text eol=lf\n' })).toEqual(
    [],
  );
  expect(operations({}, { '.gitmodules': '[submodule "a"]\n' })).toEqual(['unreadable!']);
  expect(operations({ '.sourceignore': 'a\n' }, { '.sourceignore': '# why\na\n' })).toEqual([]);
  expect(operations({}, { 'k8s/.sourceignore': '*\n' })).toEqual(['unreadable!']);
  expect(operations({}, { '.sops.yaml': 'creation_rules: []\n' })).toEqual(['modify_secrets!']);
});

const application = (source: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec: {source: ${source}}\n`;

test.each([
  ['{targetRevision: v1}', '{targetRevision: v2}', ['modify_cluster_resources!']],
  ['{repoURL: a}', '{repoURL: b}', ['modify_cluster_resources!']],
  [
    '{helm: {parameters: [{name: image.tag, value: "1"}]}}',
    '{helm: {parameters: [{name: image.tag, value: "2"}]}}',
    ['change_image'],
  ],
  [
    '{helm: {valuesObject: {image: {tag: "1"}}}}',
    '{helm: {valuesObject: {image: {tag: "2"}}}}',
    ['change_image'],
  ],
  [
    '{helm: {valuesObject: {db: {password: a}}}}',
    '{helm: {valuesObject: {db: {password: b}}}}',
    ['modify_secrets'],
  ],
  ['{kustomize: {images: ["web:1"]}}', '{kustomize: {images: ["web:2"]}}', ['change_image']],
  [
    '{helm: {valuesObject: {resources: {limits: {cpu: 100m}}}}}',
    '{helm: {valuesObject: {resources: {limits: {cpu: 0.1}}}}}',
    [],
  ],
])('what delivers other objects: %s to %s', (from, to, expected) => {
  expect(operations({ 'a.yaml': application(from) }, { 'a.yaml': application(to) })).toEqual(expected);
});

test.each([
  ['image: "web:1"', 'image: "web:2"', 'change_image'],
  ['webImage: {tag: "1"}', 'webImage: {tag: "2"}', 'change_image!'],
  [
    'podSecurityContext: {runAsNonRoot: true}',
    'podSecurityContext: {runAsNonRoot: false}',
    'modify_security_context!',
  ],
  ['web: {livenessProbe: {port: 1}}', 'web: {livenessProbe: {port: 2}}', 'change_health_checks!'],
  ['serviceAccount: {name: a}', 'serviceAccount: {name: b}', 'modify_rbac!'],
  ['automountServiceAccountToken: false', 'automountServiceAccountToken: true', 'modify_rbac!'],
  ['networkPolicy: {enabled: true}', 'networkPolicy: {enabled: false}', 'change_network_policies!'],
  ['updateStrategy: a', 'updateStrategy: b', 'modify_deployment_strategy!'],
  ['db: {credentials: a}', 'db: {credentials: b}', 'modify_secrets'],
])('of a values file: %s to %s is %s', (from, to, expected) => {
  expect(operations({ 'values.yaml': from }, { 'values.yaml': to })).toEqual([expected]);
});

test("what stands over an Application's source counts like the source", () => {
  const override = (text: string) => ({ 'app/.argocd-source-web.yaml': text });
  expect(
    operations(override('kustomize: {images: ["web:1"]}'), override('kustomize: {images: ["web:2"]}')),
  ).toEqual(['change_image']);
  expect(operations({}, override('helm: {parameters: [{name: image.tag, value: "2"}]}'))).toContain(
    'change_image',
  );
  expect(operations({}, override('helm: {version: v3}'))).toEqual(['modify_cluster_resources!']);
});

test('a values file is known by whoever names it', () => {
  const change = (rest: Texts, path: string) =>
    operations({ ...rest, [path]: 'image: {tag: "1"}' }, { ...rest, [path]: 'image: {tag: "2"}' });
  expect(change({}, 'env/prod.yaml')).toEqual([]);
  expect(
    change(
      { 'apps/a.yaml': application('{path: chart, helm: {valueFiles: [../env/prod.yaml]}}') },
      'env/prod.yaml',
    ),
  ).toEqual(['change_image']);
  expect(
    change(
      { 'apps/a.yaml': application('{helm: {valueFiles: ["$values/env/prod.yaml"]}}') },
      'env/prod.yaml',
    ),
  ).toEqual(['change_image']);
  expect(
    change({ 'k/kustomization.yaml': 'helmCharts: [{name: a, valuesFile: prod.yaml}]' }, 'k/prod.yaml'),
  ).toEqual(['change_image']);
  const rules = { 'k/kustomization.yaml': 'replacements: [{path: r.yaml}]\nconfigurations: [c.yaml]' };
  const added = {
    ...rules,
    'k/r.yaml': '- {source: {kind: ConfigMap}, targets: []}',
    'k/c.yaml': 'images: []',
  };
  expect([
    ...new Set(diff(rules, added).map((f) => `${f.file} ${f.operation} ${f.floor !== undefined}`)),
  ]).toEqual(['k/c.yaml modify_deployment_strategy true', 'k/r.yaml modify_deployment_strategy true']);
  const encrypted = (mac: string) => ({ 'env/prod.yaml': `a: ENC[1]\nsops: {mac: "${mac}"}` });
  expect(operations(encrypted('1'), encrypted('2'))).toEqual(['modify_secrets']);
});

test.each([
  [
    'image: web:1',
    'image: web:1\n          ports: [{containerPort: 80, hostPort: 80}]',
    'modify_security_context',
  ],
  [
    'labels: {app: web}}\n    spec',
    'labels: {app: web}, annotations: {container.apparmor.security.beta.kubernetes.io/web: unconfined}}\n    spec',
    'modify_security_context',
  ],
  [
    'labels: {app: web}}\n    spec',
    'labels: {app: web}, annotations: {iam.amazonaws.com/role: admin}}\n    spec',
    'modify_rbac',
  ],
  [
    'serviceAccountName: web',
    'serviceAccountName: web\n      volumes: [{name: t, projected: {sources: [{serviceAccountToken: {path: t}}]}}]',
    'modify_rbac',
  ],
  [
    'serviceAccountName: web',
    'serviceAccountName: web\n      initContainers: [{name: i, image: x, securityContext: {privileged: true}}]',
    'modify_security_context',
  ],
  ['image: web:1', 'image: web:1\n          envFrom: [{secretRef: {name: s}}]', 'modify_configmaps!'],
])('%j to %j contains %s', (from, to, expected) => {
  expect(edited(from, to)).toContain(expected);
});

test('volumes that are told to go with their claims, and autoscalers that go', () => {
  const volume = (policy: string) => ({
    'v.yaml': object('PersistentVolume', 'v1', `spec: {persistentVolumeReclaimPolicy: ${policy}}\n`),
  });
  expect(operations(volume('Retain'), volume('Delete'))).toEqual(['delete_persistent_volumes']);
  expect(operations(volume('Delete'), volume('Retain'))).toEqual(['modify_cluster_resources']);
  expect(operations({ 'h.yaml': object('HorizontalPodAutoscaler', 'autoscaling/v2') }, {})).toEqual([
    'modify_deployment_strategy!',
  ]);
});

test('what names say is secret is never printed, wherever it stands', () => {
  const printed = (base: Texts, head: Texts) => JSON.stringify(diff(base, head));
  const env = (value: string) => ({
    'web.yaml': DEPLOYMENT.replace(
      '[{name: livenessProbe, value: a}]',
      `[{name: DB_PASSWORD, value: ${value}}]`,
    ),
  });
  const args = (value: string) => ({
    'web.yaml': DEPLOYMENT.replace('[--fast]', `["--db-password=${value}"]`),
  });
  const values = (value: string) => ({ 'values.yaml': `db: {password: ${value}}\nurl: "token=${value}"` });
  const app = (value: string) => ({ 'a.yaml': application(`{helm: {valuesObject: {apiKey: ${value}}}}`) });
  for (const one of [env, args, values, app])
    expect(printed(one('hunter1'), one('hunter2'))).not.toMatch(/hunter/);
});
