import { describe, expect, test } from 'vitest';
import { openManifest } from '../../../src/manifests/document/object.ts';
import { inlineText, placeInline } from '../../../src/manifests/edit/inline.ts';
import { locateReplicas } from '../../../src/manifests/edit/locate.ts';
import { splice } from '../../../src/manifests/edit/splice.ts';

const PATH = 'kustomization.yaml';
const FIELD = 'patches[0].patch.spec.replicas';

function edited(text: string, field = FIELD, path = PATH): string {
  const bytes = Buffer.from(text);
  const located = locateReplicas(path, bytes, { kind: 'Deployment', name: 'web' }, field);
  if (located.kind !== 'found') return located.kind === 'refused' ? located.reason : located.kind;
  expect(located.target).toMatchObject({ path, field, line: lineOf(text) });
  const edit = splice(bytes, located.target, 12);
  return edit.kind === 'edited' ? edit.bytes.toString() : edit.reason;
}

/** The line of the first 3. */
const lineOf = (text: string) => text.slice(0, text.indexOf('3')).split('\n').length;

const patch = (text: string) => `patches:\n- patch: ${text}`;
const BLOCK = '|\n    kind: Deployment\n    # ü🚀\n    spec:\n      replicas: 3\n';

describe('a number in a text is edited where it stands in the file', () => {
  test.each<[string, string, string?]>([
    ['a block', patch(BLOCK)],
    ['a block that keeps its end', patch(BLOCK.replace('|', '|+'))],
    ['a block that states its indentation', patch(BLOCK.replace('|', '|2'))],
    ['a block with empty lines', patch(BLOCK.replace('    spec', '\n\n    spec'))],
    ['a block with CRLF', patch(BLOCK).replaceAll('\n', '\r\n')],
    ['a block behind a comment', patch(BLOCK.replace('|', '| # ours'))],
    ['quotes', patch(`'{spec: {replicas: 3}}'\n`)],
    ['double quotes', patch(`"{spec: {replicas: 3}}"\n`)],
    [
      'text without quotes',
      'patchesStrategicMerge:\n- |\n  spec: {replicas: 3}\n',
      'patchesStrategicMerge[0].spec.replicas',
    ],
    [
      'a JSON patch',
      patch('|\n    - {op: replace, path: /spec/replicas, value: 3}\n'),
      'patches[0].patch[0].value',
    ],
    ['characters of several bytes before it', `# ü🚀\n${patch(BLOCK)}`],
  ])('%s', (_, text, field) => {
    expect(edited(text, field)).toBe(text.replace('3', '12'));
  });

  test.each<[string, string]>([
    ['a folded text', patch(BLOCK.replace('|', '>'))],
    ['a text with escapes', patch('"spec:\\n  replicas: 3"\n')],
    ['a doubled quote', patch(`'{a: ''x'', spec: {replicas: 3}}'\n`)],
    ['an anchored text', patch(BLOCK.replace('|', '&a |'))],
    ['a text with a tag', patch(BLOCK.replace('|', '!!str |'))],
    ['a text under an anchor', `patches: &a\n- patch: ${BLOCK}`],
    ['an alias', `x: &a ${BLOCK.replaceAll('    ', '  ')}${patch('*a\n')}`],
    ['a quoted number', patch(BLOCK.replace('3', '"3"'))],
    ['no such number', patch(BLOCK.replace('replicas', 'paused'))],
    ['the number twice', patch('|\n    spec: {replicas: 3}\n    ---\n    spec: {replicas: 3}\n')],
    ['a text that is no YAML', patch('|\n    spec: {replicas: 3\n')],
    ['line ends of an old Macintosh', patch(BLOCK).replaceAll('\n', '\r')],
    ['line ends that are mixed', patch(BLOCK.replace('kind: Deployment\n', 'kind: Deployment\r'))],
    ['a mapping', patch('{spec: {replicas: 3}}\n')],
  ])('but not in %s', (_, text) => {
    expect(edited(text)).toBe(`\`${FIELD}\` is not a plain number in a text written as it reads`);
  });
});

describe('what is refused says where, and what to write', () => {
  const refused = (text: string, field: string, path = PATH) =>
    locateReplicas(path, Buffer.from(text), { kind: 'Deployment', name: 'web' }, field);
  const entry = 'Move it to an entry of `replicas:`, or the patch to a file of its own.';
  const values = 'Write these values as a block (`values: |`), or below `valuesObject`.';
  const application = (helm: string) =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  source:\n    helm:\n${helm}`;
  const IN_VALUES = 'spec.source.helm.values.n';

  test.each<[string, Parameters<typeof refused>, object]>([
    ['a patch that is folded', [patch('>\n    n: 3\n'), 'patches[0].patch.n'], { line: 2, fix: entry }],
    [
      'a patch that is not there',
      ['patches: {a: 1}\n', 'patches[0].patch.n'],
      { line: 1, reason: expect.stringMatching(/no list to take item `\[0\]` of/), fix: entry },
    ],
    [
      'values that are folded',
      [application('      values: >\n        n: 3\n'), IN_VALUES, 'a.yaml'],
      { line: 7, fix: values },
    ],
    [
      'values beside an object, which wins',
      [application('      valuesObject: {}\n      values: "n: 3"\n'), IN_VALUES, 'a.yaml'],
      {
        ...{ line: 8, fix: 'Write the count there.' },
        reason: `\`${IN_VALUES}\` is not read beside \`valuesObject\``,
      },
    ],
  ])('%s', (_, given, expected) => {
    expect(refused(...given)).toMatchObject({ kind: 'refused', ...expected });
  });

  test('of several documents in a text the one that states the number is edited', () => {
    const text = application('      values: |\n        a: 1\n        ---\n        n: 3\n');
    expect(edited(text, IN_VALUES, 'a.yaml')).toBe(text.replace('n: 3', 'n: 12'));
    const list = application('      values: |\n        l: 3\n        ---\n        l: [{name: a, n: 3}]\n');
    const field = 'spec.source.helm.values.l[name=a].n';
    expect(refused(list, field, 'a.yaml')).toMatchObject({ kind: 'found', target: { line: 10, value: 3 } });
  });
});

test('a number that has to stay text is not placed in one', () => {
  const opened = openManifest(PATH, Buffer.from(patch(BLOCK)));
  const object = opened.kind === 'open' ? opened.file.objects[0] : undefined;
  if (opened.kind !== 'open' || object === undefined) throw new Error('no object');
  const text = { file: opened.file, object, path: ['patches', 0, 'patch'] };
  const start = Buffer.from(inlineText(text) ?? '').indexOf('3');
  const inner = {
    path: PATH,
    field: 'spec.replicas',
    documentIndex: 0,
    start,
    end: start + 1,
    line: 4,
    value: 3,
  };
  expect(placeInline(text, { ...inner, form: { kind: 'number' } })).toMatchObject({ kind: 'found' });
  expect(placeInline(text, { ...inner, form: { kind: 'text' } })).toBeUndefined();
  const nowhere = { ...text, path: ['patches', 1, 'patch'] };
  expect([inlineText(nowhere), placeInline(nowhere, { ...inner, form: { kind: 'number' } })]).toEqual([
    undefined,
    undefined,
  ]);
});
