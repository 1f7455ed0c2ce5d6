import { compare, type Fraction, fraction } from '../../lib/fraction.ts';
import type { Blueprint, Money, Operation, Rule } from '../../policy/blueprint/types.ts';
import { FORBIDDEN_BY_DEFAULT } from '../../policy/tier.ts';

type Value = Fraction | number | string | boolean | readonly string[] | undefined;

/** One field of a blueprint, and which way of changing it loosens the policy. */
export interface BlueprintField {
  readonly path: string;
  /**
   * `any`: whoever changes it decides something else than before. `never`: it is for people. `absent`:
   * besides its direction, leaving it out loosens.
   */
  readonly loosens: 'up' | 'down' | 'more' | 'fewer' | 'any' | 'never';
  readonly value: (blueprint: Blueprint) => Value;
}

export type Direction = 'loosens' | 'tightens' | 'alters';

const nothing = () => undefined;

/** Every field that a blueprint can state; what is not here counts as loosening. */
export const BLUEPRINT_FIELDS: readonly BlueprintField[] = [
  { path: 'apiVersion', loosens: 'never', value: nothing },
  { path: 'kind', loosens: 'never', value: nothing },
  { path: 'metadata.name', loosens: 'any', value: (b) => b.name },
  { path: 'metadata.version', loosens: 'never', value: (b) => b.version },
  { path: 'metadata.description', loosens: 'never', value: (b) => b.description },
  // Rules ask for these three, so either way of changing one may take the service out of a rule.
  { path: 'metadata.owner', loosens: 'any', value: (b) => b.owner },
  { path: 'metadata.priority', loosens: 'any', value: (b) => b.priority },
  { path: 'metadata.criticality', loosens: 'any', value: (b) => b.criticality },
  { path: 'spec.mode', loosens: 'down', value: (b) => b.mode === 'observe' },
  { path: 'spec.paused', loosens: 'down', value: (b) => b.paused },
  { path: 'spec.workload', loosens: 'any', value: (b) => Object.values(b.workload).join(' ') },
  { path: 'spec.manifest', loosens: 'any', value: (b) => Object.values(b.manifest).join(' ') },
  { path: 'spec.scaling.min_replicas', loosens: 'down', value: (b) => b.scaling.minReplicas },
  { path: 'spec.scaling.max_replicas', loosens: 'up', value: (b) => b.scaling.maxReplicas },
  { path: 'spec.scaling.target_cpu_utilization', loosens: 'any', value: (b) => b.scaling.targetCpu },
  { path: 'spec.scaling.target_memory_utilization', loosens: 'any', value: (b) => b.scaling.targetMemory },
  { path: 'spec.scaling.scale_up_threshold', loosens: 'down', value: (b) => b.scaling.upThreshold },
  { path: 'spec.scaling.scale_down_threshold', loosens: 'up', value: (b) => b.scaling.downThreshold },
  { path: 'spec.scaling.strategy', loosens: 'any', value: (b) => b.scaling.strategy },
  { path: 'spec.scaling.objective', loosens: 'down', value: (b) => b.scaling.evidence.objective },
  {
    path: 'spec.scaling.utilization_limit',
    loosens: 'up',
    value: (b) => b.scaling.evidence.utilizationLimit,
  },
  { path: 'spec.scaling.demand', loosens: 'any', value: (b) => b.scaling.demand.by },
  {
    path: 'spec.scaling.throughput_per_replica',
    loosens: 'any',
    value: (b) => b.scaling.demand.perReplica,
  },
  { path: 'spec.autoscaler.target', loosens: 'up', value: (b) => b.autoscaler?.target ?? false },
  { path: 'spec.autoscaler.min', loosens: 'up', value: (b) => b.autoscaler?.min ?? false },
  { path: 'spec.autoscaler.max', loosens: 'up', value: (b) => b.autoscaler?.max ?? false },
  {
    path: 'spec.scaling.scale_up_increment',
    loosens: 'up',
    value: (b) => b.scaling.increment.up ?? Number.MAX_SAFE_INTEGER,
  },
  {
    path: 'spec.scaling.scale_down_increment',
    loosens: 'up',
    value: (b) => b.scaling.increment.down ?? Number.MAX_SAFE_INTEGER,
  },
  { path: 'spec.scaling.allow_scale_down', loosens: 'up', value: (b) => b.scaling.allowScaleDown },
  { path: 'spec.scaling.weights.cpu', loosens: 'any', value: (b) => b.scaling.weights.cpu },
  { path: 'spec.scaling.weights.memory', loosens: 'any', value: (b) => b.scaling.weights.memory },
  { path: 'spec.scaling.weights.latency', loosens: 'any', value: (b) => b.scaling.weights.latency },
  { path: 'spec.scaling.saturation_threshold', loosens: 'down', value: (b) => b.scaling.saturation },
  { path: 'spec.scaling.cooldown_period.up', loosens: 'down', value: (b) => b.scaling.cooldown.up },
  { path: 'spec.scaling.cooldown_period.down', loosens: 'down', value: (b) => b.scaling.cooldown.down },
  { path: 'spec.scaling.scale_up_stabilization', loosens: 'down', value: (b) => b.scaling.stabilization.up },
  {
    path: 'spec.scaling.scale_down_stabilization',
    loosens: 'down',
    value: (b) => b.scaling.stabilization.down,
  },
  { path: 'spec.scaling.tolerance.up', loosens: 'down', value: (b) => b.scaling.tolerance.up },
  { path: 'spec.scaling.tolerance.down', loosens: 'down', value: (b) => b.scaling.tolerance.down },
  {
    path: 'spec.scaling.utilization_basis',
    loosens: 'any',
    value: (b) => Object.values(b.scaling.utilizationBasis).join(' '),
  },
  { path: 'spec.resources.cpu_request', loosens: 'any', value: (b) => quantity(b.resources.cpuRequest) },
  { path: 'spec.resources.cpu_limit', loosens: 'any', value: (b) => quantity(b.resources.cpuLimit) },
  {
    path: 'spec.resources.memory_request',
    loosens: 'any',
    value: (b) => quantity(b.resources.memoryRequest),
  },
  { path: 'spec.resources.memory_limit', loosens: 'any', value: (b) => quantity(b.resources.memoryLimit) },
  {
    path: 'spec.performance.latency_p95_target',
    loosens: 'up',
    value: (b) => b.performance.latencyP95Target,
  },
  {
    path: 'spec.performance.error_rate_threshold',
    loosens: 'up',
    value: (b) => b.performance.errorRateThreshold,
  },
  { path: 'spec.performance.throughput_min', loosens: 'any', value: (b) => b.performance.throughputMin },
  { path: 'spec.metrics.max_age', loosens: 'up', value: (b) => b.metrics.maxAge },
  { path: 'spec.metrics.window', loosens: 'any', value: (b) => b.metrics.window },
  {
    path: 'spec.metrics.queries',
    loosens: 'any',
    value: (b) => JSON.stringify(Object.entries(b.metrics.queries).sort()),
  },
  {
    path: 'verification.stabilization_period',
    loosens: 'down',
    value: (b) => b.verification.stabilizationPeriod,
  },
  { path: 'verification.timeout', loosens: 'down', value: (b) => b.verification.timeout },
  { path: 'verification.samples', loosens: 'down', value: (b) => b.verification.samples },
  {
    path: 'verification.rollback_on_failure',
    loosens: 'down',
    value: (b) => b.verification.rollbackOnFailure,
  },
  { path: 'governance.allowed_operations', loosens: 'more', value: (b) => b.governance.allowed ?? [] },
  {
    path: 'governance.requires_approval',
    loosens: 'fewer',
    value: (b) => b.governance.requiresApproval ?? [],
  },
  {
    path: 'governance.requires_approval',
    loosens: 'more',
    value: (b) => (b.governance.requiresApproval ?? []).filter(isLifted),
  },
  { path: 'governance.forbidden_operations', loosens: 'fewer', value: (b) => b.governance.forbidden ?? [] },
  { path: 'governance.approval_workflow.approvers', loosens: 'any', value: (b) => b.governance.approvers },
  { path: 'governance.approval_workflow.timeout', loosens: 'up', value: (b) => b.governance.approvalTimeout },
  {
    path: 'governance.approval_workflow.auto_reject_on_timeout',
    loosens: 'down',
    value: (b) => b.governance.autoRejectOnTimeout,
  },
  {
    path: 'governance.safety.after_harm',
    loosens: 'down',
    value: (b) => b.governance.afterHarm === 'observe',
  },
  {
    path: 'governance.safety.circuit_breaker.failure_threshold',
    loosens: 'up',
    value: (b) => b.governance.circuitBreaker.failureThreshold,
  },
  {
    path: 'governance.safety.circuit_breaker.reset_timeout',
    loosens: 'down',
    value: (b) => b.governance.circuitBreaker.resetTimeout,
  },
  {
    path: 'governance.safety.circuit_breaker.failure_window',
    loosens: 'down',
    value: (b) => b.governance.circuitBreaker.failureWindow,
  },
  {
    path: 'governance.safety.rate_limit.max_per_hour',
    loosens: 'up',
    value: (b) => b.governance.rateLimit.maxPerHour,
  },
  {
    path: 'governance.safety.rate_limit.max_per_day',
    loosens: 'up',
    value: (b) => b.governance.rateLimit.maxPerDay,
  },
  {
    path: 'governance.freeze',
    loosens: 'fewer',
    value: (b) => b.governance.freezes.map((freeze) => JSON.stringify(freeze)),
  },
  {
    path: 'governance.rules',
    loosens: 'fewer',
    value: (b) => ruleTexts(b, (rule) => rule.effect !== 'allow'),
  },
  {
    path: 'governance.rules',
    loosens: 'more',
    value: (b) => ruleTexts(b, (rule) => rule.effect === 'allow'),
  },
  { path: 'cost.monthly_budget', loosens: 'up', value: (b) => b.cost.monthlyBudget?.amount },
  { path: 'cost.cost_per_replica', loosens: 'any', value: (b) => b.cost.costPerReplica?.amount },
  { path: 'cost.monthly_budget', loosens: 'any', value: (b) => currency(b.cost.monthlyBudget) },
  { path: 'cost.cost_per_replica', loosens: 'any', value: (b) => currency(b.cost.costPerReplica) },
];

