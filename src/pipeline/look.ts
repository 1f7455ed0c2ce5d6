import { createHash } from 'node:crypto';
import { DAY_MS } from '../evidence/demand.ts';
import { DEFAULT_RULES, type Rules } from '../evidence/rules.ts';
import type { Milliseconds } from '../lib/duration.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';

/** Returns the rules by which a service's past is judged. */
export function rulesOf({ scaling }: Blueprint): Rules {
  return { ...DEFAULT_RULES, ...scaling.evidence };
}

/** Returns when it was last a service's turn: at one time of each day, which its name decides. */
export function lastTurn(name: string, now: Milliseconds): Milliseconds {
  const turn = createHash('sha256').update(name).digest().readUInt32BE() % DAY_MS;
  return now - ((((now - turn) % DAY_MS) + DAY_MS) % DAY_MS);
}
