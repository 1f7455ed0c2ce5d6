import { describe, expect, test } from 'vitest';
import { locateReplicas } from '../../../src/manifests/edit/locate.ts';
import { splice } from '../../../src/manifests/edit/splice.ts';

const workload = { kind: 'Deployment', name: 'web', namespace: 'shop' };
const head = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\n';

/** `@` marks the digits: 3 before, 12 after. */
const SHAPES: readonly (readonly [string, string, number])[] = [
  ['block', `${head}spec:\n  replicas: @\n  paused: false\n`, 5],
  ['CRLF', `${head}spec:\n  replicas: @\n  paused: false\n`.replaceAll('\n', '\r\n'), 5],
  ['BOM', `\ufeff${head}spec:\n  replicas: @\n`, 5],
  ['BOM behind a separator', `kind: x\n---\n\ufeff${head}spec:\n  replicas: @\n`, 7],
  [
    'CRLF and a BOM behind a separator',
    `kind: é\n--- # two\n\ufeff${head}spec:\n  replicas: @\n`.replaceAll('\n', '\r\n'),
    7,
  ],
  ['flow style', '{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: @}}\n', 1],
  [
    'comments',
    `# replicas: 3\n${head}# replicas: 3\nspec: # 3\n  # replicas: 3\n  replicas:   @   # keep 3 # or more\n`,
    8,
  ],
  ['tabs in comments', `${head}spec:\t# a\tb\n  replicas: @\t#\tthree\n`, 5],
  [
    'several documents',
    `---\n# empty\n---\n${head.replace('web', 'other')}spec:\n  replicas: 3\n---\n${head}spec:\n  replicas: @\n...\n`,
    14,
  ],
  [
    'other namespace beside',
    `${head.replace('shop', 'test')}spec: {replicas: 3}\n---\n${head}spec: {replicas: @}\n`,
    9,
  ],
  [
    'no namespace',
    'kind: Deployment\nmetadata:\n  name: web\napiVersion: apps/v1\nspec:\n  replicas: @\n',
    6,
  ],
  [
    'List',
    `apiVersion: v1\nkind: List\nitems:\n- kind: Service\n- apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: web}\n  spec:\n    replicas: @\n`,
    9,
  ],
  [
    'JSON',
    '{\n\t"apiVersion": "apps/v1",\n\t"kind":"Deployment",\n\t"metadata": {"name": "web"},\n\t"spec": {"replicas":@}\n}\n',
    5,
  ],
  ['emoji before', `# 🚀🚀 größer\n${head}spec:\n  text: "🧭"\n  replicas: @\n`, 7],
  ['no final newline', `${head}spec:\n  replicas: @`, 5],
  ['quoted key', `${head}spec:\n  "replicas": @\n`, 5],
  ['value on the next line', `${head}spec:\n  replicas:\n    @\n`, 6],
  [
    'block scalars that look alike',
    `${head}spec:\n  note: |\n    spec:\n      replicas: 3\n  replicas: @\n`,
    8,
  ],
  ['mixed line ends', `${head}spec:\r\n  replicas: @\r\n  paused: false\n`, 5],
  ['line ends of an old Macintosh', `${head}spec:\n  replicas: @\n`.replaceAll('\n', '\r'), 5],
  ['tabs around the value', `${head}spec:\n  replicas:\t@\t# three\n`, 5],
  ['a comment before the value', `${head}spec:\n  replicas:\n    # 3\n    @\n`, 7],
  ['a space before the colon', `${head}spec:\n  replicas : @\n`, 5],
  ['an explicit key', `${head}? spec\n: ? replicas\n  : @\n`, 6],
  ['single quotes around the key', `${head}'spec':\n  'replicas': @\n`, 5],
  [
    'an escape in a JSON key',
    '{"apiVersion":"apps\\/v1","kind":"Deployment","metadata":{"name":"web"},"spec":{"\\u0072eplicas":@}}',
    1,
  ],
  ['flow style over lines', `${head}spec: {\n  paused: true,\n  replicas: @,\n  }\n`, 6],
  ['old line breaks within quotes', `${head}spec:\n  a: "b\u2028c"\n  b: '\u0085'\n  replicas: @\n`, 7],
  [
    'tags of others',
    `${head}x: !vault abc\ny: !!binary aGk=\nz: !a {b: 1}\nl: !b [1]\nd: !!timestamp 2001-01-01\nspec:\n  replicas: @\n`,
    10,
  ],
  ['anchors on other keys', `${head}spec:\n  &k replicas: @\n  other: *k\n`, 5],
  ['a merge before the key', `${head}x: &x {replicas: 5}\nspec:\n  <<: *x\n  replicas: @\n`, 7],
  [
    'dates, big numbers and truths beside',
    `${head}x: [2001-01-01, 123456789012345678901234567890, yes, 0o7, 1:30, .5]\nspec:\n  replicas: @\n`,
    6,
  ],
  ['substitutions elsewhere', `${head}x: $\{VAR:=3}\nspec:\n  image: "a:$\{TAG}"\n  replicas: @\n`, 7],
  ['template text elsewhere', `${head}# {{ if }}\nspec:\n  note: "{{ $x }}"\n  replicas: @\n`, 7],
  ['a separator with a comment', `kind: x\n--- # next\n${head}spec:\n  replicas: @\n`, 7],
  ['an end and a separator', `kind: x\n...\n# c\n---\n${head}spec:\n  replicas: @\n...\n# end\n`, 9],
  ['directives', `%YAML 1.1\n%TAG !e! tag:example.com,2000:\n---\n${head}spec:\n  replicas: @\n`, 8],
  [
    'the fiftieth document',
    `${`${head.replace('web', 'other')}spec: {replicas: 3}\n---\n`.repeat(49)}${head}spec:\n  replicas: @\n`,
    250,
  ],
  ['anchors elsewhere', `${head}spec:\n  a: &a {x: 3}\n  b: *a\n  <<: *a\n  replicas: @\n`, 8],
];

