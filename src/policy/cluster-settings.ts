import type { Fraction } from '../lib/fraction.ts';

/** `clusters.<name>.capacity` of trimtab.yaml. */
export interface CapacitySetting {
  readonly kind: 'nodes' | 'fixed' | 'elastic' | 'unlimited';
  /** The total of `fixed`, the ceiling of `elastic`; nano-units. */
  readonly cpu: bigint | undefined;
  readonly memory: bigint | undefined;
  /** Share of each node, or of the total, that stays free. */
  readonly headroom: Fraction;
}

/**
 * Way in which a cluster's delivery is found: as configured, or (`tracked`) by what the live workloads carry.
 */
export type DeliverySetting =
  | { readonly kind: 'none' }
  | { readonly kind: 'tracked'; readonly context: string | undefined }
  | {
      readonly kind: 'argo';
      readonly context: string | undefined;
      /** Namespace of the Applications; undefined for everywhere. */
      readonly namespace: string | undefined;
      /** A name with `{service}`, `{name}`, `{namespace}` or `{cluster}` in it. */
      readonly application: string | undefined;
    }
  | {
      readonly kind: 'flux';
      readonly context: string | undefined;
      readonly namespace: string | undefined;
      readonly kustomization: string | undefined;
      readonly helmRelease: string | undefined;
    };
