import fc from 'fast-check';
import { CORE_SCHEMA, intYaml11Tag, loadAll, mergeTag } from 'js-yaml';
import { expect, test } from 'vitest';
import { locateReplicas } from '../../../src/manifests/edit/locate.ts';
import { splice } from '../../../src/manifests/edit/splice.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Stands for the digits while a document is written. */
const HERE = '@here@';
const scalars: readonly Json[] = [
  3,
  '3',
  'ü 🧭',
  '',
  true,
  null,
  1.5,
  'a: b # c',
  '{x}',
  "it's",
  '- 3',
  'line\nreplicas: 3\n',
  '012',
  '<<',
  'yes',
];
const comments = ['', '', ' # three 3', ' # 🚀 größer', '\t# a\tb', " # it's {a: [3"];

/** What a blueprint may point at: a document around the count, its file, the field, and the count's form. */
const KINDS: readonly {
  readonly path: string;
  readonly field?: string;
  readonly text?: boolean;
  readonly around: (filler: Json) => { readonly [key: string]: Json };
}[] = [
  ...(['Deployment', 'StatefulSet', 'Rollout'] as const).map((kind) => ({
    path: 'w.yaml',
    around: (filler: Json) => ({
      ...typed(kind === 'Rollout' ? 'argoproj.io/v1alpha1' : 'apps/v1', kind),
      spec: { a: filler, replicas: HERE, template: { b: filler } },
    }),
  })),
  {
    path: 'over/kustomization.yaml',
    around: (filler) => ({
      labels: [{ pairs: { a: filler } }],
      replicas: [
        { name: 'api', count: 3 },
        { name: 'web', count: HERE },
      ],
    }),
  },
  {
    path: 'values.yaml',
    field: 'web.n',
    around: (filler) => ({ a: filler, web: { n: HERE, m: filler }, n: 3 }),
  },
  {
    path: 'values.yaml',
    field: 'services[name=web]["a.b"]',
    around: (filler) => ({
      services: [filler, { name: 'api', 'a.b': 3 }, { 'a.b': HERE, name: 'web', c: filler }],
    }),
  },
  {
    path: 'r.yaml',
    field: 'spec.values.n',
    around: (filler) => ({
      ...typed('helm.toolkit.fluxcd.io/v2', 'HelmRelease'),
      spec: { chart: filler, values: { m: filler, n: HERE } },
    }),
  },
  {
    path: 'a.yaml',
    field: 'spec.source.helm.valuesObject.n',
    around: (filler) => ({
      ...typed('argoproj.io/v1alpha1', 'Application'),
      spec: { source: { helm: { valuesObject: { n: HERE, m: filler } } } },
    }),
  },
  {
    path: 'a.yaml',
    field: 'spec.sources[1].helm.parameters[name=k].value',
    text: true,
    around: (filler) => ({
      ...typed('argoproj.io/v1alpha1', 'Application'),
      spec: {
        sources: [
          filler,
          {
            helm: {
              parameters: [
                { name: 'm', value: '3' },
                { name: 'k', value: HERE },
              ],
            },
          },
        ],
      },
    }),
  },
  {
    path: 'h.yaml',
    field: 'spec.maxReplicas',
    around: (filler) => ({
      ...typed('autoscaling/v2', 'HorizontalPodAutoscaler'),
      spec: {
        scaleTargetRef: { kind: 'Deployment', name: 'web' },
        minReplicas: 3,
        maxReplicas: HERE,
        metrics: filler,
      },
    }),
  },
  {
    path: 's.yaml',
    field: 'spec.minReplicaCount',
    around: (filler) => ({
      ...typed('keda.sh/v1alpha1', 'ScaledObject'),
      spec: { minReplicaCount: HERE, scaleTargetRef: { name: 'web' }, triggers: filler },
    }),
  },
  {
    path: 'c.yaml',
    field: 'spec.size',
    around: (filler) => ({ ...typed('shop.example.com/v1', 'WebApp'), spec: { x: filler, size: HERE } }),
  },
];

function typed(apiVersion: string, kind: string) {
  return { apiVersion, kind, metadata: { name: 'web', labels: { n: '3' } } };
}

/** Chooses how everything is written that YAML leaves to the writer. */
interface Writer {
  readonly one: <T>(of: readonly T[]) => T;
  readonly text: boolean;
}

function scalar(writer: Writer, value: Json): string {
  if (value === HERE) return writer.text ? writer.one([`"${HERE}"`, `'${HERE}'`]) : HERE;
  if (typeof value !== 'string') return value === null ? writer.one(['null', '~']) : JSON.stringify(value);
  if (/^[a-z]\w*$/i.test(value) && !/^(yes|true|null)$/i.test(value) && writer.one([true, false]))
    return value;
  return value.includes('\n') || writer.one([true, false])
    ? JSON.stringify(value)
    : `'${value.replaceAll("'", "''")}'`;
}

function flow(writer: Writer, value: Json): string {
  if (typeof value !== 'object' || value === null) return scalar(writer, value);
  const space = writer.one(['', ' ', '  ']);
  if (Array.isArray(value))
    return `[${space}${value.map((one) => flow(writer, one)).join(`,${space}`)}${space}]`;
  return `{${space}${Object.entries(value)
    .map(([key, one]) => `${scalar(writer, key)}: ${flow(writer, one)}`)
    .join(`,${writer.one(['', ' '])}`)}${space}}`;
}