describe('shapes', () => {
  test.each(SHAPES)('%s', (_name, shape, line) => {
    const before = Buffer.from(shape.replace('@', '3'));
    const located = locateReplicas('a.yaml', before, workload);
    if (located.kind !== 'found') throw new Error(JSON.stringify(located));
    expect(located.target).toMatchObject({ path: 'a.yaml', field: 'spec.replicas', line, value: 3 });
    expect(before.toString('latin1', located.target.start, located.target.end)).toBe('3');
    const edited = splice(before, located.target, 12);
    if (edited.kind !== 'edited') throw new Error(edited.reason);
    expect(edited.bytes).toEqual(Buffer.from(shape.replace('@', '12')));
    expect(edited.line).toBe(line);
  });

  test('StatefulSet and Rollout', () => {
    const both = Buffer.from(
      'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: web}\nspec: {replicas: 0}\n---\n' +
        'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: web}\nspec: {replicas: 5}\n',
    );
    expect(locateReplicas('a', both, { kind: 'StatefulSet', name: 'web' })).toMatchObject({
      kind: 'found',
      target: { value: 0 },
    });
    expect(locateReplicas('a', both, { kind: 'Rollout', name: 'web' })).toMatchObject({
      kind: 'found',
      target: { value: 5, documentIndex: 1 },
    });
    expect(locateReplicas('a', both, workload)).toEqual({ kind: 'absent' });
  });
});

