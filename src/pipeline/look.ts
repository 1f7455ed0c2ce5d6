import { createHash } from 'node:crypto';
import { DAY_MS } from '../evidence/demand.ts';
import { DEFAULT_RULES, type Rules } from '../evidence/rules.ts';
import type { Milliseconds } from '../lib/duration.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { LearntLimit } from '../ports/evidence-record.ts';

/** Returns the rules by which a service's past is judged; a limit that was learnt takes the place of the usual one. */
export function rulesOf({ scaling }: Blueprint, learnt?: LearntLimit): Rules {
  const { utilizationLimit: usual } = scaling.evidence;
  return { ...DEFAULT_RULES, ...scaling.evidence, utilizationLimit: learnt?.limit ?? usual };
}

/** Returns when it was last a service's turn: at one time of each day, which its name decides. */
export function lastTurn(name: string, now: Milliseconds): Milliseconds {
  const turn = createHash('sha256').update(name).digest().readUInt32BE() % DAY_MS;
  return now - ((((now - turn) % DAY_MS) + DAY_MS) % DAY_MS);
}
