import { describe, expect, test } from 'vitest';
import { deployment, edited, find } from '../support/manifests.ts';

const KINDS = ['OCIRepository', 'Bucket', 'ExternalArtifact'];
const WEB = { 'apps/web/web.yaml': deployment('web') };

/** A Kustomization that takes a path from a source of one kind. */
const kustomization = (kind: string, path: string, more = '', name = 'web') =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: ${name}}\nspec:\n  path: ${path}\n  sourceRef: {kind: ${kind}, name: shop}\n${more}`;
const source = (spec: string) =>
  `apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nmetadata: {name: shop}\nspec:\n  url: oci://registry.example/shop\n${spec}`;

function told(files: Readonly<Record<string, string>>): string {
  const found = find({ ...WEB, ...files });
  return found.kind === 'owned' ? `${found.reason}: ${found.message}` : found.kind;
}

describe.each(KINDS)('a path of the artifact of %s', (kind) => {
  test.each([
    ['the same path', './apps/web'],
    ['a path within a folder that was pushed', './web'],
    ['the root of what was pushed', './'],
  ])('suspension holds, with its name, what nothing else applies: %s', (_, path) => {
    expect(told({ 'flux/web.yaml': kustomization(kind, path, '  suspend: true\n') })).toBe(
      `ignored_by_delivery: Kustomization web (flux/web.yaml:7) may apply this out of ${kind} shop, and is suspended, so nothing below its path is applied. Take \`spec.suspend\` away first.`,
    );
  });

  test.each([
    [
      'a patch of the count',
      "  patches: [{patch: '[{op: replace, path: /spec/replicas, value: 5}]', target: {kind: Deployment}}]\n",
    ],
    ['components', '  components: [../scaled]\n'],
  ])('%s holds alike', (_, more) => {
    expect(told({ 'flux/web.yaml': kustomization(kind, './apps/web', more) })).toMatch(
      /^ignored_by_delivery: Kustomization web \(flux\/web\.yaml:7\) may apply this out of /,
    );
  });

  test('what a GitRepository leads to is not held by an artifact of another path', () => {
    const files = {
      'flux/apps.yaml': kustomization('GitRepository', './apps', '', 'apps'),
      'flux/web.yaml': kustomization(kind, './', '  suspend: true\n'),
    };
    expect(told(files)).toBe('found');
  });

  test('an artifact by the same path keeps away one of which only the root is known', () => {
    const files = {
      'flux/web.yaml': kustomization(kind, './apps/web'),
      'flux/other.yaml': kustomization(kind, './', '  suspend: true\n', 'other'),
    };
    expect(told(files)).toBe('found');
  });

  test('it gives what lies there no namespace and no name', () => {
    const more = '  targetNamespace: other\n  namePrefix: eu-\n';
    const files = { ...WEB, 'flux/web.yaml': kustomization(kind, './apps/web', more) };
    const workload = { kind: 'Deployment', name: 'web', namespace: 'shop' };
    expect(edited(files, undefined, workload)).toMatch(/^apps\/web\/web\.yaml:5/);
    expect(find(files, undefined, { ...workload, name: 'eu-web' }).kind).toBe('missing');
  });

  test('it is told as a destination beside another', () => {
    const files = {
      'clusters/eu/web.yaml': kustomization('GitRepository', './apps/web'),
      'clusters/us/web.yaml': kustomization(kind, './apps/web'),
    };
    expect(told(files)).toMatch(
      new RegExp(
        `^ambiguous_manifest: .*2 destinations: .*the cluster of clusters/us through ${kind} shop by`,
      ),
    );
  });
});

describe('the OCIRepository of an artifact', () => {
  const applied = { 'flux/web.yaml': kustomization('OCIRepository', './apps/web') };

  test.each([
    ['  suspend: true\n', 'is suspended'],
    ['  ref: {digest: "sha256:abc"}\n', 'follows digest sha256:abc'],
    ['  ref: {tag: 1.2.0}\n', 'follows tag 1.2.0'],
    ['  ref: {semver: ">=1.0.0"}\n', 'follows the tags in >=1.0.0'],
  ])('%s holds', (spec, effect) => {
    expect(told({ ...applied, 'flux/source.yaml': source(spec) })).toContain(
      `ignored_by_delivery: OCIRepository shop (flux/source.yaml:6) may hold this, and ${effect}`,
    );
  });

  test.each(['', '  ref: {tag: latest}\n'])('a tag that moves with each push does not: %j', (spec) => {
    expect(told({ ...applied, 'flux/source.yaml': source(spec) })).toBe('found');
  });

  test('a GitRepository of its name is another source', () => {
    const git = source('  suspend: true\n').replace('OCIRepository', 'GitRepository');
    expect(told({ ...applied, 'flux/source.yaml': git })).toBe('found');
  });
});
