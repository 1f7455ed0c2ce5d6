import type { Problem } from '../lib/errors.ts';
import type { Fraction } from '../lib/fraction.ts';
import type { YamlFile } from '../lib/yaml.ts';

/** `clusters.<name>.capacity` of trimtab.yaml. */
export interface CapacitySetting {
  readonly kind: 'nodes' | 'fixed' | 'elastic' | 'unlimited';
  /** The total of `fixed`, the ceiling of `elastic`; nano-units. */
  readonly cpu: bigint | undefined;
  readonly memory: bigint | undefined;
  /** Share of each node, or of the total, that stays free. */
  readonly headroom: Fraction;
}

/** `clusters.<name>.unknown_owner` of trimtab.yaml. */
export type UnknownOwner = 'hold' | 'mark';

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

/** Capacity as written. */
export interface RawCapacity {
  readonly kind: CapacitySetting['kind'];
  readonly cpu?: string | number;
  readonly memory?: string | number;
  readonly headroom?: string;
}

/**
 * Refuses a total without an amount, which would bind nothing, and an amount where nodes count, which would
 * be ignored.
 */
export function capacityProblems(
  file: string,
  yaml: YamlFile,
  clusters: Readonly<Record<string, { readonly capacity?: RawCapacity }>> | undefined,
): Problem[] {
  return Object.entries(clusters ?? {}).flatMap(([cluster, { capacity }]) => {
    if (!capacity) return [];
    const { kind, cpu, memory } = capacity;
    const amount = cpu !== undefined || memory !== undefined;
    const rule = `clusters.${cluster}.capacity`;
    const problem = (key: string, message: string, fix: string): Problem[] => [
      { file, ...yaml.place(`${rule}.${key}`), rule, message, fix },
    ];
    if (kind === 'fixed' && !amount)
      return problem(
        'kind',
        'fixed without cpu or memory binds nothing',
        'State the total: cpu, memory or both',
      );
    if ((kind === 'nodes' || kind === 'unlimited') && amount) {
      const fix = 'Use kind: fixed for a total or kind: elastic for a ceiling, or leave the amount out';
      return problem(cpu === undefined ? 'memory' : 'cpu', `kind: ${kind} takes no amount`, fix);
    }
    return [];
  });
}
