import { expect, test } from 'vitest';
import { TrimtabError } from '../../../src/lib/errors.ts';
import { parseManifest } from '../../../src/manifests/document/document.ts';
import { MAX_BYTES } from '../../../src/manifests/document/limits.ts';
import { locateReplicas } from '../../../src/manifests/edit/locate.ts';
import { equalBut, splice } from '../../../src/manifests/edit/splice.ts';
import { parseBlueprints } from '../../../src/policy/blueprint/collection.ts';
import type { Files } from '../../../src/ports/files.ts';
import { findTarget, openNamed } from '../../../src/workloads/find.ts';
import { scanWorkloads } from '../../../src/workloads/scan.ts';
import { filesOf } from '../../support/manifests.ts';

const workload = { kind: 'Deployment', name: 'web' };
const manifest = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n';

function edit(text: string) {
  const bytes = Buffer.from(text);
  const located = locateReplicas('a', bytes, workload);
  return located.kind === 'found' ? splice(bytes, located.target, 4) : located;
}

test('an alias bomb beside the workload costs nothing', () => {
  const lines = ['l0: &l0 [1, 2]'];
  for (let i = 1; i < 40; i += 1)
    lines.push(
      `l${i}: &l${i} [${Array(9)
        .fill(`*l${i - 1}`)
        .join(', ')}]`,
    );
  expect(edit(`${manifest}${lines.join('\n')}\n`)).toMatchObject({ kind: 'edited', line: 4 });
});

test('too many aliases are refused', () => {
  expect(edit(`${manifest}a: &a 1\nb: [${Array(2000).fill('*a').join(', ')}]\n`)).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(/aliases/),
  });
});

test('aliases that nest far deeper than the text, and cycles', () => {
  const deep = ['9000: &k0 [1]'];
  for (let i = 1; i < 900; i += 1)
    deep.push(`${9000 - i}: &k${i} ${'['.repeat(90)}*k${i - 1}${']'.repeat(90)}`);
  expect(edit(`${manifest}${deep.join('\n')}\n`)).toMatchObject({ kind: 'edited' });
  const cycle: unknown[] = [];
  cycle.push(cycle);
  expect(equalBut(cycle, cycle)).toBe(true);
});

test.each([
  ['[', ']'],
  ['{a: ', '}'],
])('10,000 levels of %s', (open, close) => {
  const result = edit(`${manifest}x: ${open.repeat(10_000)}${close.repeat(10_000)}\n`);
  expect(result).toMatchObject({ kind: 'refused', line: 5, reason: expect.stringMatching(/maxDepth/) });
});

test('10,000 levels of block nesting', () => {
  expect(edit(`${manifest}x:\n${'- '.repeat(10_000)}1\n`)).toMatchObject({ kind: 'refused' });
});

test('names of Object.prototype are plain names', () => {
  expect(edit(`${manifest}__proto__: {polluted: 1}\nconstructor: {prototype: 1}\n`)).toMatchObject({
    kind: 'edited',
  });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  const inherited =
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {__proto__: {name: web}}\nspec: {replicas: 3}\n';
  expect(edit(inherited)).toEqual({ kind: 'absent' });
  expect(edit(manifest.replace('Deployment', 'constructor'))).toEqual({ kind: 'absent' });
});

test.each([
  ['documents', '---\na: 1\n'.repeat(1_200_000)],
  ['items', `x:\n${'- a\n'.repeat(4_000_000)}`],
  ['items on one line', `x: [${'1,'.repeat(4_000_000)}]\n`],
  ['lists in lists', `x:\n${`${'- '.repeat(90)}1\n`.repeat(50_000)}`],
  ['old line ends', `${'- a\r'.repeat(4_000_000)}`],
])('millions of %s are refused unparsed, at the first that is too much', (_, more) => {
  expect(edit(manifest + more)).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(/more than 3000000 keys and values/),
  });
});

test('hundreds of thousands of items are refused where they are too much, before they are built', () => {
  expect(edit(`${manifest}x:\n${'- a\n'.repeat(600_000)}`)).toMatchObject({
    kind: 'refused',
    line: 499_988,
    reason: 'the file holds more than 500000 keys and values',
  });
});

test('20 MiB of text, and of manifests as people write them, are edited', () => {
  const start = Math.floor(MAX_BYTES / 2);
  const lines = `data: |\n${`  ${'é, {x: [y]}'.repeat(9)}\n`.repeat(80_000)}`;
  expect(edit(`# ${'x'.repeat(start)}\n${manifest}${lines}`)).toMatchObject({ kind: 'edited', line: 5 });
});

test('a file that may not be read is named, and costs no other', () => {
  const files = filesOf({ 'web.yaml': manifest, 'api.yaml': manifest, 'values.yaml': 'n: 3\n' });
  const guarded: Files = {
    list: files.list,
    read(path) {
      if (path === 'web.yaml') return files.read(path);
      throw new TrimtabError('file_unreadable', `${path} cannot be read (EACCES)`);
    },
  };
  const index = scanWorkloads(guarded);
  const found = (name: string, path?: string) =>
    findTarget(
      openNamed(guarded),
      {
        workload: { kind: 'Deployment', name },
        manifest: path === undefined ? undefined : { path, field: 'n' },
      },
      index,
    );
  expect(found('web')).toMatchObject({ kind: 'found' });
  expect(found('api')).toMatchObject({
    kind: 'missing',
    reason: expect.stringMatching(/api\.yaml:1: the file cannot be read \(EACCES\)/),
  });
  expect(found('db', 'values.yaml')).toMatchObject({
    kind: 'refused',
    file: 'values.yaml',
    reason: 'the file cannot be read (EACCES)',
  });
  const { blueprints, invalid } = parseBlueprints(
    [{ path: 'b.yaml', text: '', unreadable: 'the file cannot be read (EACCES)' }],
    {},
  );
  expect({ blueprints, invalid }).toMatchObject({
    blueprints: [],
    invalid: [{ problems: [{ file: 'b.yaml', line: 1 }] }],
  });
});

test('files beyond the limit are refused unparsed', () => {
  expect(parseManifest(Buffer.alloc(MAX_BYTES + 1, 0x20))).toMatchObject({
    kind: 'unparsed',
    reason: expect.stringMatching(/20 MiB/),
  });
});
