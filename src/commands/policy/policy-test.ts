import validate from '../../../schemas/policy-test.schema.json?validator';
import type { Problem } from '../../lib/errors.ts';
import { schemaCheck } from '../../lib/schema.ts';
import { parseYaml } from '../../lib/yaml.ts';
import type { Blueprint, Operation } from '../../policy/blueprint/types.ts';
import type { ExpressionInput, PullRequestInput } from '../../policy/cel/expression.ts';
import { judge } from '../../policy/judge.ts';
import type { Policies } from '../../policy/policies.ts';
import type { Tier } from '../../policy/tier.ts';
import type { Files } from '../../ports/files.ts';
import { semanticDiff } from '../../review/changes/diff.ts';
import type { Finding } from '../../review/changes/finding.ts';
import { gateFindings } from '../../review/judge.ts';

interface Given {
  readonly operation?: Operation;
  readonly before?: { readonly replicas?: number };
  readonly after?: { readonly replicas?: number };
  readonly decision?: ExpressionInput['decision'];
  readonly pull_request?: Omit<PullRequestInput, 'number'> & { readonly number?: number };
  readonly change?: readonly { readonly path: string; readonly before?: string; readonly after?: string }[];
}

/** One case: for the operation or change given, the classification and rule expected. */
export interface PolicyCase {
  readonly name: string;
  /** Of the case in its file. */
  readonly line: number;
  /** Path of a blueprint, relative to the file of the case. */
  readonly blueprint: string | undefined;
  readonly now: Date;
  readonly given: Given;
  readonly expect: {
    readonly classification: Tier;
    readonly rule?: string;
    readonly operations?: readonly Finding['operation'][];
  };
}

export interface PolicyTest {
  /** Path of the policy file, relative to the file of the test; undefined tests blueprints alone. */
  readonly policies: string | undefined;
  readonly cases: readonly PolicyCase[];
}

interface RawTest {
  readonly policies?: string;
  readonly now?: string;
  readonly cases: readonly (Omit<PolicyCase, 'line' | 'now'> & { readonly now?: string })[];
}

const checkSchema = schemaCheck(validate);
const DEFAULT_NOW = '2026-01-07T12:00:00Z';

/** Parses a policy test file, or returns its located problems. */
export function parsePolicyTest(
  file: string,
  text: string,
):
  | { readonly kind: 'test'; readonly test: PolicyTest }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] } {
  const parsed = parseYaml(file, text);
  if (parsed.kind === 'broken') return { kind: 'invalid', problems: [parsed.problem] };
  const problems = checkSchema(file, parsed.yaml, parsed.yaml.value ?? {});
  if (problems.length > 0) return { kind: 'invalid', problems };
  const raw = parsed.yaml.value as RawTest;
  const cases = raw.cases.map((one, index) => ({
    ...one,
    line: parsed.yaml.place(`cases[${index}]`).line,
    now: new Date(one.now ?? raw.now ?? DEFAULT_NOW),
  }));
  return { kind: 'test', test: { policies: raw.policies, cases } };
}

/** Describes what differs from what the case expects; empty if nothing does. */
export function runPolicyCase(
  one: PolicyCase,
  policies: Policies,
  blueprint: Blueprint | undefined,
): string[] {
  const { classification, rules, operations, why } = outcomeOf(one, policies, blueprint);
  const { expect } = one;
  return [
    ...(classification === expect.classification
      ? []
      : [`expected ${expect.classification}, found ${classification} (${why})`]),
    ...(expect.rule === undefined || rules.includes(expect.rule)
      ? []
      : [`expected the rule ${expect.rule} to speak, found ${rules.join(', ') || 'none'}`]),
    ...(expect.operations === undefined || sameSet(expect.operations, operations)
      ? []
      : [
          `expected ${expect.operations.join(', ') || 'nothing'}, found ${operations.join(', ') || 'nothing'}`,
        ]),
  ];
}

function outcomeOf({ given, now }: PolicyCase, policies: Policies, blueprint: Blueprint | undefined) {
  const { number, ...pull } = given.pull_request ?? {};
  const pullRequest = { ...pull, ...(number === undefined ? {} : { number: BigInt(number) }) };
  if (given.operation !== undefined) {
    const { operation, before, after, decision } = given;
    const judgment = judge(policies, {
      operation,
      blueprint,
      before: before?.replicas,
      after: after?.replicas,
      pullRequest,
      now,
      ...(decision ? { decision } : {}),
    });
    const why = judgment.reasons.join('; ') || 'no list or rule holds it up';
    return {
      classification: judgment.tier,
      rules: judgment.rules.map((rule) => rule.name),
      operations: [operation],
      why,
    };
  }
  const blueprints = blueprint ? [blueprint] : [];
  const { classification, checks } = gateFindings(findingsOf(given, blueprints), {
    policies,
    blueprints,
    pullRequest,
    now,
  });
  return {
    classification,
    rules: checks.flatMap((check) => check.rules),
    operations: checks.map((check) => check.operation),
    why:
      checks.map((check) => `${check.operation}: ${check.rationale}`).join('; ') ||
      'nothing governed is changed',
  };
}

function findingsOf({ change = [] }: Given, blueprints: readonly Blueprint[]): readonly Finding[] {
  const side = (key: 'before' | 'after'): Files => {
    const texts = new Map(
      change.flatMap(({ path, [key]: text }) => (text === undefined ? [] : [[path, text]])),
    );
    const read = (path: string) => (texts.has(path) ? Buffer.from(texts.get(path) ?? '') : undefined);
    return { list: () => [...texts.keys()].sort(), read };
  };
  const tree = {
    base: side('before'),
    head: side('after'),
    touched: change.map(({ path }) => path),
    opaque: [],
    links: new Map(),
  };
  const isBlueprint = (path: string) => path.endsWith('blueprint.yaml');
  return semanticDiff(tree, {
    blueprints,
    isBlueprint,
    settings: ['trimtab.yaml', 'blueprints/governance/policies.yaml'],
    defaults: {},
  });
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.every((one) => b.includes(one)) && b.every((one) => a.includes(one));
}
