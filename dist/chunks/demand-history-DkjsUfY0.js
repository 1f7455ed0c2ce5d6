// src/ports/demand-history.ts
/** Demand is counted in millionths of one replica's request, so that no double decides. */
const REPLICA = 1e6;
/** Sums of a replay stay exact below this demand: 100,000 replicas. */
const MAX_DEMAND = 1e5 * REPLICA;
/** Distance of the points that decisions see. */
const POINT_MS = 3e5;
export { POINT_MS as n, REPLICA as r, MAX_DEMAND as t };
