import type { Environment } from '../adapters/github/repository.ts';
import { verifyOnly } from '../pipeline/pipeline.ts';
import { notesOf, proposalsOf, verificationsOf } from '../pipeline/results.ts';
import { withWorld } from './open/world.ts';
import type { Options } from './options.ts';
import type { VerificationOutcome } from './outcome.ts';

/** Runs the `verify` command: verifies merged changes and does nothing else. */
export async function verifyCommand(
  options: Options,
  now: Date,
  environment: Environment,
): Promise<VerificationOutcome> {
  return withWorld(options, now, environment, { withDashboard: false }, async (world, base, notes) => {
    const { results, errors, ledgerError } = await verifyOnly(world, base);
    const idle = results.length === 0 && ledgerError === null;
    return {
      kind: 'verification',
      verifications: verificationsOf(results),
      lines: idle ? ['nothing to verify: no merged change waits for a verdict'] : notesOf(results),
      notes,
      proposals: proposalsOf(results),
      failures: errors,
    };
  });
}
