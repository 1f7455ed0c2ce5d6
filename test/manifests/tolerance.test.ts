import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openManifest } from '../../src/manifests/document/object.ts';
import { splice } from '../../src/manifests/edit/splice.ts';
import { findTarget, openNamed } from '../../src/workloads/find.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { describeUnreadable } from '../../src/workloads/unread.ts';
import { deployment, edited, find, WEB } from '../support/manifests.ts';

/** The values of a text's documents, with the lines of what cannot be read; or why none of it can. */
function read(text: string) {
  const opened = openManifest('a.yaml', Buffer.from(text));
  if (opened.kind === 'refused') return opened.reason;
  const { objects, flaws } = opened.file;
  return {
    values: objects.map(({ value }) => value),
    flaws: flaws.map(({ kind, line }) => `${kind} ${line}`),
  };
}

describe('a bracket that closes at the indentation of its key', () => {
  test.each([
    ['a list', 'spec:\n  args: [\n    a,\n    b\n  ]\n  replicas: 3\n'],
    ['a map', 'spec:\n  labels: {\n    a: b\n  }\n  replicas: 3\n'],
    [
      'behind a comment',
      'spec:\n  args: [\n    a, # first\n    b # last\n\n    # nothing more\n  ]\n  replicas: 3\n',
    ],
    [
      'behind a comment with quotes',
      "spec:\n  args: [\n  a, # it's \"one\n  b # that's all,\n  ]\n  replicas: 3\n",
    ],
    [
      'behind texts with `#`',
      "spec:\n  args: [\n  a#b,\n  \"c # d\", it's#e, # f\n  'g''s # h'\n  ]\n  replicas: 3\n",
    ],
    ['with Windows line ends', 'spec:\r\n  args: [\r\n    a\r\n  ]\r\n  replicas: 3\r\n'],
    ['in an item of a list', 'spec:\n  list:\n  - args: [\n    a,\n    b\n    ]\n  replicas: 3\n'],
    [
      'with its items at the key',
      'spec:\n  args: [\n  a, # one\n\n  b,\n  {c: [\n d\n]}\n  ]\n  replicas: 3\n',
    ],
    ['with tabs', 'spec:\n  args: {\n\ta: "b",\n\tc: [\n\t\td ]\n\t}\n  replicas: 3\n'],
    ['of quotes', 'spec:\n  args: ["a\n b", \'c\nd\']\n  replicas: 3\n'],
    ['several times', 'spec:\n  a: [\n    1\n  ]\n  b: [\n    2\n  ]\n  replicas: 3\n'],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({ values: [{ spec: { replicas: 3 } }], flaws: [] });
    const whole = deployment('web').replace('spec:\n  replicas: 3\n', text);
    const digits = whole.replace('replicas: 3', 'replicas: @');
    expect(edited({ 'web.yaml': whole })).toBe(
      `web.yaml:${whole.split('\n').findIndex((line) => line.includes('replicas')) + 1}\n${digits}`,
    );
  });

  test('comments take nothing along, and `#` within a text is none', () => {
    const text = `spec: {args: [\na, # it's\nb#c, "d # e",\n'f # g'\n], replicas: 3}\n`;
    expect(read(text)).toEqual({
      values: [{ spec: { args: ['a', 'b#c', 'd # e', 'f # g'], replicas: 3 } }],
      flaws: [],
    });
  });

  test('in a text of its own it is text', () => {
    const text = 'a: [\n  1\n]\nb: |\n  x: [\n  ]\n# c ]\nspec: {args: [\n  a # ]\n]}\n';
    expect(read(text)).toEqual({
      values: [{ a: [1], b: 'x: [\n]\n', spec: { args: ['a'] } }],
      flaws: [],
    });
  });
});

test('of a key that stands twice the last counts, and nothing in that document is edited', () => {
  const twice = 'kind: A\na: {b: 1, b: 2}\n---\nkind: B\n';
  expect(read(twice)).toEqual({
    values: [{ kind: 'A', a: { b: 2 } }, { kind: 'B' }],
    flaws: ['duplicate 2'],
  });
  const files = (more: string) => ({ 'web.yaml': `${more}---\n${deployment('web')}` });
  expect(edited(files('kind: x\nkind: y\n'))).toMatch(/^web\.yaml:8/);
  expect(find({ 'web.yaml': `${deployment('web')}x: 1\nx: 2\n` })).toMatchObject({
    kind: 'refused',
    line: 7,
    reason: expect.stringContaining('duplicated'),
  });
});

test('a document that cannot be read costs only itself, and is named', () => {
  const text = `${deployment('api')}---\na: b: c\n---\n${deployment('web')}`;
  expect(read(text)).toMatchObject({ flaws: ['unread 7'] });
  expect(edited({ 'all.yaml': text })).toMatch(/^all\.yaml:13/);
  expect(find({ 'all.yaml': text.replace('name: web', 'name: site') })).toMatchObject({
    reason: expect.stringContaining('unreadable: all.yaml:7: '),
  });
  expect(read('a: b: c\n')).toMatch(/cannot|not YAML/);
});

