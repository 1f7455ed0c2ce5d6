import { expect, test } from 'vitest';
import { MAX_BYTES, parseManifest } from '../../src/manifest/document.ts';
import { locateReplicas } from '../../src/manifest/locate.ts';
import { equalBut, splice } from '../../src/manifest/splice.ts';

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
  for (let i = 1; i < 900; i += 1) deep.push(`${9000 - i}: &k${i} ${'['.repeat(90)}*k${i - 1}${']'.repeat(90)}`);
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
  expect(edit(`${manifest}__proto__: {polluted: 1}\nconstructor: {prototype: 1}\n`)).toMatchObject({ kind: 'edited' });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  const inherited = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {__proto__: {name: web}}\nspec: {replicas: 3}\n';
  expect(edit(inherited)).toEqual({ kind: 'absent' });
  expect(edit(manifest.replace('Deployment', 'constructor'))).toEqual({ kind: 'absent' });
});

test('files beyond the limit are refused unparsed', () => {
  expect(parseManifest(Buffer.alloc(MAX_BYTES + 1, 0x20))).toMatchObject({ kind: 'unparsed', reason: expect.stringMatching(/20 MiB/) });
});
