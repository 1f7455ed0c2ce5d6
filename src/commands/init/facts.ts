import type { Blueprint, WorkloadKind } from '../../policy/blueprint/types.ts';

/** Facts that a starter blueprint is made from. */
export interface StarterFacts {
  /** The service's name: a DNS label. */
  readonly name: string;
  readonly workload: {
    readonly cluster: string | undefined;
    readonly kind: WorkloadKind;
    readonly name: string;
    readonly namespace: string | undefined;
  };
  /**
   * Place where Git states the count, or would; `replicas` is undefined where it is not a number that can be
   * edited.
   */
  readonly place: {
    readonly path: string;
    readonly line: number;
    readonly replicas: number | undefined;
    readonly absent: boolean;
  };
  /** Lines below `spec:` that choose a place. */
  readonly choices: readonly string[];
  /** True where a person has to choose among them, or to accept the only one despite what holds it. */
  readonly open: boolean;
  /**
   * True where a chart or a remote base makes the workload, so that its kind, name and namespace are guessed.
   */
  readonly guessed: boolean;
  /** Reason nothing will be proposed yet, and what to do about it. */
  readonly held: string | undefined;
  /** The autoscaler that sets the count, by numbers that can be edited. */
  readonly autoscaler?: { readonly what: string; readonly min: number; readonly max: number } | undefined;
  /** Quantities of one pod by the blueprint's keys, such as `cpu_request`. */
  readonly resources: Readonly<Record<string, string>>;
}

/** Checks whether a blueprint covers a workload already. One without a namespace may be in any. */
export function covers({ workload: own }: Blueprint, workload: StarterFacts['workload']): boolean {
  const elsewhere =
    own.namespace !== undefined && workload.namespace !== undefined && own.namespace !== workload.namespace;
  if (own.kind !== workload.kind || own.name !== workload.name || elsewhere) return false;
  return workload.cluster === undefined || workload.cluster === own.cluster;
}
