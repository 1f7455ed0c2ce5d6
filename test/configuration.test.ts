import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parseBlueprint } from '../src/policy/blueprint/parse.ts';
import { parseConfig } from '../src/policy/config.ts';

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

interface Key {
  readonly path: string;
  readonly node: Schema;
}

function read(name: string): Schema {
  return JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as Schema;
}

function keysOf(node: Schema, at: string): Key[] {
  const { properties = {}, additionalProperties: any, items } = node;
  const named = Object.entries(properties).flatMap(([key, child]) => {
    const path = at === '' ? key : `${at}.${key}`;
    return [{ path, node: child }, ...keysOf(child, path)];
  });
  return [
    ...named,
    ...(typeof any === 'object' ? keysOf(any, `${at}.*`) : []),
    ...(items ? keysOf(items, `${at}[]`) : []),
  ];
}

const SCHEMAS = ['config', 'blueprint', 'policies'];

test('docs/CONFIGURATION.md is what the schemas say', () => {
  const check = spawnSync(process.execPath, ['scripts/configuration.mjs', '--check'], { encoding: 'utf8' });
  expect(check).toMatchObject({ status: 0, stderr: '' });
});

test.each(SCHEMAS)(
  '%s: each key says what it is for, and shows a value that its own schema takes',
  (name) => {
    const schema = read(name);
    const ajv = new Ajv2020({ strict: false });
    const faults = keysOf(schema, '').flatMap(({ path, node }) => {
      const shown = [...(node.examples ?? []), ...(node.default === undefined ? [] : [node.default])];
      const check = ajv.compile({ ...node, $defs: schema.$defs });
      return [
        ...(node.description === undefined ? [`${path}: no description`] : []),
        ...(shown.length === 0 && !node.enum && !node.properties
          ? [`${path}: no example and no default`]
          : []),
        ...shown
          .filter((one) => !check(one))
          .map((one) => `${path}: its schema refuses ${JSON.stringify(one)}`),
      ];
    });
    expect(faults).toEqual([]);
  },
);

/** Builds the value that states every default of a schema, and what else it requires. */
function statingDefaults(
  { properties = {} }: Schema,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, child]) => {
      const own = given[key];
      if (!child.properties)
        return own === undefined && child.default === undefined ? [] : [[key, own ?? child.default]];
      const below = statingDefaults(child, (own ?? {}) as Readonly<Record<string, unknown>>);
      return Object.keys(below).length === 0 ? [] : [[key, below]];
    }),
  );
}

test('a trimtab.yaml that states every default means what an empty one does', () => {
  const stated = parseConfig('trimtab.yaml', JSON.stringify(statingDefaults(read('config'), {})));
  const empty = parseConfig('trimtab.yaml', '');
  const plain = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}` : one)));
  expect(stated.kind).toBe('config');
  const { defaults: _, ...rest } = plain(stated).config;
  const { defaults: __, ...wanted } = plain(empty).config;
  expect(rest).toEqual(wanted);
});

test('a blueprint that states every default means what one without them does', () => {
  const needed = {
    metadata: { name: 'web' },
    spec: {
      scaling: { min_replicas: 1, max_replicas: 5, scale_up_threshold: '80%', scale_down_threshold: '40%' },
    },
  };
  const parse = (value: object) => {
    const parsed = parseBlueprint('web.yaml', JSON.stringify(value), {});
    if (parsed.kind !== 'blueprint') throw new Error(JSON.stringify(parsed));
    const { hash: _, lines: __, ...rest } = parsed.blueprint;
    return rest;
  };
  expect(parse(statingDefaults(read('blueprint'), needed))).toEqual(parse(needed));
});
