import fc from 'fast-check';
import { dump } from 'js-yaml';
import { expect, test } from 'vitest';
import { parsePolicies } from '../../../src/policy/policies.ts';
import { stricter } from '../../../src/policy/tier.ts';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { gateFindings } from '../../../src/review/judge.ts';
import { blueprint, NOW } from '../../support/service.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

/** A repository as values: what stands in each file, before anybody has laid it out as text. */
type Repository = Readonly<Record<string, unknown>>;

const blueprints = [
  blueprint({
    spec: '  workload: {name: prod-web}',
    rest: 'governance: {forbidden_operations: [modify_rbac]}',
  }),
];
const GOVERNED = { blueprints, isBlueprint: () => false, settings: ['trimtab.yaml'], defaults: {} };
const policies = (() => {
  const parsed = parsePolicies(
    'policies.yaml',
    'allowed_operations: [change_image, modify_configmaps, create_new_resources]',
  );
  if (parsed.kind === 'invalid') throw new Error('policies');
  return parsed.policies;
})();

const tag = fc.constantFrom('1', '2');
const count = fc.constantFrom(2, 3, 9);
const web = fc
  .record({ count, tag, privileged: fc.boolean(), account: fc.constantFrom('a', 'b') })
  .map(({ count, tag, privileged, account }) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      replicas: count,
      selector: { matchLabels: { app: 'web' } },
      template: {
        spec: {
          serviceAccountName: account,
          containers: [{ name: 'web', image: `web:${tag}`, securityContext: { privileged } }],
        },
      },
    },
  }));
const kustomization = fc.record(
  {
    resources: fc.constantFrom(['../base'], ['../base', '../extra.yaml']),
    namePrefix: fc.constant('prod-'),
    images: tag.map((newTag) => [{ name: 'web', newTag }]),
    replicas: count.map((one) => [{ name: 'web', count: one }]),
    components: fc.constant(['../lax']),
    secretGenerator: tag.map((one) => [{ name: 's', literals: [`a=${one}`] }]),
    patches: count.map((one) => [
      {
        target: { kind: 'Deployment', name: 'web' },
        patch: JSON.stringify([{ op: 'replace', path: '/spec/replicas', value: one }]),
      },
    ]),
  },
  { requiredKeys: ['resources', 'namePrefix'] },
);
const values = fc.record({
  image: fc.record({ tag }),
  resources: fc.record({ limits: fc.record({ cpu: fc.constantFrom('100m', '105m', '1') }) }),
  other: tag,
});
const repository: fc.Arbitrary<Repository> = fc.record({
  'base/kustomization.yaml': fc.constant({ resources: ['web.yaml'] }),
  'base/web.yaml': web,
  'prod/kustomization.yaml': kustomization,
  'lax/kustomization.yaml': tag.map((newTag) => ({
    apiVersion: 'kustomize.config.k8s.io/v1alpha1',
    kind: 'Component',
    images: [{ name: 'web', newTag }],
  })),
  'extra.yaml': tag.map((a) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'x' },
    data: { a },
  })),
  'chart/values.yaml': values,
  'trimtab.yaml': fc.constantFrom({}, { paused: true }),
});

/** How a person may write the same: style, order of keys, comments, quotes, line ends. */
const style = fc.record({
  json: fc.boolean(),
  flow: fc.constantFrom(-1, 1, 3),
  seed: fc.nat({ max: 5 }),
  comment: fc.boolean(),
  crlf: fc.boolean(),
});
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

function write(repo: Repository, { json, flow, seed, comment, crlf }: Style): Texts {
  return Object.fromEntries(
    Object.entries(repo).map(([path, value]) => {
      const turned = reordered(value, seed);
      const text = json ? JSON.stringify(turned, null, 1) : dump(turned, { flowLevel: flow });
      const commented = comment
        ? `# {{ of no account }}\n${text.replace(/\n$/, '')}\n# to the end\n`
        : `${text}\n`;
      return [path, crlf ? commented.replaceAll('\n', '\r\n') : commented];
    }),
  );
}

