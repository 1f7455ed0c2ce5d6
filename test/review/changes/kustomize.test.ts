import { expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

/** One blueprint: the Deployment prod-web of 1 to 5 replicas, which overlays make of a base that is called web. */
const GOVERNED = {
  blueprints: [blueprint({ spec: '  workload: {name: prod-web}' })],
  isBlueprint: () => false,
  settings: [],
  defaults: {},
};

const web = (more = '') =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 2\n  selector: {}\n  template: {spec: {containers: [{name: web, image: "web:1"}]}}\n${more}`;
const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: r}\nrules: []\n';

const TREE = {
  'base/kustomization.yaml': 'resources: [web.yaml]\n',
  'base/web.yaml': web(),
  'base/role.yaml': role,
  'lax/kustomization.yaml':
    'kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\npatches: [{path: lax.yaml}]\n',
  'lax/lax.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {hostNetwork: true}}}\n',
  'secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: b}\n',
  'prod/kustomization.yaml': 'namePrefix: prod-\nresources: [../base]\n',
};
const PROD = 'prod/kustomization.yaml';

function found(change: Texts, base: Texts = TREE) {
  return semanticDiff(changedTree(base, { ...base, ...change }), GOVERNED);
}

/** `operation`, with a mark where a person is needed even if the operation is allowed. */
function operations(change: Texts, base: Texts = TREE): string[] {
  return found(change, base).map((f) => (f.floor === undefined ? f.operation : `${f.operation}!`));
}

const prod = (more: string) => ({ [PROD]: `${TREE[PROD]}${more}` });
const inline = (patch: string, target = '') =>
  prod(`patches:\n  - patch: |-\n      ${patch.replaceAll('\n', '\n      ')}\n${target}`);
const aimed = (kind: string, name = 'web') => `    target: {kind: ${kind}, name: ${name}}\n`;
const op = (path: string, value: unknown, verb = 'replace') =>
  `[${JSON.stringify({ op: verb, path, value })}]`;

test.each([
  ['a count in range', op('/spec/replicas', 3), aimed('Deployment'), ['scale_within_limits']],
  ['a count past it', op('/spec/replicas', 30), aimed('Deployment'), ['scale_beyond_limits']],
  ['a count taken away', op('/spec/replicas', 0, 'remove'), aimed('Deployment'), ['scale_beyond_limits']],
  ['an image', op('/spec/template/spec/containers/0/image', 'web:2'), aimed('Deployment'), ['change_image']],
  [
    'a whole pod',
    op('/spec/template/spec', { hostPID: true }),
    aimed('Deployment'),
    ['modify_security_context'],
  ],
  [
    'a probe',
    op('/spec/template/spec/containers/0/livenessProbe', null, 'remove'),
    aimed('Deployment'),
    ['change_health_checks'],
  ],
  ['a secret', op('/data/key', 'x', 'add'), aimed('Secret', 's'), ['modify_secrets']],
  ['a role', op('/rules/-', {}, 'add'), aimed('Role', 'r'), ['modify_rbac']],
  [
    'nobody knows what',
    op('/data/key', 'x', 'add'),
    '    target: {labelSelector: a=b}\n',
    ['modify_secrets!'],
  ],
  ['all Deployments', op('/spec/replicas', 30), '    target: {kind: Deployment}\n', ['scale_beyond_limits']],
  [
    'the target, whatever the patch calls itself',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\nstringData: {a: b}',
    aimed('Secret', 's'),
    ['modify_secrets'],
  ],
  [
    'a deletion',
    'apiVersion: v1\nkind: Service\nmetadata: {name: web}\n$patch: delete',
    '',
    ['delete_service!'],
  ],
  [
    'a deletion of a workload',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n$patch: delete',
    '',
    ['delete_deployment'],
  ],
  [
    'a field of a Service',
    'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {type: LoadBalancer}',
    '',
    ['change_network_policies!'],
  ],
  ['what is no patch', 'hello', '', ['modify_deployment_strategy!']],
])('an inline patch writes %s', (_, patch, target, expected) => {
  expect(operations(inline(patch, target))).toEqual(expected);
});

test('an operation below what another wrote hides nothing of it', () => {
  const patch = JSON.stringify([
    {
      op: 'add',
      path: '/spec/template/spec/containers',
      value: [{ name: 'web', securityContext: { privileged: true } }],
    },
    { op: 'replace', path: '/spec/template/spec/containers/0/image', value: 'web:2' },
    { op: 'move', from: '/spec/template/spec/serviceAccountName', path: '/metadata/labels/x' },
  ]);
  expect(operations(inline(patch, aimed('Deployment')))).toEqual(
    expect.arrayContaining([
      'modify_security_context',
      'change_image',
      'modify_rbac',
      'modify_deployment_strategy!',
    ]),
  );
});

test('a patch in a file is read by what kustomizations aim it at, be they touched or not', () => {
  const base = {
    ...TREE,
    ...prod('patches:\n  - {path: count.yaml, target: {kind: Deployment, name: web}}\n'),
    'prod/count.yaml': op('/spec/replicas', 2),
  };
  expect(operations({ 'prod/count.yaml': op('/spec/replicas', 3) }, base)).toEqual(['scale_within_limits']);
  expect(found({ 'prod/count.yaml': op('/spec/replicas', 30) }, base)).toMatchObject([
    {
      operation: 'scale_beyond_limits',
      services: ['web'],
      replicas: { before: 2, after: 30 },
      file: 'prod/count.yaml',
    },
  ]);
  expect(operations({ 'prod/count.yaml': `# the same\n${op('/spec/replicas', 2)}` }, base)).toEqual([]);
  // The patch lies there already; the kustomization begins to use it.
  expect(operations({ [PROD]: TREE[PROD] }, base)).toEqual(['scale_beyond_limits']);
  expect(operations(base, { ...TREE, 'prod/count.yaml': op('/spec/replicas', 2) })).toEqual([
    'scale_within_limits',
  ]);
  // From inline to a file, and from one target to another.
  expect(operations(base, { ...TREE, ...inline(op('/spec/replicas', 2), aimed('Deployment')) })).toEqual([]);
  expect(operations({ [PROD]: base[PROD].replace('Deployment', 'Secret') }, base)).toContain(
    'modify_secrets',
  );
});

