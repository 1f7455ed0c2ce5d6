import { FIGURE_NAMES, type FigureName, type Observation } from './types.ts';

/** Reason for a missing figure of which a source says nothing at all. */
export const NOT_STATED = 'not in the snapshot';

/** Reason for a figure that a source does not measure of any service. */
export const NOT_MEASURED = 'does not measure it';

/**
 * Builds the observation of a service of which a source says nothing but why figures are missing; `timestamp`
 * is ISO 8601.
 */
export function emptyObservation(
  service: string,
  source: string,
  timestamp: string,
  reasons: Readonly<Partial<Record<FigureName, string>>> = {},
): Observation {
  return {
    service,
    source,
    timestamp,
    namespace: undefined,
    replicas: undefined,
    podsRunning: undefined,
    podsReady: undefined,
    restarts: undefined,
    pods: [],
    rollout: undefined,
    ownedBy: undefined,
    ownerUnknown: undefined,
    ownerUnseen: undefined,
    ownerKnown: false,
    writer: undefined,
    writtenAt: undefined,
    template: { hash: undefined, since: undefined },
    tracking: {},
    failure: undefined,
    replica: { request: NOTHING, limit: NOTHING },
    reserved: { request: NOTHING, limit: NOTHING },
    runtimeClass: undefined,
    nodeSelector: {},
    tolerations: [],
    disruptionBudgets: [],
    disruptionUnknown: undefined,
    figures: {},
    spare: {},
    missing: { ...reasons, ...EVERYTHING_MISSING, ...reasons },
    throughputWeekAgo: undefined,
    history: [],
  };
}

/** CPU and memory of which nothing is stated. */
export const NOTHING = { cpu: undefined, memory: undefined } as const;

const EVERYTHING_MISSING = Object.fromEntries(FIGURE_NAMES.map((name) => [name, NOT_STATED]));
