import type { Environment } from '../adapters/github/repository.ts';
import { reconcile as reconcileBase } from '../pipeline/pipeline.ts';
import { notesOf, proposalsOf } from '../pipeline/results.ts';
import { withWorld } from './open/world.ts';
import type { Options } from './options.ts';
import type { ReportOutcome } from './outcome.ts';

/** `plan` on the base commit, then pull requests brought to the desired state, then what has merged is verified. */
export async function reconcile(
  options: Options,
  now: Date,
  environment: Environment,
): Promise<ReportOutcome> {
  return withWorld(options, now, environment, async (world, base) => {
    const { report, results } = await reconcileBase(world, base);
    const paused = base.stopped === undefined ? [] : [`paused, nothing is written: ${base.stopped}`];
    return {
      kind: 'report',
      report,
      notes: [...paused, ...notesOf(results)],
      proposals: proposalsOf(results),
      failures: report.errors,
    };
  });
}
