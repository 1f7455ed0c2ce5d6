import type { Milliseconds } from '../../lib/duration.ts';
import type { Fraction } from '../../lib/fraction.ts';
import type { Quantity } from '../../lib/quantity.ts';
import type { ExpressionInput, Outcome } from '../cel/expression.ts';
import type { Queries } from './query.ts';

export type Priority = 'low' | 'medium' | 'high' | 'critical';
export type Criticality = 'standard' | 'critical';
export type WorkloadKind = 'Deployment' | 'StatefulSet' | 'Rollout' | 'DeploymentConfig';
/** `observe` has everything happen but the pull request. */
export type Mode = 'observe' | 'propose';
export type Strategy = 'step' | 'proportional' | 'evidence';

export type Operation =
  | 'scale_within_limits'
  | 'scale_beyond_limits'
  | 'rollback'
  | 'modify_blueprint'
  | 'adjust_resources_within_10_percent'
  | 'change_resource_limits_beyond_10_percent'
  | 'modify_deployment_strategy'
  | 'change_health_checks'
  | 'change_image'
  | 'modify_security_context'
  | 'modify_configmaps'
  | 'create_new_resources'
  | 'delete_deployment'
  | 'delete_service'
  | 'delete_persistent_volumes'
  | 'modify_secrets'
  | 'change_network_policies'
  | 'modify_rbac'
  | 'modify_namespaces'
  | 'modify_cluster_resources';

/** A time in which nothing is changed without a person. Ranges in milliseconds since 1970, end exclusive. */
export type Freeze =
  | {
      readonly kind: 'range';
      readonly from: Milliseconds;
      readonly to: Milliseconds;
      readonly reason: string | undefined;
    }
  | {
      readonly kind: 'weekly';
      /** Minutes since Sunday 00:00 on the clock of the zone; a window may run over the end of the week. */
      readonly from: number;
      readonly to: number;
      readonly timeZone: string;
      readonly reason: string | undefined;
    };

export type RuleEffect = 'allow' | 'require_approval' | 'forbid';

/** A condition in CEL and what it does to an operation that meets it. */
export interface Rule {
  readonly name: string;
  /** The file that states it. */
  readonly file: string;
  readonly when: string;
  readonly effect: RuleEffect;
  readonly message: string | undefined;
  /** Services that the rule spares for a time; `expires` in milliseconds since 1970. */
  readonly exceptions: readonly {
    readonly services: readonly string[];
    readonly owner: string;
    readonly reason: string;
    readonly expires: Milliseconds;
  }[];
  evaluate(input: ExpressionInput): Outcome;
}

/** Mode of a service once its last judged advice did harm. */
export type AfterHarm = 'propose' | 'observe';

export interface Money {
  readonly amount: Fraction;
  readonly currency: string;
}

export interface Directions<T> {
  readonly up: T;
  readonly down: T;
}

/** Settings of decisions by evidence, in hundredths of a percent: 9950 is 99.5 %. */
export interface EvidenceRules {
  /** Share of minutes that are to be good. */
  readonly objective: number;
  /** Highest utilization of the CPU request at which the latency objective still holds. */
  readonly utilizationLimit: number;
}

/** Numbers of an autoscaler that may be proposed. */
interface AutoscalerPolicy {
  readonly target: boolean;
  readonly min: boolean;
  readonly max: boolean;
}

export interface Scaling {
  readonly minReplicas: number;
  readonly maxReplicas: number;
  /** Ratios: 70% is 7/10. Absent means "no objective": the term drops out. */
  readonly targetCpu: Fraction | undefined;
  readonly targetMemory: Fraction | undefined;
  readonly upThreshold: Fraction | undefined;
  readonly downThreshold: Fraction | undefined;
  readonly strategy: Strategy;
  /** Rules by which replays of the past are judged. */
  readonly evidence: EvidenceRules;
  /** Set where nobody states the utilization limit, so that it may be learnt. */
  readonly learnsLimit: boolean;
  /** Figure that tells the demand of the past; `perReplica` are the requests of one replica, where stated. */
  readonly demand: { readonly by: 'cpu' | 'throughput'; readonly perReplica: number | undefined };
  readonly increment: Directions<number | undefined>;
  readonly allowScaleDown: boolean;
  readonly weights: { readonly cpu: Fraction; readonly memory: Fraction; readonly latency: Fraction };
  readonly saturation: Fraction;
  readonly cooldown: Directions<Milliseconds>;
  readonly stabilization: Directions<Milliseconds>;
  readonly tolerance: Directions<Fraction>;
  readonly utilizationBasis: { readonly cpu: 'request' | 'limit'; readonly memory: 'request' | 'limit' };
}

/** One service's written policy, every default filled in. */
export interface Blueprint {
  /** Path of the file, relative to the repository folder, with forward slashes. */
  readonly path: string;
  /** Hex SHA-256 of the file's text. */
  readonly hash: string;
  readonly name: string;
  readonly version: string | undefined;
  readonly priority: Priority;
  readonly criticality: Criticality;
  readonly owner: string | undefined;
  readonly description: string | undefined;
  readonly mode: Mode;
  readonly paused: boolean;
  readonly workload: {
    readonly cluster: string;
    readonly namespace: string | undefined;
    readonly kind: WorkloadKind;
    readonly name: string;
  };
  readonly manifest: {
    readonly path: string | undefined;
    readonly field: string | undefined;
    readonly create: boolean;
  };
  readonly scaling: Scaling;
  /** Undefined where the blueprint names no autoscaler: then nothing is proposed for one. */
  readonly autoscaler: AutoscalerPolicy | undefined;
  readonly resources: {
    readonly cpuRequest: Quantity | undefined;
    readonly cpuLimit: Quantity | undefined;
    readonly memoryRequest: Quantity | undefined;
    readonly memoryLimit: Quantity | undefined;
  };
  readonly performance: {
    readonly latencyP95Target: Milliseconds | undefined;
    readonly errorRateThreshold: Fraction | undefined;
    /** Requests per second. */
    readonly throughputMin: Fraction | undefined;
  };
  readonly metrics: {
    readonly maxAge: Milliseconds;
    readonly window: Milliseconds;
    readonly queries: Queries;
  };
  readonly verification: {
    readonly stabilizationPeriod: Milliseconds;
    readonly timeout: Milliseconds;
    readonly samples: number;
    readonly rollbackOnFailure: boolean;
  };
  readonly governance: {
    readonly allowed: readonly Operation[] | undefined;
    readonly requiresApproval: readonly Operation[] | undefined;
    readonly forbidden: readonly Operation[] | undefined;
    readonly approvers: readonly string[];
    readonly approvalTimeout: Milliseconds;
    readonly autoRejectOnTimeout: boolean;
    readonly circuitBreaker: {
      readonly failureThreshold: number;
      readonly resetTimeout: Milliseconds;
      readonly failureWindow: Milliseconds;
    };
    readonly rateLimit: { readonly maxPerHour: number; readonly maxPerDay: number };
    /** Mode once the last judged advice did harm. */
    readonly afterHarm: AfterHarm;
    readonly freezes: readonly Freeze[];
    readonly rules: readonly Rule[];
  };
  readonly cost: { readonly monthlyBudget: Money | undefined; readonly costPerReplica: Money | undefined };
  /** Line (from 1) of each key that the file states below `metadata`, `spec.scaling` and `spec.autoscaler`, by dotted path. */
  readonly lines: ReadonlyMap<string, number>;
}