const REFUSALS: readonly (readonly [string, string | Buffer, number, RegExp])[] = [
  ['missing field', `${head}spec:\n  paused: true\n`, 5, /missing/],
  ['missing spec', head, 1, /missing/],
  ['single quotes', `${head}spec:\n  replicas: '3'\n`, 5, /quoted/],
  ['double quotes', `${head}spec:\n  replicas: "3"\n`, 5, /quoted/],
  ['block scalar', `${head}spec:\n  replicas: |\n    3\n`, 6, /quoted/],
  ['leading zero', `${head}spec:\n  replicas: 03\n`, 5, /`03`/],
  ['float', `${head}spec:\n  replicas: 3.0\n`, 5, /`3\.0`/],
  ['hexadecimal', `${head}spec:\n  replicas: 0x3\n`, 5, /0x3/],
  ['underscore', `${head}spec:\n  replicas: 1_0\n`, 5, /1_0/],
  ['sign', `${head}spec:\n  replicas: -3\n`, 5, /-3/],
  ['beyond exact', `${head}spec:\n  replicas: 99999999999999999999\n`, 5, /no more than 2147483647/],
  ['beyond 32 bits', `${head}spec:\n  replicas: 2147483648\n`, 5, /no more than 2147483647/],
  ['empty', `${head}spec:\n  replicas:\n  paused: true\n`, 5, /empty/],
  ['mapping', `${head}spec:\n  replicas: {a: 3}\n`, 5, /not a number/],
  ['anchor', `${head}spec:\n  replicas: &r 3\n`, 5, /anchor/],
  ['anchor above', `${head}spec: &s\n  replicas: 3\n`, 5, /under an anchor/],
  ['alias', `${head}x: &r 3\nspec:\n  replicas: *r\n`, 6, /alias/],
  ['alias above', `${head}x: &r {replicas: 3}\nspec: *r\n`, 5, /alias/],
  ['merge', `${head}x: &r {replicas: 3}\nspec:\n  <<: *r\n`, 6, /merge/],
  ['tag', `${head}spec:\n  replicas: !!int 3\n`, 5, /tag/],
  ['duplicate key', `${head}spec:\n  replicas: 3\n  replicas: 4\n`, 6, /duplicated/],
  ['Helm', `${head}spec:\n  replicas: {{ .Values.replicas }}\n`, 5, /template/],
  [
    'duplicate key beside quoted braces',
    `${head}note: "{{ $x }}"\nspec:\n  replicas: 3\n  replicas: 4\n`,
    7,
    /duplicated/,
  ],
  ['Helm in quotes', `${head}spec:\n  replicas: "{{ .Values.n }}"\n`, 5, /template `\{\{ \.Values\.n \}\}`/],
  ['Helm around it', `${head}spec:\n  {{- if .Values.on }}\n  replicas: 3\n  {{- end }}\n`, 5, /template/],
  ['a Flux substitution', `${head}spec:\n  replicas: $\{N:=3}\n`, 5, /substitution `\$\{N:=3\}`/],
  ['one in quotes', `${head}spec:\n  replicas: "$\{N:=3}"\n`, 5, /substitution/],
  ['one in flow style', `${head}spec: {replicas: $\{N:=3}}\n`, 4, /before its substitution is filled in/],
  ['octal of YAML 1.2', `${head}spec:\n  replicas: 0o10\n`, 5, /`0o10`/],
  ['a plus', `${head}spec:\n  replicas: +3\n`, 5, /`\+3`/],
  ['an exponent', `${head}spec:\n  replicas: 3e0\n`, 5, /`3e0`/],
  ['sixties', `${head}spec:\n  replicas: 1:30\n`, 5, /`1:30`/],
  ['null', `${head}spec:\n  replicas: null\n`, 5, /`null`/],
  ['tilde', `${head}spec:\n  replicas: ~\n`, 5, /`~`/],
  ['two lines', `${head}spec:\n  replicas: 3\n    4\n`, 5, /`3 4`/],
  ['a space that does not break', `${head}spec:\n  replicas: 3\u00a0\n`, 5, /`3\\u\{a0\}`/],
  ['a space of no width', `${head}spec:\n  replicas: \u200b3\n`, 5, /`\\u\{200b\}3`/],
  ['full-width digits', `${head}spec:\n  replicas: \uff13\n`, 5, /`\uff13`/],
  ['a key that is an alias', `${head}x: &k replicas\nspec:\n  *k : 3\n`, 6, /alias/],
  [
    'a merge behind it',
    `${head}x: &x {replicas: 5}\nspec:\n  replicas: 3\n  <<: *x\n`,
    7,
    /merge `<<` behind it/,
  ],
  [
    'a merge behind spec',
    `${head}x: &x {spec: {replicas: 5}}\nspec:\n  replicas: 3\n<<: [*x]\n`,
    7,
    /merge `<<` behind it/,
  ],
  [
    'duplicate keys that are written differently',
    `${head}spec:\n  replicas: 3\n  "replicas": 4\n`,
    6,
    /duplicated/,
  ],
  [
    'U+2028 in a comment',
    `${head}spec:\n  replicas: 3\n  # a\u2028  replicas: 5\n`,
    6,
    /U\+2028, which Kubernetes reads as a line break/,
  ],
  ['U+2029 in a block', `${head}spec:\n  a: |\n    b\u2029  replicas: 5\n  replicas: 3\n`, 6, /U\+2029/],
  ['NEL behind quotes', `${head}spec:\n  replicas: 3\n  a: "b" #\u0085  replicas: 5\n`, 6, /U\+0085/],
  [
    'a document that no separator opens',
    `kind: x\n...\n${head}spec:\n  replicas: 3\n`,
    7,
    /behind `\.\.\.`, where Kubernetes stops reading/,
  ],
  ['a byte order mark inside', `kind: x\n\ufeff${head}spec:\n  replicas: 3\n`, 2, /byte order mark/],
  [
    'a key that is a mapping',
    `${head}spec:\n  replicas: 3\n  ? {a: b}\n  : c\n`,
    6,
    /a key is a mapping or a list/,
  ],
  ['tabs as indentation', `${head}spec:\n\treplicas: 3\n`, 5, /tab characters/],
  ['two JSON values', '{"kind":"x"}\n{"kind":"y"}\n', 2, /not YAML/],
  ['UTF-16', Buffer.from(`\ufeff${head}`, 'utf16le'), 1, /UTF-16/],
  ['bad YAML', `${head}spec:\n  a: 1\n b: 2\n`, 6, /not YAML/],
  [
    'Latin-1',
    Buffer.concat([Buffer.from(`${head}# gr`), Buffer.from([0xfc]), Buffer.from('n\nspec: {replicas: 3}\n')]),
    4,
    /UTF-8/,
  ],
  ['NUL', `${head}spec:\n  replicas: 3\n# \0\n`, 6, /NUL/],
];

