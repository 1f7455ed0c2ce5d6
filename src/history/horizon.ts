import type { Blueprint } from '../policy/blueprint/types.ts';
import { breakerWindow } from './circuit-breaker.ts';

const DAY_MS = 86_400_000;
/**
 * As far back as closed pull requests are looked at, and some days more: their merges and verdicts have to be
 * known.
 */
const MIN_MS = 35 * DAY_MS;

/**
 * Returns from when on events are read and never pruned: as far back as any fold looks for any of these
 * services, in whole days. An operation or a failure from before no longer matters.
 */
export function ledgerHorizon(blueprints: readonly Blueprint[], now: Date): Date {
  let longest = MIN_MS;
  for (const blueprint of blueprints) {
    const { scaling, governance, verification } = blueprint;
    const { cooldown, stabilization } = scaling;
    longest = Math.max(
      longest,
      cooldown.up,
      cooldown.down,
      stabilization.up,
      stabilization.down,
      governance.circuitBreaker.resetTimeout + breakerWindow(blueprint),
      verification.timeout,
    );
  }
  // A span of more years than a date has still has a beginning.
  return new Date(Math.max(0, now.getTime() - longest - DAY_MS));
}
