import { formatCpu, formatMemory } from '../lib/quantity.ts';
import { replicaDemand } from '../scaling/capacity/demand.ts';
import { priorityScore } from '../scaling/capacity/priority.ts';
import type { Decision } from '../scaling/decision/types.ts';
import { byService, type Evaluated, type Evaluation } from '../scaling/evaluate.ts';

/** Outcome that a run would have for one service. */
export interface Outlook {
  readonly action: Decision['action'];
  readonly reason: string | null;
  readonly current_replicas: number | null;
  readonly target_replicas: number | null;
  /** Count that capacity and governance leave of it; null if nothing would be proposed. */
  readonly proposed_replicas: number | null;
  readonly execution: 'execute' | 'defer' | 'none';
  readonly classification: string;
  readonly priority_score: number;
  readonly limits: { readonly min_replicas: number; readonly max_replicas: number };
}

/** Origin of the figures of a preview: measured now, recorded in the ledger, or nowhere. */
export type FiguresFrom =
  | { readonly kind: 'measured'; readonly source: string; readonly time: string }
  | { readonly kind: 'ledger'; readonly source: string; readonly time: string; readonly replicas?: number }
  | { readonly kind: 'unknown'; readonly why: string };

/**
 * Room in the cluster for the service at its highest count; `fits` is null if the free capacity is unknown.
 */
export interface RoomAtMax {
  readonly cluster: string;
  readonly more_replicas: number;
  readonly cpu: string;
  readonly memory: string;
  readonly free_cpu: string | null;
  readonly free_memory: string | null;
  readonly fits: boolean | null;
}

export interface ServiceImpact {
  readonly service: string;
  readonly figures: FiguresFrom;
  /** Null if that side has no valid blueprint. */
  readonly before: Outlook | null;
  readonly after: Outlook | null;
  readonly at_max: RoomAtMax | null;
}

export interface Impact {
  /** Services whose blueprint changes, whether or not that makes a difference now. */
  readonly changed: readonly ServiceImpact[];
  /** Other services whose decision would change. */
  readonly others: readonly ServiceImpact[];
  readonly services_compared: number;
  /** Clusters whose scale-ups do not all fit, before or after. */
  readonly conflicts: readonly {
    readonly cluster: string;
    readonly before: boolean;
    readonly after: boolean;
  }[];
}

/**
 * Effect of a blueprint change on decisions, or the reason why it is unknown. For people only: nothing is
 * judged by it.
 */
export type ImpactPreview =
  | (Impact & { readonly kind: 'known'; readonly notes: readonly string[] })
  | { readonly kind: 'unknown'; readonly why: string };

/** Compares two evaluations of the same facts under two sets of blueprints, by service and by cluster. */
export function compareEvaluations(
  before: Evaluation,
  after: Evaluation,
  changed: ReadonlySet<string>,
  figures: (service: string) => FiguresFrom,
): Impact {
  const old = byService(before);
  const now = byService(after);
  const all = [...new Set([...old.keys(), ...now.keys(), ...changed])];
  const impacts = all.map((service): ServiceImpact => {
    const was = old.get(service);
    const is = now.get(service);
    return {
      service,
      figures: figures(service),
      before: was ? outlook(was) : null,
      after: is ? outlook(is) : null,
      at_max: is && changed.has(service) ? roomAtMax(is, after) : null,
    };
  });
  return {
    changed: impacts.filter(({ service }) => changed.has(service)),
    others: impacts.filter(
      (one) => !changed.has(one.service) && JSON.stringify(one.before) !== JSON.stringify(one.after),
    ),
    services_compared: all.length,
    conflicts: conflicts(before, after),
  };
}

function outlook({ decision, governance, grant, proposed, input }: Evaluated): Outlook {
  const { minReplicas, maxReplicas } = input.blueprint.scaling;
  return {
    action: decision.action,
    reason: decision.reason,
    current_replicas: decision.current_replicas,
    target_replicas: decision.target_replicas,
    proposed_replicas: proposed ?? null,
    execution: proposed !== undefined ? 'execute' : grant?.action === 'defer' ? 'defer' : 'none',
    classification: governance.classification,
    priority_score: priorityScore(input.blueprint),
    limits: { min_replicas: minReplicas, max_replicas: maxReplicas },
  };
}

function roomAtMax({ input, decision }: Evaluated, { allocation }: Evaluation): RoomAtMax {
  const { workload, scaling } = input.blueprint;
  const demand = replicaDemand(input);
  const more = Math.max(0, scaling.maxReplicas - (decision.current_replicas ?? 0));
  const [cpu, memory] = [demand.cpu * BigInt(more), demand.memory * BigInt(more)];
  const free = allocation.free.get(workload.cluster);
  const known = free?.cpu !== undefined || free?.memory !== undefined;
  return {
    cluster: workload.cluster,
    more_replicas: more,
    cpu: formatCpu(cpu),
    memory: formatMemory(memory),
    free_cpu: free?.cpu === undefined ? null : formatCpu(free.cpu),
    free_memory: free?.memory === undefined ? null : formatMemory(free.memory),
    fits: known ? cpu <= (free?.cpu ?? cpu) && memory <= (free?.memory ?? memory) : null,
  };
}

function conflicts(before: Evaluation, after: Evaluation): Impact['conflicts'] {
  const clusters = ({ allocation }: Evaluation) =>
    new Set(allocation.conflicts.map(({ cluster }) => cluster));
  const [old, now] = [clusters(before), clusters(after)];
  return [...new Set([...old, ...now])].map((cluster) => ({
    cluster,
    before: old.has(cluster),
    after: now.has(cluster),
  }));
}
