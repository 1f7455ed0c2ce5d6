import type { WorkloadKind } from './blueprint/types.ts';

/** One service that a blueprint speaks of. */
export interface WantedService {
  readonly service: string;
  readonly kind: WorkloadKind;
  readonly name: string;
  readonly namespace: string | undefined;
}
