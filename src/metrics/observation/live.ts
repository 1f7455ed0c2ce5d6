import type { QueryName } from '../../policy/blueprint/query.ts';
import type { ListedKind } from '../../ports/cluster.ts';
import { emptyObservation, NOTHING } from './empty.ts';
import { FIGURE_NAMES, type Observations } from './types.ts';

/** Answer of a live source, and the questions to it, which a report records beside it. */
export interface LiveAnswer {
  /** Names the source at every figure, such as `kubernetes:default`. */
  readonly path: string;
  /** Time at which it was asked, ISO 8601. */
  readonly timestamp: string;
  readonly observations: Observations;
  /** Of a source that is asked by queries. */
  readonly asked?: {
    readonly queries: readonly string[];
    readonly services: ReadonlyMap<string, AskedService>;
  };
  /** Of a source that is asked for lists: every kind, in the order of asking. */
  readonly lists?: readonly ListedKind[];
}

/** Questions by which one service's figures were asked for. */
export interface AskedService {
  /** Start of the window over which they were averaged, ISO 8601. */
  readonly measuredFrom: string;
  /** Places in the list of queries. */
  readonly queries: Readonly<Partial<Record<QueryName, number>>>;
  /** Reasons why figures and counts are missing. */
  readonly missing: Readonly<Partial<Record<QueryName, string>>>;
}

/**
 * Builds the answer of a source that could not be asked: every service of its cluster misses its figures, and
 * the run says so once. Where it was the `cluster` itself, nothing else knows what runs there and who sets
 * the counts.
 */
export function failedAnswer(
  path: string,
  cluster: string,
  services: readonly string[],
  reason: string,
  now: Date,
  source: 'cluster' | 'metrics',
): LiveAnswer {
  const timestamp = now.toISOString();
  const missing = Object.fromEntries(FIGURE_NAMES.map((name) => [name, reason]));
  const unknown = source === 'cluster' ? { failure: reason, ownerUnknown: reason } : { ownerUnseen: reason };
  const room = { available: NOTHING, nodes: undefined, pending: [], quotas: [], unreadable: reason };
  return {
    path,
    timestamp,
    observations: {
      services: new Map(
        services.map((name) => [name, { ...emptyObservation(name, path, timestamp, missing), ...unknown }]),
      ),
      clusters: source === 'cluster' ? new Map([[cluster, { ...room, failure: reason }]]) : new Map(),
      problems: [{ service: undefined, message: reason }],
    },
  };
}
