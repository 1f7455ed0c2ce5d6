import { parseDuration } from '../../lib/duration.ts';
import {
  divide,
  type Fraction,
  fraction,
  fromDecimal,
  fromNumber,
  multiply,
  toNumber,
} from '../../lib/fraction.ts';
import { memoize } from '../../lib/memoize.ts';
import type { Quantity } from '../../lib/quantity.ts';
import { parseQuantity } from '../../lib/quantity.ts';
import type { YamlFile } from '../../lib/yaml.ts';
import { buildFreezes, type RawFreeze } from './freeze.ts';
import type { Queries } from './query.ts';
import { LINED } from './remembered.ts';
import { buildRules, type RawRule } from './rule.ts';
import type {
  AfterHarm,
  Blueprint,
  Criticality,
  Directions,
  EvidenceRules,
  Mode,
  Money,
  Operation,
  Priority,
  Strategy,
  WorkloadKind,
} from './types.ts';

type Treatment = 'propose' | 'leave';
type UpDown = string | { up?: string; down?: string };

/** A blueprint's values after the schema has accepted them. */
export interface Raw {
  readonly metadata: {
    name: string;
    version?: string;
    priority?: Priority;
    criticality?: Criticality;
    owner?: string;
    description?: string;
  };
  readonly spec: {
    mode?: Mode;
    paused?: boolean;
    workload?: { cluster?: string; namespace?: string; kind?: WorkloadKind; name?: string };
    manifest?: { path?: string; field?: string; create?: boolean };
    scaling: {
      min_replicas: number;
      max_replicas: number;
      target_cpu_utilization?: string;
      target_memory_utilization?: string;
      scale_up_threshold?: string;
      scale_down_threshold?: string;
      strategy?: Strategy;
      objective?: string;
      utilization_limit?: string;
      demand?: 'cpu' | 'throughput';
      throughput_per_replica?: number;
      scale_up_increment?: number;
      scale_down_increment?: number;
      allow_scale_down?: boolean;
      weights?: { cpu?: number; memory?: number; latency?: number };
      saturation_threshold?: string;
      cooldown_period?: UpDown;
      scale_up_stabilization?: string;
      scale_down_stabilization?: string;
      tolerance?: UpDown;
      utilization_basis?: { cpu?: 'request' | 'limit'; memory?: 'request' | 'limit' };
    };
    resources?: Readonly<Record<string, string | number>>;
    performance?: { latency_p95_target?: string; error_rate_threshold?: string; throughput_min?: number };
    metrics?: { max_age?: string; window?: string; queries?: Queries };
    autoscaler?: { target?: Treatment; min?: Treatment; max?: Treatment };
  };
  readonly verification?: {
    stabilization_period?: string;
    timeout?: string;
    samples?: number;
    rollback_on_failure?: boolean;
  };
  readonly governance?: {
    allowed_operations?: Operation[];
    requires_approval?: Operation[];
    forbidden_operations?: Operation[];
    approval_workflow?: { approvers?: string[]; timeout?: string; auto_reject_on_timeout?: boolean };
    safety?: {
      circuit_breaker?: { failure_threshold?: number; reset_timeout?: string; failure_window?: string };
      rate_limit?: { max_per_hour?: number; max_per_day?: number };
      after_harm?: AfterHarm;
    };
    freeze?: RawFreeze[];
    rules?: RawRule[];
  };
  readonly cost?: { monthly_budget?: string; cost_per_replica?: string };
}

export const DEFAULT_WEIGHTS = { cpu: 0.5, memory: 0.3, latency: 0.2 } as const;

/** Parses `70%` into 7/10. */
export const parsePercent = memoize(
  (text: string): Fraction => divide(fromDecimal(text.slice(0, -1)), fraction(100)),
);

