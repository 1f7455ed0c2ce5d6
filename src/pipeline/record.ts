import type { LedgerEvent } from '../ports/ledger.ts';
import { isPastKnown } from './assess.ts';
import { failed, type Result } from './results.ts';
import type { Run } from './run.ts';

/**
 * Writes events down. What cannot be written fails the run and stops nothing: the next one finds on the forge
 * what was done. Where the ledger, or what it holds of a service, cannot be read, nobody knows what it lacks, so
 * nothing is added.
 */
export async function record({ world, plan }: Run, events: readonly LedgerEvent[]): Promise<Result[]> {
  const known = events.filter(({ service }) => isPastKnown(plan.facts, service));
  try {
    if (known.length > 0) await world.ledger.append(known);
    return [];
  } catch (error) {
    return [failed(null, (error as Error).message)];
  }
}
