import { describe, expect, test } from 'vitest';
import { openManifest } from '../../../src/manifests/document/object.ts';
import { type Field, parseField } from '../../../src/manifests/edit/field.ts';
import { judgeField } from '../../../src/manifests/edit/judge.ts';
import { placeLine, placeOf } from '../../../src/manifests/edit/target.ts';

/** Judges a field of the object at an index, the first by default. */
function judged(text: string, field: string, form?: 'number' | 'text', at = 0) {
  const opened = openManifest('f.yaml', Buffer.from(text));
  const object = opened.kind === 'open' ? opened.file.objects[at] : undefined;
  if (opened.kind !== 'open' || object === undefined) throw new Error('no object');
  return judgeField(opened.file, object, parseField(field) as Field, form);
}

function refused(...of: Parameters<typeof judged>) {
  const answer = judged(...of);
  if (answer.kind !== 'refused') throw new Error(JSON.stringify(answer));
  return answer;
}

const PLAIN = 'Write `n` as a plain number of its own.';

test('a number is found where its digits stand', () => {
  expect(judged('a: ü\nn: 3 # 3\n', 'n')).toEqual({
    kind: 'found',
    target: {
      ...{ path: 'f.yaml', field: 'n', documentIndex: 0, start: 9, end: 10, line: 2, value: 3 },
      form: { kind: 'number' },
    },
  });
  for (const quote of ['"', "'"])
    expect(judged(`n: ${quote}70${quote}\n`, 'n', 'text')).toMatchObject({
      ...{ kind: 'found', target: { start: 4, end: 6, value: 70, form: { kind: 'text' } } },
    });
});