/** Builds a blueprint with every default filled in. The values have passed the schema and `checkMeaning`. */
export function buildBlueprint(path: string, hash: string, raw: Raw, yaml: YamlFile): Blueprint {
  const { metadata, spec, cost } = raw;
  return {
    path,
    hash,
    name: metadata.name,
    version: metadata.version,
    priority: metadata.priority ?? 'medium',
    criticality: metadata.criticality ?? 'standard',
    owner: metadata.owner,
    description: metadata.description,
    mode: spec.mode ?? 'propose',
    paused: spec.paused ?? false,
    ...buildWorkload(raw),
    scaling: buildScaling(raw),
    autoscaler: optional(spec.autoscaler, ({ target, min, max }) => ({
      target: target === 'propose',
      min: min === 'propose',
      max: max === 'propose',
    })),
    resources: {
      cpuRequest: quantity(raw, yaml, 'cpu_request'),
      cpuLimit: quantity(raw, yaml, 'cpu_limit'),
      memoryRequest: quantity(raw, yaml, 'memory_request'),
      memoryLimit: quantity(raw, yaml, 'memory_limit'),
    },
    performance: {
      latencyP95Target: optional(spec.performance?.latency_p95_target, parseDuration),
      errorRateThreshold: optional(spec.performance?.error_rate_threshold, parsePercent),
      throughputMin: optional(spec.performance?.throughput_min, fromNumber),
    },
    ...buildMeasurement(raw),
    governance: buildGovernance(path, raw),
    cost: {
      monthlyBudget: optional(cost?.monthly_budget, parseMoney),
      costPerReplica: optional(cost?.cost_per_replica, parseMoney),
    },
    lines: yaml.linesBelow(LINED),
  };
}

function buildWorkload({ metadata, spec }: Raw): Pick<Blueprint, 'workload' | 'manifest'> {
  return {
    workload: {
      cluster: spec.workload?.cluster ?? 'default',
      namespace: spec.workload?.namespace,
      kind: spec.workload?.kind ?? 'Deployment',
      name: spec.workload?.name ?? metadata.name,
    },
    manifest: {
      path: spec.manifest?.path,
      field: spec.manifest?.field,
      create: spec.manifest?.create ?? false,
    },
  };
}

function buildMeasurement({ spec, verification }: Raw): Pick<Blueprint, 'metrics' | 'verification'> {
  const period = parseDuration(verification?.stabilization_period ?? '10m');
  return {
    metrics: {
      maxAge: parseDuration(spec.metrics?.max_age ?? '10m'),
      // A window longer than the stabilization period would mix in figures from before a change.
      window: optional(spec.metrics?.window, parseDuration) ?? Math.min(15 * 60_000, period),
      queries: spec.metrics?.queries ?? {},
    },
    verification: {
      stabilizationPeriod: period,
      timeout: parseDuration(verification?.timeout ?? '1h'),
      samples: verification?.samples ?? 1,
      rollbackOnFailure: verification?.rollback_on_failure ?? true,
    },
  };
}

function buildGovernance(path: string, { governance = {} }: Raw): Blueprint['governance'] {
  const { approval_workflow: approval = {}, safety = {} } = governance;
  const { circuit_breaker: breaker = {}, rate_limit: rateLimit = {} } = safety;
  return {
    allowed: governance.allowed_operations,
    requiresApproval: governance.requires_approval,
    forbidden: governance.forbidden_operations,
    approvers: approval.approvers ?? [],
    approvalTimeout: parseDuration(approval.timeout ?? '72h'),
    autoRejectOnTimeout: approval.auto_reject_on_timeout ?? false,
    circuitBreaker: {
      failureThreshold: breaker.failure_threshold ?? 3,
      resetTimeout: parseDuration(breaker.reset_timeout ?? '1h'),
      failureWindow: parseDuration(breaker.failure_window ?? '24h'),
    },
    rateLimit: { maxPerHour: rateLimit.max_per_hour ?? 2, maxPerDay: rateLimit.max_per_day ?? 6 },
    afterHarm: safety.after_harm ?? 'propose',
    freezes: buildFreezes(governance.freeze),
    rules: buildRules(path, governance.rules),
  };
}

