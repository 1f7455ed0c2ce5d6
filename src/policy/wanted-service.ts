import type { Blueprint, WorkloadKind } from './blueprint/types.ts';

/** One service that a blueprint speaks of. */
export interface WantedService {
  readonly service: string;
  readonly kind: WorkloadKind;
  readonly name: string;
  readonly namespace: string | undefined;
}

/** Returns how a cluster is asked for the workload of a blueprint. */
export function wantedService({ name, workload }: Blueprint): WantedService {
  return { service: name, kind: workload.kind, name: workload.name, namespace: workload.namespace };
}