test('the names that kustomizations give lead to the blueprint', () => {
  expect(found(prod('replicas: [{name: web, count: 4}]\n'))).toMatchObject([
    { operation: 'scale_within_limits', services: ['web'] },
  ]);
  expect(operations(prod('replicas: [{name: web, count: 40}]\n'))).toEqual(['scale_beyond_limits']);
  expect(found({ 'base/web.yaml': web().replace('web:1', 'web:2') })).toMatchObject([
    { operation: 'change_image', services: ['web'] },
  ]);
});

test('what a kustomization builds on counts, though it lies there untouched', () => {
  expect(operations(prod('components: [../lax]\n'))).toEqual(['modify_security_context']);
  const other = {
    ...TREE,
    'base2/kustomization.yaml': 'resources: [web.yaml]\nimages: [{name: web, newTag: "9"}]\n',
    'base2/web.yaml': web().replace('"web:1"', '"evil:1", securityContext: {privileged: true}'),
  };
  expect(operations({ [PROD]: 'namePrefix: prod-\nresources: [../base2]\n' }, other)).toEqual([
    'change_image',
    'change_image',
    'modify_security_context',
  ]);
  expect(operations({ 'base/kustomization.yaml': 'resources: [web.yaml, ../secret.yaml]\n' })).toEqual([
    'modify_secrets',
  ]);
  const broken = { ...TREE, 'base/t.yaml': 'kind: {{ x }}' };
  expect(operations({ 'base/kustomization.yaml': 'resources: [web.yaml, t.yaml]\n' }, broken)).toEqual([
    'unreadable!',
  ]);
});

test('an object that moves between the parts of one rendering stays; from one rendering to another it is deleted', () => {
  const parts = {
    ...TREE,
    'top/kustomization.yaml': 'resources: [a, b]\n',
    'top/a/kustomization.yaml': 'resources: [web.yaml]\n',
    'top/a/web.yaml': web(),
    'top/b/kustomization.yaml': 'resources: [role.yaml]\n',
    'top/b/role.yaml': role,
  };
  const moved = {
    'top/a/kustomization.yaml': 'resources: []\n',
    'top/b/kustomization.yaml': 'resources: [role.yaml, ../a/web.yaml]\n',
  };
  expect(operations(moved, parts)).toEqual([]);
  const { 'top/kustomization.yaml': _, ...apart } = parts;
  expect(operations(moved, apart)).toEqual(['delete_deployment', 'create_new_resources']);
});

test('a new prefix deletes and creates anew', () => {
  expect(operations({ [PROD]: TREE[PROD].replace('prod-', 'live-') })).toEqual([
    'delete_deployment',
    'modify_deployment_strategy!',
  ]);
});

test('a kustomization in a folder that was applied as it lay leaves out what it does not name', () => {
  const flat = { 'k/web.yaml': web(), 'k/role.yaml': role };
  expect(operations({ 'k/kustomization.yaml': 'resources: [web.yaml]\n' }, flat)).toEqual(
    expect.arrayContaining(['modify_rbac']),
  );
});

test('a kustomization is read as one; other documents beside it are read as objects', () => {
  expect(operations(prod(`---\n${TREE['secret.yaml']}`))).toEqual(['modify_secrets']);
  const flux =
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\nspec: {path: ./x}\n';
  expect(operations({ 'f/kustomization.yaml': flux })).toEqual(['modify_cluster_resources!']);
});

test('an entry may call a workload by the name between prefix and suffix of a kustomization below', () => {
  const tree = {
    ...TREE,
    'mid/kustomization.yaml': 'namePrefix: prod-\nnameSuffix: -v2\nresources: [../base]\n',
    'top/kustomization.yaml': 'resources: [../mid]\n',
  };
  const entry = 'resources: [../mid]\nreplicas: [{name: prod-web, count: 3}]\n';
  const governed = { ...GOVERNED, blueprints: [blueprint({ spec: '  workload: {name: prod-web-v2}' })] };
  const [finding] = semanticDiff(changedTree(tree, { ...tree, 'top/kustomization.yaml': entry }), governed);
  expect(finding).toMatchObject({ operation: 'scale_within_limits', replicas: { after: 3 } });
});