/** Lines of a block; a list's or mapping's first line may stand behind the dash of what it is in. */
function block(writer: Writer, value: Json, indent: string): string[] {
  const deeper = indent + ' '.repeat(writer.one([1, 2, 4]));
  const lines = Array.isArray(value)
    ? value.flatMap((one) => entry(writer, `${indent}-`, one, deeper))
    : Object.entries(value as object).flatMap(([key, one]) =>
        entry(writer, `${indent}${scalar(writer, key)}:`, one as Json, deeper),
      );
  return writer.one([true, false, false]) ? [`${indent}# replicas: 3`, ...lines] : lines;
}

function entry(writer: Writer, head: string, value: Json, deeper: string): string[] {
  const comment = writer.one(comments);
  if (typeof value === 'string' && value.endsWith('\n') && writer.one([true, false])) {
    return [
      `${head} |${comment}`,
      ...value
        .trimEnd()
        .split('\n')
        .map((line) => deeper + line),
    ];
  }
  const empty = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
  if (empty || writer.one([true, false, false]))
    return [
      `${head}${writer.one(typeof value === 'object' ? [' ', '   '] : [' ', '   ', '\t'])}${flow(writer, value)}${comment}`,
    ];
  return [`${head}${comment}`, ...block(writer, value, deeper)];
}

function document(writer: Writer, value: Json): string {
  const style = writer.one(['block', 'block', 'flow', 'json']);
  if (style === 'flow') return flow(writer, value);
  if (style === 'block') return block(writer, value, '').join('\n');
  return JSON.stringify(value, null, writer.one([0, 2, '\t'])).replace(
    `"${HERE}"`,
    writer.text ? `"${HERE}"` : HERE,
  );
}

const filler: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...scalars),
  fc.array(fc.constantFrom(...scalars), { maxLength: 3 }),
  fc.dictionary(
    fc.constantFrom('a', 'n', 'replicas', 'spec', 'x y', '3', 'count'),
    fc.constantFrom(...scalars),
    { maxKeys: 3 },
  ),
);

const schema = CORE_SCHEMA.withTags(mergeTag, intYaml11Tag);
const read = (text: string) => loadAll(text.replace(/^\ufeff/, ''), { schema });

/** A whole file with one count in it, by what else it says and by how it is written. */
function file(
  { path, text = false, around }: (typeof KINDS)[number],
  more: Json,
  dice: readonly number[],
): string {
  let thrown = 0;
  const one: Writer['one'] = (of) =>
    of[(dice[thrown++ % dice.length] ?? 0) % of.length] as (typeof of)[number];
  const main = document({ one, text }, around(more));
  const other = document(
    { one, text: false },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' }, data: more },
  );
  const alone = path === 'values.yaml' || path.endsWith('kustomization.yaml');
  const parts = alone ? [main] : one([[main], [main, other], [other, main], [other, other, main]]);
  const joined = parts.join(one(['\n---\n', '\n--- # next\n', '\n...\n---\n']));
  const whole = `${one(['', '---\n', '# 3\n'])}${joined}${one(['', '\n', '\n\n'])}`;
  return one([whole, whole, whole.replaceAll('\n', '\r\n'), `\ufeff${whole}`]);
}

test('in any style, for any kind of field, every byte but the digits stays, and the value is otherwise equal', () => {
  const count = fc.nat({ max: 100_000 });
  const dice = fc.array(fc.nat({ max: 59 }), { minLength: 100, maxLength: 100 });
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), filler, dice, count, count, (kind, more, thrown, from, to) => {
      fc.pre(from !== to);
      const written = file(kind, more, thrown);
      const at = (digits: number) => written.replace(HERE, String(digits));
      const workload = {
        kind: ['StatefulSet', 'Rollout'].find((one) => written.includes(one)) ?? 'Deployment',
        name: 'web',
      };
      const before = Buffer.from(at(from));
      const located = locateReplicas(kind.path, before, workload, kind.field);
      if (located.kind !== 'found') throw new Error(`${JSON.stringify(located)}\n${at(from)}`);
      expect(located.target).toMatchObject({
        value: from,
        line: written.slice(0, written.indexOf(HERE)).split('\n').length,
      });
      const edit = splice(before, located.target, to);
      if (edit.kind === 'refused') throw new Error(`${edit.reason}\n${at(from)}`);
      expect(edit.bytes.toString()).toBe(at(to));
      // Another reader than ours sees the one number changed, and nothing else.
      const [old, now] = [read(at(from)), read(edit.bytes.toString())].map((value) =>
        JSON.stringify(value).split(/\b/),
      );
      const changed = old?.flatMap((part, i) => (part === now?.[i] ? [] : [[part, now?.[i]]]));
      expect([changed, now?.length]).toEqual([[[String(from), String(to)]], old?.length]);
      const again = locateReplicas(kind.path, edit.bytes, workload, kind.field);
      const back = again.kind === 'found' ? splice(edit.bytes, again.target, from) : undefined;
      expect(back?.kind === 'edited' && back.bytes.equals(before)).toBe(true);
    }),
    { numRuns: Number(process.env.TRIMTAB_STYLES ?? 500) },
  );
});
