import type { Environment } from '../adapters/github/repository.ts';
import { reconcile as reconcileBase } from '../pipeline/pipeline.ts';
import { dashboardOf, notesOf, proposalsOf } from '../pipeline/results.ts';
import { withWorld } from './open/world.ts';
import type { Options } from './options.ts';
import type { ReportOutcome } from './outcome.ts';

/**
 * Runs `plan` on the base commit, brings pull requests to the desired state, then verifies merged changes.
 */
export async function reconcile(
  options: Options,
  now: Date,
  environment: Environment,
): Promise<ReportOutcome> {
  return withWorld(options, now, environment, { withDashboard: true }, async (world, base, notes) => {
    const { report, results } = await reconcileBase(world, base);
    return {
      kind: 'report',
      report,
      notes: [...notes, ...notesOf(results)],
      proposals: proposalsOf(results),
      dashboard: dashboardOf(results),
      failures: report.errors,
    };
  });
}