describe('refusals', () => {
  test.each(REFUSALS)('%s', (_name, source, line, reason) => {
    const located = locateReplicas('dir/a.yaml', Buffer.from(source), workload);
    expect(located).toMatchObject({ kind: 'refused', file: 'dir/a.yaml', line });
    if (located.kind !== 'refused') return;
    expect(located.reason).toMatch(reason);
    expect(located.fix).not.toBe('');
  });

  test('that can be put right by plain digits name them', () => {
    for (const [written, digits] of [
      ['010', 8],
      ['1_000', 1000],
      ['0x10', 16],
      ['3.0', 3],
      ['+3', 3],
    ] as const) {
      const located = locateReplicas('a', Buffer.from(`${head}spec:\n  replicas: ${written}\n`), workload);
      expect(located).toMatchObject({ fix: `Write \`spec.replicas\` as plain digits: ${digits}.` });
    }
  });

  test('two matching workloads', () => {
    const twice = Buffer.from(`${head}spec: {replicas: 3}\n---\n${head}spec: {replicas: 4}\n`);
    expect(locateReplicas('a', twice, workload)).toMatchObject({
      kind: 'ambiguous',
      objects: [{ line: 1 }, { line: 6 }],
    });
  });

  test('other fields, other groups, empty files', () => {
    expect(locateReplicas('a', Buffer.from(head), workload, 'spec.other')).toMatchObject({ kind: 'refused' });
    expect(locateReplicas('a', Buffer.from(head.replace('apps/v1', 'example.com/v1')), workload)).toEqual({
      kind: 'absent',
    });
    expect(locateReplicas('a', Buffer.from(''), workload)).toEqual({ kind: 'absent' });
    expect(locateReplicas('a', Buffer.from('# only\n'), workload)).toEqual({ kind: 'absent' });
  });
});

describe('splice refuses', () => {
  const bytes = Buffer.from(`${head}spec:\n  replicas: 3\n  name: "3"\n`);
  const located = locateReplicas('a', bytes, workload);
  if (located.kind !== 'found') throw new Error('not found');
  const { target } = located;
  test.each([-1, 1.5, Number.NaN, 3, 2 ** 60])('the count %s', (to) => {
    expect(splice(bytes, target, to).kind).toBe('refused');
  });
  test('bytes that moved, and places that are no plain number', () => {
    expect(splice(Buffer.concat([Buffer.from('# x\n'), bytes]), target, 4).kind).toBe('refused');
    const quoted = bytes.indexOf('"3"') + 1;
    expect(splice(bytes, { ...target, start: quoted, end: quoted + 1 }, 4).kind).toBe('refused');
    expect(splice(bytes, { ...target, documentIndex: 1 }, 4).kind).toBe('refused');
  });
  test('a value that an alias repeats', () => {
    const shared = Buffer.from(`${head}spec: &s\n  replicas: 3\ncopy: *s\n`);
    const start = shared.indexOf('3\n');
    expect(splice(shared, { ...target, start, end: start + 1 }, 4)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/more than/),
    });
  });
});
