import { toNumber } from '../lib/fraction.ts';
import type { Blueprint, Rule } from './blueprint/types.ts';
import type { ExpressionInput, ServiceInput, StateInput } from './cel/expression.ts';
import { monthlyCost } from './cost.ts';
import type { Tier } from './tier.ts';

/** A rule that has something to say of an operation. */
export interface RuleResult {
  readonly name: string;
  /** `none` where an exception spares the service. */
  readonly effect: Tier | 'none';
  readonly message: string;
}

const TIERS = {
  allow: 'allowed',
  require_approval: 'requires_approval',
  forbid: 'forbidden',
} as const satisfies Record<Rule['effect'], Tier>;

/** Applies the rules to one operation. A rule that cannot be evaluated forbids, and says so. */
export function applyRules(rules: readonly Rule[], input: ExpressionInput): RuleResult[] {
  return rules.flatMap((rule): RuleResult[] => {
    const { name } = rule;
    const outcome = rule.evaluate(input);
    if (outcome.kind === 'value' && !outcome.value) return [];
    const own = rule.exceptions.filter(
      ({ services }) => input.service.name !== undefined && services.includes(input.service.name),
    );
    const exception = own.find(({ expires }) => input.now.getTime() < expires);
    if (exception) {
      return [
        {
          name,
          effect: 'none',
          message: `excepted until ${day(exception.expires)} by ${exception.owner}: ${exception.reason}`,
        },
      ];
    }
    const ended = own
      .map(({ expires, owner, reason }) => `; the exception by ${owner} (${reason}) ended on ${day(expires)}`)
      .join('');
    if (outcome.kind === 'error')
      return [
        {
          name,
          effect: 'forbidden',
          message: `could not be worked out, which forbids: ${outcome.message}${ended}`,
        },
      ];
    return [{ name, effect: TIERS[rule.effect], message: `${rule.message ?? rule.when}${ended}` }];
  });
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Returns a blueprint as rules see it; empty where there is none. */
export function serviceInput(blueprint: Blueprint | undefined): ServiceInput {
  if (!blueprint) return {};
  const { workload, scaling, owner } = blueprint;
  return {
    name: blueprint.name,
    cluster: workload.cluster,
    kind: workload.kind,
    priority: blueprint.priority,
    criticality: blueprint.criticality,
    min_replicas: BigInt(scaling.minReplicas),
    max_replicas: BigInt(scaling.maxReplicas),
    ...(workload.namespace === undefined ? {} : { namespace: workload.namespace }),
    ...(owner === undefined ? {} : { owner }),
  };
}

/** Returns a count as rules see it, with its monthly cost where the blueprint states one. */
export function stateInput(blueprint: Blueprint | undefined, replicas: number | undefined): StateInput {
  if (replicas === undefined) return {};
  const cost = blueprint && monthlyCost(blueprint, replicas);
  return { replicas: BigInt(replicas), ...(cost ? { monthly_cost: toNumber(cost) } : {}) };
}
