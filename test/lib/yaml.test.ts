import { expect, it, test } from 'vitest';
import { parseYaml } from '../../src/lib/yaml.ts';

const TEXT = `# first line
metadata: {name: web, version: "1.0"} # flow
spec:

  scaling:
    min_replicas: 1
    list: [a, {b: 1e3}]
`;

function parsed(text: string) {
  const result = parseYaml('f.yaml', text);
  if (result.kind === 'broken') throw new Error(JSON.stringify(result.problem));
  return result.yaml;
}

it('knows where each value stands and how it is written', () => {
  const yaml = parsed(TEXT);
  expect(yaml.place('metadata.version')).toEqual({ line: 2, column: 23 });
  expect(yaml.place('spec.scaling.min_replicas')).toEqual({ line: 6, column: 5 });
  expect(yaml.place('spec.scaling.max_replicas')).toEqual({ line: 5, column: 3 });
  expect(yaml.text('spec.scaling.list[1].b')).toBe('1e3');
  expect(yaml.text('metadata.version')).toBe('1.0');
  expect([...yaml.linesBelow(['metadata', 'spec.scaling'])]).toEqual([
    ['metadata.name', 2],
    ['metadata.version', 2],
    ['spec.scaling.min_replicas', 6],
    ['spec.scaling.list', 7],
  ]);
});

it('reads nothing from an empty file and refuses what is hostile, at its place', () => {
  expect(parsed('# only a comment\n').value).toBeUndefined();
  expect(parsed('# __proto__ in a comment\na: 1\n').value).toEqual({ a: 1 });
  const problem = (text: string) => {
    const result = parseYaml('f.yaml', text);
    return result.kind === 'broken' ? result.problem : undefined;
  };
  expect(problem('a:\n  __proto__: {b: 1}\n')).toMatchObject({ line: 2, column: 3, rule: 'yaml' });
  expect(problem('a: 1\na: 2\n')).toMatchObject({ line: 2, rule: 'yaml' });
  expect(problem('a: 1\n---\nb: 2\n')?.message).toBe('2 documents in one file');
  expect(problem(`${'['.repeat(10_000)}`)).toBeDefined();
  expect(problem(`a: &a [1]\nb: [${'*a,'.repeat(200)}]\n`)).toBeDefined();
  const nested = Array.from({ length: 10 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`)}]`);
  expect(problem(`l0: &l0 [1]\n${nested.join('\n')}\n`)).toMatchObject({
    line: 2,
    column: 11,
    message: expect.stringMatching(/more than 100000 values/),
  });
  expect(problem('a: &a [*a]\n')?.message).toMatch(/more than 100000 values/);
  expect(parsed('a: &a [1]\nb: [*a, *a]\n').value).toEqual({ a: [1], b: [[1], [1]] });
  expect(problem('x'.repeat(2_000_000))?.message).toMatch(/larger than/);
});

test('each of many keys is found at its place, keys with dots among them', () => {
  const keys = Array.from({ length: 60_000 }, (_, i) => (i % 3 === 0 ? `a.${i}` : `key_${i}`));
  const yaml = parsed(keys.map((key) => `${key}: 1\n`).join(''));
  for (const [index, key] of keys.entries()) expect(yaml.place(key)).toEqual({ line: index + 1, column: 1 });
});

test('of keys that could both begin a path, the one that leads on is taken', () => {
  const yaml = parsed('a: {b: 1}\na.b: {c: 2}\na.b.c: [3]\n');
  const lines = ['a.b', 'a.b.c', 'a.b.c[0]', 'a.x'].map((path) => yaml.place(path).line);
  expect(lines).toEqual([1, 2, 3, 1]);
});
