import { comparePulls, type Step } from '../pull-requests/compare.ts';
import { desiredPull } from '../pull-requests/desired.ts';
import { blobDigest } from '../pull-requests/marker.ts';
import { misplacedRollbacks, orphanSteps } from '../pull-requests/orphans.ts';
import { priorityScore } from '../scaling/capacity/priority.ts';
import { editedPlace } from '../scaling/decision/edited-place.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import { absenceOf } from './absence.ts';
import { markedConfig } from './load.ts';
import type { Run } from './run.ts';
import { shareOf } from './share.ts';

/**
 * Compares the pull requests that the decisions ask for with those that are there: one step for each service,
 * then one for each open pull request that nothing is decided about, or that has to be aimed elsewhere.
 */
export function compare(run: Run, services: readonly Evaluated[]): Step[] {
  const { world, base, plan } = run;
  const { perRun, maxOpen, maxOpenPerOwner, snooze } = plan.fleet.config.proposals;
  const settings = {
    perRun,
    maxOpen,
    maxOpenPerOwner,
    share: shareOf(run),
    snoozeMs: snooze,
    base: base.branch,
    broughtBack: run.broughtBack,
  };
  const config = markedConfig(base.folder, base.configuration.source.path);
  const desired = inOrderOfPriority(services).map((s) =>
    desiredPull(s, manifestDigest(s, base.files), config),
  );
  const names = services.map(({ decision }) => decision.service);
  return [
    ...comparePulls(desired, base.pulls, settings, world.now),
    ...misplacedRollbacks(base.pulls, names, base.branch),
    ...orphanSteps(base.pulls, (service) => absenceOf(run, service), config),
  ];
}

/** Sorts the most important first: where limits bite, they are served first. */
function inOrderOfPriority(services: readonly Evaluated[]): Evaluated[] {
  return [...services].sort((a, b) => priorityScore(b.input.blueprint) - priorityScore(a.input.blueprint));
}

function manifestDigest(
  { proposed, advised, input, decision }: Evaluated,
  files: Run['base']['files'],
): string | undefined {
  const place = (proposed ?? advised) === undefined ? undefined : editedPlace(input.desired, decision);
  const bytes = place && files.read(place.path);
  return bytes && blobDigest(bytes);
}
