import { comparePulls, type Step } from '../pull-requests/compare.ts';
import { desiredPull } from '../pull-requests/desired.ts';
import { blobDigest } from '../pull-requests/marker.ts';
import { priorityScore } from '../scaling/capacity/priority.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import type { Run } from './run.ts';

/**
 * Compares the pull requests that the decisions ask for with those that are there: one step for each service.
 */
export function compare({ world, base, plan }: Run, services: readonly Evaluated[]): Step[] {
  const { perRun, maxOpen, maxOpenPerOwner, snooze } = plan.fleet.config.proposals;
  const limits = { perRun, maxOpen, maxOpenPerOwner, snoozeMs: snooze };
  const desired = inOrderOfPriority(services).map((s) => desiredPull(s, manifestDigest(s, base.files)));
  return comparePulls(desired, base.pulls, limits, world.now);
}

/** Sorts the most important first: where limits bite, they are served first. */
function inOrderOfPriority(services: readonly Evaluated[]): Evaluated[] {
  return [...services].sort((a, b) => priorityScore(b.input.blueprint) - priorityScore(a.input.blueprint));
}

function manifestDigest({ proposed, input }: Evaluated, files: Run['base']['files']): string | undefined {
  const { desired } = input;
  if (proposed === undefined || desired.kind !== 'found') return undefined;
  const bytes = files.read(desired.path);
  return bytes && blobDigest(bytes);
}
