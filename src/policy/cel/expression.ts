import { Environment } from '@marcbachmann/cel-js';
import { compilePattern } from '../../lib/pattern.ts';
import { LINEAR_MATCHES, limitExpression } from './expression-cost.ts';

/**
 * Lists what a rule may read. Whole numbers are 64-bit, others `double`. What a run does not know is absent:
 * `has()` tests for it, and reading it is an error, so that the rule forbids.
 */
export interface ExpressionInput {
  readonly operation: string;
  readonly service: ServiceInput;
  readonly before: StateInput;
  readonly after: StateInput;
  readonly decision: {
    readonly id?: string;
    readonly action?: string;
    readonly weighted_utilization?: number;
  };
  readonly pull_request: PullRequestInput;
  readonly evidence: EvidenceInput;
  readonly now: Date;
}

/** Empty where no blueprint governs what is changed. */
export interface ServiceInput {
  readonly name?: string;
  readonly cluster?: string;
  readonly namespace?: string;
  readonly kind?: string;
  readonly owner?: string;
  readonly priority?: string;
  readonly criticality?: string;
  readonly min_replicas?: bigint;
  readonly max_replicas?: bigint;
}

export interface StateInput {
  readonly replicas?: bigint;
  /** In the currency of the blueprint's cost section. */
  readonly monthly_cost?: number;
}

/** Replay of the last weeks under the numbers before and after; empty where they say nothing. */
export interface EvidenceInput {
  readonly measured_minutes?: bigint;
  readonly violation_minutes_before?: bigint;
  readonly violation_minutes_after?: bigint;
  readonly replica_hours_before?: number;
  readonly replica_hours_after?: number;
}

export interface PullRequestInput {
  readonly number?: bigint;
  readonly author?: string;
  readonly title?: string;
  readonly base?: string;
  readonly head?: string;
  readonly labels?: readonly string[];
}

/** The same in the types of CEL (github.com/google/cel-spec); docs/GOVERNANCE.md lists them. */
const VARIABLES = {
  service: {
    name: 'string',
    cluster: 'string',
    namespace: 'string',
    kind: 'string',
    owner: 'string',
    priority: 'string',
    criticality: 'string',
    min_replicas: 'int',
    max_replicas: 'int',
  },
  before: { replicas: 'int', monthly_cost: 'double' },
  after: { replicas: 'int', monthly_cost: 'double' },
  decision: { id: 'string', action: 'string', weighted_utilization: 'double' },
  pull_request: {
    number: 'int',
    author: 'string',
    title: 'string',
    base: 'string',
    head: 'string',
    labels: 'list<string>',
  },
  evidence: {
    measured_minutes: 'int',
    violation_minutes_before: 'int',
    violation_minutes_after: 'int',
    replica_hours_before: 'double',
    replica_hours_after: 'double',
  },
} as const;

const LIMITS = { maxAstNodes: 1_000, maxDepth: 50 };

let environment: Environment | undefined;

function expressions(): Environment {
  if (environment) return environment;
  const made = new Environment({ limits: LIMITS })
    .registerVariable('operation', 'string')
    .registerVariable('now', 'google.protobuf.Timestamp');
  made.registerFunction(`string.${LINEAR_MATCHES}(string): bool`, (text: string, pattern: string) =>
    compilePattern(pattern).test(text),
  );
  for (const [name, schema] of Object.entries(VARIABLES)) made.registerVariable({ name, schema });
  environment = made;
  return made;
}

export type Outcome =
  | { readonly kind: 'value'; readonly value: boolean }
  | { readonly kind: 'error'; readonly message: string };

export type Expression =
  | { readonly kind: 'expression'; evaluate(input: ExpressionInput): Outcome }
  | {
      readonly kind: 'invalid';
      readonly message: string;
      /** UTF-16 offset of the fault in the text. */
      readonly offset: number;
    };

/**
 * Compiles a CEL expression that gives true or false: checks its types without running it, and bounds the
 * steps it may take.
 */
export function compileExpression(text: string): Expression {
  try {
    const run = expressions().parse(text);
    const fault = limitExpression(run.ast);
    if (fault) return { kind: 'invalid', ...fault };
    const { valid, type, error } = run.check();
    if (!valid) return invalid(error);
    if (type !== 'bool')
      return { kind: 'invalid', message: `gives ${type}, and a rule needs true or false`, offset: 0 };
    return { kind: 'expression', evaluate: (input) => outcomeOf(() => run(input) === true) };
  } catch (error) {
    return invalid(error);
  }
}

function outcomeOf(evaluate: () => boolean): Outcome {
  try {
    return { kind: 'value', value: evaluate() };
  } catch (error) {
    return { kind: 'error', message: summaryOf(error) };
  }
}

function invalid(error: unknown): Expression {
  return {
    kind: 'invalid',
    message: summaryOf(error),
    offset: (error as { range?: { start: number } } | undefined)?.range?.start ?? 0,
  };
}

function summaryOf(error: unknown): string {
  const { summary, message } = (error ?? {}) as { summary?: string; message?: string };
  return (summary ?? message ?? 'cannot be read').replaceAll(LINEAR_MATCHES, 'matches');
}