function buildScaling({ metadata, spec }: Raw): Blueprint['scaling'] {
  const { scaling } = spec;
  const strategy = scaling.strategy ?? 'step';
  const increment = strategy === 'step' ? 1 : undefined;
  const weights = { ...DEFAULT_WEIGHTS, ...scaling.weights };
  return {
    minReplicas: scaling.min_replicas,
    maxReplicas: scaling.max_replicas,
    targetCpu: optional(scaling.target_cpu_utilization, parsePercent),
    targetMemory: optional(scaling.target_memory_utilization, parsePercent),
    upThreshold: optional(scaling.scale_up_threshold, parsePercent),
    downThreshold: optional(scaling.scale_down_threshold, parsePercent),
    strategy,
    evidence: buildEvidence({ metadata, spec }),
    learnsLimit: scaling.utilization_limit === undefined,
    demand: { by: scaling.demand ?? 'cpu', perReplica: scaling.throughput_per_replica },
    increment: {
      up: scaling.scale_up_increment ?? increment,
      down: scaling.scale_down_increment ?? increment,
    },
    allowScaleDown: scaling.allow_scale_down ?? spec.workload?.kind !== 'StatefulSet',
    weights: {
      cpu: fromNumber(weights.cpu),
      memory: fromNumber(weights.memory),
      latency: fromNumber(weights.latency),
    },
    saturation: parsePercent(scaling.saturation_threshold ?? '95%'),
    cooldown: upDown(scaling.cooldown_period, '1h', parseDuration),
    stabilization: {
      up: parseDuration(scaling.scale_up_stabilization ?? '0s'),
      down: parseDuration(scaling.scale_down_stabilization ?? '7d'),
    },
    tolerance: upDown(scaling.tolerance, '10%', parsePercent),
    utilizationBasis: {
      cpu: scaling.utilization_basis?.cpu ?? 'request',
      memory: scaling.utilization_basis?.memory ?? 'limit',
    },
  };
}

/** An objective that nobody states is stricter for a critical service. */
function buildEvidence({ metadata, spec: { scaling } }: Pick<Raw, 'metadata' | 'spec'>): EvidenceRules {
  const objective = metadata.criticality === 'critical' ? '99.9%' : '99.5%';
  return {
    objective: parseBasisPoints(scaling.objective ?? objective),
    utilizationLimit: parseBasisPoints(scaling.utilization_limit ?? '85%'),
  };
}

/** Parses a percentage of at most two decimals into hundredths of a percent. */
function parseBasisPoints(text: string): number {
  return toNumber(multiply(parsePercent(text), fraction(10_000)), 0);
}

function upDown<T>(value: UpDown | undefined, fallback: string, parse: (text: string) => T): Directions<T> {
  const both = typeof value === 'string' ? { up: value, down: value } : (value ?? {});
  return { up: parse(both.up ?? fallback), down: parse(both.down ?? fallback) };
}

/**
 * Returns a resource as it was written: a string as it is, a bare number from its source text, so that `1e3`
 * and `0.10` keep every digit.
 */
export function resourceText(raw: Raw, yaml: YamlFile, key: string): string {
  const value = raw.spec.resources?.[key];
  return typeof value === 'number' ? (yaml.text(`spec.resources.${key}`) ?? String(value)) : String(value);
}

function quantity(raw: Raw, yaml: YamlFile, key: string): Quantity | undefined {
  return raw.spec.resources?.[key] === undefined ? undefined : parseQuantity(resourceText(raw, yaml, key));
}

function parseMoney(text: string): Money {
  const [amount = '0', currency = ''] = text.split(' ');
  return { amount: fromDecimal(amount), currency };
}

function optional<A, B>(value: A | undefined, parse: (value: A) => B): B | undefined {
  return value === undefined ? undefined : parse(value);
}
