import fc from 'fast-check';
import { dump } from 'js-yaml';
import { expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

const GOVERNED = { blueprints: [blueprint()], isBlueprint: () => false, settings: [], defaults: {} };

const workload = fc.record({
  apiVersion: fc.constant('apps/v1'),
  kind: fc.constantFrom('Deployment', 'StatefulSet'),
  metadata: fc.record({ name: fc.constantFrom('web', 'api', 'db') }),
  spec: fc.record({
    replicas: fc.nat({ max: 9 }),
    selector: fc.constant({}),
    template: fc.record({
      spec: fc.record({
        containers: fc.uniqueArray(
          fc.record({
            name: fc.constantFrom('a', 'b'),
            image: fc.constantFrom('i:1', 'i:2'),
            resources: fc.constantFrom({}, { limits: { cpu: '1' } }),
          }),
          { selector: (c) => c.name, minLength: 1 },
        ),
        unknown: fc.constantFrom(1, 2),
      }),
    }),
  }),
});
const other = fc.record({
  apiVersion: fc.constant('v1'),
  kind: fc.constantFrom('ConfigMap', 'Secret', 'Service', 'Namespace'),
  metadata: fc.record({ name: fc.constantFrom('x', 'y') }),
  data: fc.constantFrom({ a: '1' }, { a: '2' }, { b: '1' }),
});
type Thing = { kind: string; metadata: { name: string } };
const objects = fc.uniqueArray(fc.oneof(workload, other) as fc.Arbitrary<Thing>, {
  selector: (o) => `${o.kind} ${o.metadata.name}`,
  maxLength: 6,
});

/** How a person may lay out the same objects: over which files, in which style, in which order of keys. */
const layout = fc.record({
  files: fc.array(fc.nat({ max: 2 }), { minLength: 6, maxLength: 6 }),
  json: fc.boolean(),
  flow: fc.boolean(),
  reverse: fc.boolean(),
  comment: fc.boolean(),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

function write(things: readonly Thing[], { files, json, flow, reverse, comment }: Layout): Texts {
  const texts: Record<string, string> = {};
  for (const [i, thing] of (reverse ? [...things].reverse() : things).entries()) {
    const path = `k8s/${files[i]}.yaml`;
    const value = reverse ? reversed(thing) : thing;
    const text = json ? JSON.stringify(value) : dump(value, { flowLevel: flow ? 1 : -1 });
    texts[path] = `${texts[path] ?? ''}---\n${comment ? '# a comment\n' : ''}${text}\n`;
  }
  return texts;
}

function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, reversed(item)])
      .reverse(),
  );
}

function operations(base: Texts, head: Texts): string[] {
  return semanticDiff(changedTree(base, head), GOVERNED)
    .map((f) => `${f.operation} ${f.object} ${f.field} ${f.floor}`)
    .sort();
}

test('layout, comments, order of keys and documents, and the file never change what a change does', () => {
  fc.assert(
    fc.property(objects, objects, layout, layout, layout, (before, after, one, two, three) => {
      expect(operations(write(before, one), write(before, two))).toEqual([]);
      // Fields of kinds read as a whole are named in the order of the text, so the operations are what is compared.
      const bare = (texts: string[]) => texts.map((text) => text.split(' ').slice(0, 3).join(' '));
      expect(bare(operations(write(before, one), write(after, two)))).toEqual(
        bare(operations(write(before, three), write(after, three))),
      );
    }),
    { numRuns: 300 },
  );
});

test('an object that changes besides takes no finding away', () => {
  fc.assert(
    fc.property(objects, objects, layout, (before, after, laid) => {
      const more: Thing = { kind: 'Secret', metadata: { name: 'more' } };
      const without = operations(write(before, laid), write(after, laid));
      const extra = { 'extra.yaml': JSON.stringify({ apiVersion: 'v1', ...more }) };
      expect(operations(write(before, laid), { ...write(after, laid), ...extra })).toEqual(
        [...without, 'modify_secrets Secret more  undefined'].sort(),
      );
    }),
    { numRuns: 200 },
  );
});
