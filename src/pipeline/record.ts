import type { LedgerEvent } from '../ports/ledger.ts';
import { failed, type Result } from './results.ts';
import type { Run } from './run.ts';

/**
 * Writes events down. What cannot be written fails the run and stops nothing: the next one finds on the forge
 * what was done. Where the ledger cannot be read nobody knows what it lacks, so nothing is added.
 */
export async function record({ world, plan }: Run, events: readonly LedgerEvent[]): Promise<Result[]> {
  if (plan.facts.ledger_error !== null) return [];
  try {
    await world.ledger.append(events);
    return [];
  } catch (error) {
    return [failed(null, (error as Error).message)];
  }
}
