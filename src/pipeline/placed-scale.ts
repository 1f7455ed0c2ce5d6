import { parseQuantity } from '../lib/quantity.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Files } from '../ports/files.ts';
import type { StatedScale } from '../review/stated-scale.ts';
import type { Desired } from '../scaling/decision/types.ts';
import { locateAll } from './locate.ts';
import type { JudgeWorld } from './review-world.ts';

/** Scale of one workload where a run finds it: in values, in a patch, or not at all. */
export type PlacedScale =
  | { readonly kind: 'stated'; readonly scale: StatedScale }
  | { readonly kind: 'unknown'; readonly why: string };

/** One of the two commits, and the branch that the change goes to. */
interface Side {
  readonly files: Files;
  readonly exclude: readonly string[];
  readonly branch: string | undefined;
}

/** All numbers are read, whichever of them the blueprint lets be proposed. */
const ALL = { target: true, min: true, max: true };

/** Reads the scale of services as a run finds it, by one scan of the whole side. */
export async function readPlacedScales(
  scan: JudgeWorld['scan'],
  { files, exclude, branch }: Side,
  blueprints: readonly Blueprint[],
): Promise<ReadonlyMap<string, PlacedScale>> {
  const index = await scan(files, exclude)();
  const read = blueprints.map((blueprint) => ({ ...blueprint, autoscaler: ALL }));
  const located = locateAll(files, read, index, branch);
  return new Map([...located].map(([name, { desired }]) => [name, scaleOf(desired)]));
}

function scaleOf(desired: Desired): PlacedScale {
  if (desired.kind === 'held') return { kind: 'unknown', why: desired.message };
  const cpu = desired.template?.replica?.cpu_request;
  const request = cpu === undefined ? undefined : parseQuantity(cpu);
  const numbers =
    desired.kind === 'autoscaler'
      ? { replicas: undefined, autoscaler: { ...desired.settings, ...desired.pace } }
      : { replicas: desired.replicas, autoscaler: undefined };
  const assumed = desired.kind === 'autoscaler' ? desired.assumed : undefined;
  return { kind: 'stated', scale: { ...numbers, request, ...(assumed === undefined ? {} : { assumed }) } };
}