/** The keys of every mapping, turned by some places. */
function reordered(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((one) => reordered(one, by));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reordered(inner, by)] as const);
  const at = entries.length === 0 ? 0 : by % entries.length;
  return Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)]);
}

function judged(base: Texts, head: Texts) {
  const findings = semanticDiff(changedTree(base, head), GOVERNED);
  return gateFindings(findings, { policies, blueprints, now: NOW });
}

/** What stands in a report apart from places, which move with the layout. */
const told = (base: Texts, head: Texts) =>
  judged(base, head)
    .checks.map((c) => `${c.classification} ${c.operation} ${c.object} ${c.service}`)
    .sort();

test('how kustomizations, patches, values and settings are written never changes what a change comes to', () => {
  fc.assert(
    fc.property(repository, repository, style, style, style, (before, after, one, two, three) => {
      expect(told(write(before, one), write(before, two))).toEqual([]);
      expect(told(write(before, one), write(after, two))).toEqual(
        told(write(before, three), write(after, one)),
      );
    }),
    { numRuns: 100 },
  );
});

test('more changes never make the whole less restrictive', () => {
  fc.assert(
    fc.property(repository, repository, style, fc.nat({ max: 6 }), (before, after, laid, pick) => {
      // Part of the change: the files up to one of them; the whole takes the rest as well.
      const paths = Object.keys(before);
      const part = Object.fromEntries(paths.map((path, i) => [path, i <= pick ? after[path] : before[path]]));
      const [base, some, all] = [before, part, after].map((repo) => write(repo, laid)) as [
        Texts,
        Texts,
        Texts,
      ];
      const [less, more] = [judged(base, some), judged(base, all)];
      expect(stricter(less.classification, more.classification)).toBe(more.classification);
    }),
    { numRuns: 120 },
  );
});

test('a file of the change that is also moved or renamed never makes the answer milder', () => {
  const place = fc.constantFrom('', 'other/', 'prod/', 'docs/', 'vendor/charts/web/templates/');
  fc.assert(
    fc.property(
      repository,
      repository,
      style,
      fc.nat(),
      place,
      fc.constantFrom('', 'new-'),
      (before, after, laid, pick, folder, prefix) => {
        const [base, head] = [write(before, laid), write(after, laid)];
        const paths = Object.keys(head).filter((path) => path !== 'trimtab.yaml');
        const from = paths[pick % paths.length] ?? '';
        const to = `${folder}${prefix}${from.slice(from.lastIndexOf('/') + 1)}`;
        const { [from]: text = '', ...rest } = head;
        const [less, more] = [judged(base, head), judged(base, { ...rest, [to]: text })];
        expect([from, to, stricter(less.classification, more.classification)]).toEqual([
          from,
          to,
          more.classification,
        ]);
      },
    ),
    { numRuns: 60 },
  );
});

test('an operation added to any change, wherever it is put, is told', () => {
  const added: readonly (readonly [operation: string, path: string, value: unknown])[] = [
    ['modify_secrets', 'new/secret.yaml', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' } }],
    [
      'modify_rbac',
      'base/role.json',
      { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'r' }, rules: [] },
    ],
    [
      'modify_cluster_resources',
      'crd.yml',
      { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'c' } },
    ],
    ['unreadable', 'chart/templates/x.tpl', 'x'],
    [
      'modify_secrets',
      'list.yaml',
      { apiVersion: 'v1', kind: 'SecretList', items: [{ metadata: { name: 's' } }] },
    ],
  ];
  fc.assert(
    fc.property(
      repository,
      repository,
      style,
      fc.constantFrom(...added),
      (before, after, laid, [operation, path, value]) => {
        const [base, head] = [write(before, laid), write(after, laid)];
        const extra = { ...head, ...write({ [path]: value }, laid) };
        const [less, more] = [judged(base, head), judged(base, extra)];
        expect(more.checks.map((check) => check.operation)).toEqual(
          expect.arrayContaining([operation, ...less.checks.map((check) => check.operation)]),
        );
        expect(stricter(less.classification, more.classification)).toBe(more.classification);
      },
    ),
    { numRuns: 120 },
  );
});