test('whatever is broken in one document, the values of the others are those without it', () => {
  const whole = fc.constantFrom('a: 1\n', 'b: [1, 2]\nc: {d: e}\n', 'kind: A\ntext: |\n  x: [\n  ]\n');
  const broken = fc.constantFrom('a: b: c\n', 'x: [\n', '"\n', 'a:\n\tb: c\n', 'a: *none\n', '- a\nb: c\n');
  fc.assert(
    fc.property(fc.array(whole, { minLength: 1, maxLength: 4 }), broken, fc.nat(4), (documents, bad, at) => {
      const all = [...documents.slice(0, at), bad, ...documents.slice(at)];
      const values = (texts: readonly string[]) => {
        const result = read(texts.map((text) => `---\n${text}`).join(''));
        return typeof result === 'string'
          ? []
          : result.values.filter((value) => value !== null && value !== undefined);
      };
      expect(values(all)).toEqual(values(documents));
    }),
  );
});

test.each([
  [
    'Windows-1252',
    Buffer.from('kind: A\n# caf\xe9 HorizontalPodAutoscaler web\n', 'latin1'),
    'not valid UTF-8',
  ],
  ['a NUL', Buffer.from('# \0 HorizontalPodAutoscaler web\n'), 'NUL byte'],
  [
    'the mark of a joined file',
    Buffer.from('a: 1\n\ufeff# HorizontalPodAutoscaler web\n'),
    'byte order mark',
  ],
])('a document with %s costs only itself, and may own a count all the same', (_, bad, why) => {
  const all = (...documents: readonly (string | Buffer)[]) =>
    Buffer.concat(documents.flatMap((one) => [Buffer.from('---\n'), Buffer.from(one)]));
  const read = (bytes: Buffer) => {
    const files = { list: () => ['all.yaml'], read: () => bytes };
    const index = scanWorkloads(files);
    const wanted = { workload: WEB, manifest: undefined };
    return { index, bytes, found: findTarget(openNamed(files), wanted, index) };
  };
  const owned = read(all('é: 1\n', bad, deployment('web')));
  expect(owned.found).toMatchObject({
    reason: 'owned_by_autoscaler',
    message: expect.stringMatching(new RegExp(`^all\\.yaml:\\d+ cannot be read .*${why}`)),
  });
  const harmless = Buffer.from(
    bad.toString('latin1').replace('HorizontalPodAutoscaler', 'nothing'),
    'latin1',
  );
  const { found, index, bytes } = read(all('é: 1\n', harmless, deployment('web')));
  if (found.kind !== 'found') throw new Error(JSON.stringify(found));
  const edit = splice(bytes, found.target, 12);
  const expected = bytes.toString('latin1').replace('replicas: 3', 'replicas: 12');
  expect(edit.kind === 'edited' && edit.bytes.toString('latin1')).toBe(expected);
  expect(describeUnreadable(index.unreadable)).toEqual([expect.stringContaining(why)]);
});

describe('a file that cannot be read may own a count', () => {
  const web = { 'web.yaml': deployment('web') };
  test.each([
    [
      'an HPA',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec:\n  scaleTargetRef: {kind: Deployment, name: web}\n a: b: c\n',
      true,
    ],
    [
      'an HPA of another',
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec:\n  scaleTargetRef: {name: website}\n a: b: c\n',
      false,
    ],
    ['something else', 'kind: Service\nname: web\n a: b: c\n', false],
  ])('%s', (_, text, owns) => {
    const found = find({ ...web, 'hpa.yaml': text });
    if (owns)
      expect(found).toMatchObject({
        reason: 'owned_by_autoscaler',
        message: expect.stringMatching(/^hpa\.yaml:\d+ cannot be read .* Correct the file/),
      });
    else expect(found).toMatchObject({ kind: 'found' });
  });

  test('a kustomization that names the folder', () => {
    const files = {
      'base/web.yaml': deployment('web'),
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
      'prod/kustomization.yaml': 'resources: [../base]\nreplicas: [{name: web, count: 3}\n',
    };
    expect(find(files)).toMatchObject({
      reason: 'ambiguous_manifest',
      message: expect.stringMatching(/^prod\/kustomization\.yaml:\d+ cannot be read/),
    });
  });
});

describe('a file that stands for another content', () => {
  test.each([
    [
      'Git LFS',
      Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'),
      'a Git LFS pointer',
    ],
    ['git-crypt', Buffer.from('\0GITCRYPT\0xyz'), 'encrypted by git-crypt'],
    ['UTF-16', Buffer.from(`\ufeff${deployment('web')}`, 'utf16le'), 'UTF-16'],
  ])('%s is named where no manifest holds a workload', (_, bytes, why) => {
    const files = {
      list: () => ['k8s/web.yaml'],
      read: () => bytes,
    };
    const found = findTarget(openNamed(files), { workload: WEB, manifest: undefined }, scanWorkloads(files));
    expect(found).toMatchObject({ kind: 'missing', reason: expect.stringContaining(why) });
  });

  test('what SOPS has encrypted is read and not edited', () => {
    const values = {
      'charts/web/Chart.yaml': 'name: web\n',
      'charts/web/values.yaml': 'replicaCount: 3\nsops: {mac: x}\n',
    };
    expect(find(values, { path: 'charts/web/values.yaml', field: 'replicaCount' })).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('encrypted by SOPS'),
    });
  });
});
