import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { starterConfig, starterPolicies, starterSnapshot } from '../../../src/commands/init/configuration.ts';
import type { StarterFacts } from '../../../src/commands/init/facts.ts';
import { starterBlueprint } from '../../../src/commands/init/starter.ts';
import { STARTER_WORKFLOWS } from '../../../src/commands/init/workflows.ts';
import { parseBlueprint } from '../../../src/policy/blueprint/parse.ts';
import type { Blueprint } from '../../../src/policy/blueprint/types.ts';
import { parseConfig } from '../../../src/policy/config.ts';
import { parsePolicies } from '../../../src/policy/policies.ts';

const optional = (text: string) => fc.option(fc.constant(text), { nil: undefined });

const facts: fc.Arbitrary<StarterFacts> = fc.record({
  name: fc.constantFrom('web', 'true', '1e3', 'a-b'),
  workload: fc.record({
    cluster: optional('prod'),
    kind: fc.constantFrom('Deployment' as const, 'StatefulSet' as const, 'Rollout' as const),
    name: fc.constantFrom('web', 'my.web', 'null', '0x10', 'é\u2028: #'),
    namespace: optional('shop'),
  }),
  place: fc.record({
    path: fc.constantFrom('k8s/web.yaml', 'odd\n# name.yaml'),
    line: fc.nat(100),
    replicas: fc.option(fc.nat(200), { nil: undefined }),
    absent: fc.boolean(),
  }),
  choices: fc.constantFrom([], ['manifest: {path: k8s/web.yaml}']),
  open: fc.boolean(),
  guessed: fc.boolean(),
  held: fc.option(fc.constantFrom('why', 'two\nlines'), { nil: undefined }),
  resources: fc
    .record({
      cpu_request: optional('100m'),
      cpu_limit: optional('1'),
      memory_request: optional('64Mi'),
      memory_limit: optional('2Gi'),
    })
    .map(
      (all) =>
        Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
          string,
          string
        >,
    ),
});

function parsed(text: string): Blueprint {
  const result = parseBlueprint('blueprint.yaml', text, {});
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.problems));
  return result.blueprint;
}

test('every starter is sound, and asks for no utilization that the manifest cannot carry', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const text = starterBlueprint(given);
      const { scaling, workload } = parsed(text);
      const { cpu_request: cpu, memory_limit: memory } = given.resources;
      expect(workload).toMatchObject({ name: given.workload.name, kind: given.workload.kind });
      expect(scaling.strategy).toBe(cpu === undefined ? 'step' : 'proportional');
      expect(scaling.targetCpu !== undefined).toBe(cpu !== undefined);
      expect(scaling.targetMemory !== undefined).toBe(cpu !== undefined && memory !== undefined);
      expect(scaling.minReplicas).toBeLessThanOrEqual(Math.max(1, given.place.replicas ?? 1));
      expect(scaling.maxReplicas).toBeGreaterThanOrEqual(given.place.replicas ?? 1);
      // Each number says where it comes from.
      const numbers = text.split('\n').filter((line) => /^ {4}(min|max|target|scale|strategy)/.test(line));
      for (const line of numbers) expect(line).toMatch(/ # ./);
    }),
  );
});

test('a request that is stated later needs no more than the # taken away', () => {
  const bare = starterBlueprint({
    name: 'web',
    workload: { cluster: undefined, kind: 'Deployment', name: 'web', namespace: undefined },
    place: { path: 'web.yaml', line: 6, replicas: 2, absent: false },
    choices: [],
    open: false,
    guessed: false,
    held: undefined,
    resources: {},
  });
  const { scaling } = parsed(bare.replace(/# (strategy|target_cpu_utilization|performance):/g, '$1:'));
  expect(scaling).toMatchObject({ strategy: 'proportional', targetCpu: { n: 70n, d: 100n } });
});

test('configuration, policies and snapshot are sound, and so is what they suggest in comments', () => {
  const config = starterConfig('snapshot.json', ['prod']);
  expect(parseConfig('trimtab.yaml', config).kind).toBe('config');
  const suggested = config.replace(/# (- \{?kind|prod:)/g, '$1').replace('context: ...', 'context: prod');
  const parsedConfig = parseConfig('trimtab.yaml', suggested);
  expect(parsedConfig).toMatchObject({ kind: 'config' });
  const kinds =
    parsedConfig.kind === 'config' ? parsedConfig.config.clusters.default?.metrics.map((m) => m.kind) : [];
  expect(kinds).toEqual(['kubernetes', 'prometheus', 'snapshot']);
  expect(parsePolicies('policies.yaml', starterPolicies()).kind).toBe('policies');
  const tightened = starterPolicies().replace(/^# (freeze|rules| {2})/gm, '$1');
  expect(parsePolicies('policies.yaml', tightened)).toMatchObject({
    kind: 'policies',
    policies: { freezes: [{ kind: 'weekly' }], rules: [{ name: 'big-steps' }] },
  });
  const snapshot = JSON.parse(starterSnapshot([], new Date('2026-02-10T18:30:00Z')));
  const schema = JSON.parse(readFileSync('schemas/snapshot.schema.json', 'utf8'));
  expect(new Ajv2020({ strict: false }).validate(schema, snapshot)).toBe(true);
});

test.each(Object.entries(STARTER_WORKFLOWS))(
  '%s writes nothing until it is told to, with inputs that exist',
  (_, text) => {
    const { permissions, jobs } = load(text) as {
      permissions: object;
      jobs: Record<
        string,
        {
          if: string;
          permissions: Record<string, string>;
          steps: { uses: string; with?: Record<string, string> }[];
        }
      >;
    };
    const { inputs } = load(readFileSync('action.yml', 'utf8')) as { inputs: object };
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      const writes = Object.values(job.permissions).includes('write');
      expect(job.if).toMatch(writes ? /^vars\.TRIMTAB_WRITE == 'true'/ : /^vars\.TRIMTAB_WRITE != 'true'$/);
      for (const { uses, with: given = {} } of job.steps) {
        if (!uses.startsWith('trimtab/')) expect(uses).toMatch(/@[0-9a-f]{40}$/);
        else expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
      }
    }
  },
);