describe('what is refused says why, and what to write', () => {
  test.each<[string, string, string, string]>([
    ['a mapping', 'n: {a: 3}\n', '`n` is not a number', PLAIN],
    ['a quoted number', 'n: "3"\n', '`n` is quoted', PLAIN],
    ['an empty value', 'n:\na: 1\n', '`n` is empty, not a plain decimal number', PLAIN],
    ['an octal', 'n: 010\n', '`n` is `010`, not a plain decimal number', 'Write `n` as plain digits: 8.'],
    ['sixties', 'n: 1:30\n', '`n` is `1:30`, not a plain decimal number', PLAIN],
    ['a word', 'n: three\n', '`n` is `three`, not a plain decimal number', PLAIN],
    [
      'too many',
      'n: 2147483648\n',
      '`n` is `2147483648`, and Kubernetes takes no more than 2147483647',
      PLAIN,
    ],
    ['nothing', 'a: 1\n', '`n` is missing', PLAIN],
    ['another case', 'N: 1\n', '`n` is missing', 'Did you mean `N`? There is no `n` beside it.'],
    ['an anchor', 'n: &n 3\n', '`n` carries an anchor', PLAIN],
    ['a tag', 'n: !!int 3\n', '`n` carries a tag', PLAIN],
    ['an alias', 'a: &a 3\nn: *a\n', '`n` is an alias', PLAIN],
    ['a merged value', 'a: &a {n: 3}\n<<: *a\n', '`n` comes from a merge or an alias', PLAIN],
    [
      'a merge behind it',
      'a: &a {b: 3}\nn: 3\n<<: *a\n',
      '`n` has a merge `<<` behind it, which may override it',
      'Write `<<` first in its mapping.',
    ],
    [
      'a parameter of a Template',
      `n: $\{{COUNT}}\n`,
      `\`n\` is the parameter \`$\{{COUNT}}\``,
      'Write the number here, or change the parameter `COUNT` where the Template is processed.',
    ],
    [
      'a substitution',
      `n: $\{COUNT}\n`,
      `\`n\` is the substitution \`$\{COUNT}\``,
      'Point `manifest` at where its value is set, or write the number here.',
    ],
    ['what only begins like one', `n: "$\{COUNT"\n`, '`n` is quoted', PLAIN],
    ...['{{ n }}', '{% n %}', '<% n %>'].map((source): [string, string, string, string] => [
      `the template ${source}`,
      `n: "${source}"\n`,
      `\`n\` is the template \`${source}\``,
      'Point `manifest` at the values that fill it in, or at the rendered manifest.',
    ]),
  ])('%s', (_, text, reason, fix) => {
    expect(refused(text, 'n')).toMatchObject({ file: 'f.yaml', reason, fix });
  });

  test('text without quotes, where quotes are wanted', () => {
    expect(refused('n: 3\n', 'n', 'text')).toMatchObject({
      reason: '`n` stands without quotes where Argo CD wants text',
      fix: 'Write `n` as digits in quotes.',
    });
    expect(refused('n: "x"\n', 'n', 'text').fix).toBe('Write `n` as digits in quotes.');
  });

  test('what lies around the number, of itself or of more', () => {
    const reasons = ['a: &a {n: 3}\n', 'a: !!map {n: 3}\n', 'b: &b {n: 3}\na: *b\n'].map(
      (text) => refused(text, 'a.n').reason,
    );
    expect(reasons).toEqual([
      '`a.n` lies under an anchor',
      '`a.n` lies under a tag',
      '`a.n` lies behind an alias',
    ]);
  });

  test('a missing entry of a kustomization, and one of another list', () => {
    expect(refused('replicas: [{name: a, count: 3}]\n', 'replicas[name=web].count').fix).toBe(
      'Add `{name: web, count: N}` to its `replicas:` list, N being the number that runs now.',
    );
    expect(refused('services: [{name: a, n: 3}]\n', 'services[name=web].n').fix).toBe(
      'Write `services[name=web].n` as a plain number of its own.',
    );
  });

  test('a key of the same letters at the step that is missing, be it the first, in a list, or deep', () => {
    const near = (text: string, field: string) => refused(text, field).fix;
    const meant = (key: string, step: string) =>
      `Did you mean \`${key}\`? There is no \`${step}\` beside it.`;
    expect(near('Web: {n: 3}\n', 'web.n')).toBe(meant('Web', 'web'));
    expect(near('web: {replicaCount: 3}\n', 'web.replicacount')).toBe(meant('replicaCount', 'replicacount'));
    expect(near('l: [{N: 3}]\n', 'l[0].n')).toBe(meant('N', 'n'));
    expect(near('web: {n: 3}\nN: 1\n', 'web.m.n')).toBe('Write `web.m.n` as a plain number of its own.');
    expect(near('web: 3\n', 'web.n')).toBe('Write `web.n` as a plain number of its own.');
  });

  test('a source that is long, on one line and cut', () => {
    const reason = (source: string) => /`([^`]*)`, not/.exec(refused(`n: ${source}\n`, 'n').reason)?.[1];
    expect(reason('x'.repeat(40))).toBe('x'.repeat(40));
    expect(reason(`${'x'.repeat(40)}y`)).toBe('x'.repeat(40));
    expect(reason('three\n  more')).toBe('three more');
    expect(reason(`a${' '.repeat(398)}b`)).toBe(`a${' '.repeat(39)}`);
  });
});

describe('a file', () => {
  test('of which another document is ambiguous is edited all the same', () => {
    const text = 'a: 1\na: 2\n---\nn: 3\n';
    expect(judged(text, 'n', 'number', 1).kind).toBe('found');
    expect(refused(text, 'a')).toMatchObject({
      line: 2,
      reason: expect.stringMatching(/duplicated mapping key$/),
    });
  });

  test('that SOPS has encrypted is left alone', () => {
    const text = 'n: 3\nsops:\n  mac: ENC[AES256_GCM,data:x]\n  version: 3.8.1\n';
    expect(refused(text, 'n')).toEqual({
      ...{ kind: 'refused', file: 'f.yaml', line: 1 },
      reason: 'the file is encrypted by SOPS, and an edit would break its checksum',
      fix: 'Keep the count in a file of its own that is not encrypted.',
    });
  });

  test('whose document no separator opens is not read there', () => {
    expect(refused('a: 1\n...\nn: 3\n', 'n', 'number', 1)).toMatchObject({
      ...{ line: 3, reason: '`n` stands behind `...`, where Kubernetes stops reading' },
      fix: 'Open the document with `---`.',
    });
  });
});

test('only a missing count of a workload can be inserted', () => {
  const text = 'kind: x\nspec:\n  a: 1\n';
  expect(refused(text, 'spec.replicas').insertion).toMatchObject({ start: 14, end: 14, line: 3, value: 1 });
  const other = refused(text, 'spec.count');
  expect([other.insertion, other.fix]).toEqual([
    undefined,
    'Write `spec.count` as a plain number of its own.',
  ]);
});

test('a refusal names the line of the number, of its key, or of what it would stand in', () => {
  expect(refused('a: 1\nn:\n  "3"\n', 'n').line).toBe(3);
  expect(refused('a: 1\nn:\n', 'n').line).toBe(2);
  expect(refused('a: 1\nb:\n  c: 1\n', 'b.n').line).toBe(3);
});

test('a place is named by its offset, and what is refused by its line', () => {
  const [there, none] = [judged('a: 1\nn: 3\n', 'n'), judged('a: 1\nn: "3"\n', 'n')];
  expect([there, none].map(placeOf)).toEqual(['f.yaml:8', 'f.yaml:line 2']);
  expect([there, none].map(placeLine)).toMatchObject([
    { path: 'f.yaml', line: 2 },
    { path: 'f.yaml', line: 2 },
  ]);
});