/**
 * Checks whether an operation is allowed to more: what stands under `requires_approval` may be approved:
 * without a word it is forbidden, or never proposed.
 */
function isLifted(operation: Operation): boolean {
  return operation === 'scale_beyond_limits' || FORBIDDEN_BY_DEFAULT.includes(operation);
}

function quantity(nanos: bigint | undefined): Fraction | undefined {
  return nanos === undefined ? undefined : fraction(nanos);
}

function currency(money: Money | undefined): string | undefined {
  return money?.currency;
}

function ruleTexts(blueprint: Blueprint, chosen: (rule: Rule) => boolean): string[] {
  return blueprint.governance.rules
    .filter(chosen)
    .map(({ evaluate: _, file: __, ...text }) => JSON.stringify(text));
}

/** Says how a field moved between two blueprints; undefined where it states the same. */
export function directionOf(
  field: BlueprintField,
  before: Blueprint,
  after: Blueprint,
): Direction | undefined {
  const old = field.value(before);
  const now = field.value(after);
  if (same(old, now)) return undefined;
  if (field.loosens === 'never') return 'alters';
  if (field.loosens === 'any') return 'loosens';
  if (field.loosens === 'more' || field.loosens === 'fewer')
    return listDirection(field.loosens, old as readonly string[], now as readonly string[]);
  // A limit that nobody states limits nothing.
  if (now === undefined) return 'loosens';
  if (old === undefined) return 'tightens';
  const up = compare(magnitude(now), magnitude(old)) > 0;
  return up === (field.loosens === 'up') ? 'loosens' : 'tightens';
}

/** Says how a list moved; undefined where it holds the same in another order. */
function listDirection(
  loosens: 'more' | 'fewer',
  old: readonly string[],
  now: readonly string[],
): Direction | undefined {
  const gained = now.some((one) => !old.includes(one));
  const lost = old.some((one) => !now.includes(one));
  if (!gained && !lost) return undefined;
  return (loosens === 'more' ? gained : lost) ? 'loosens' : 'tightens';
}

function same(a: Value, b: Value): boolean {
  if (isExact(a) || isExact(b)) return isExact(a) && isExact(b) && compare(a, b) === 0;
  return JSON.stringify(a) === JSON.stringify(b);
}

function isExact(value: Value): value is Fraction {
  return typeof value === 'object' && 'n' in value;
}

function magnitude(value: Value): Fraction {
  return isExact(value) ? value : fraction(Number(value));
}
