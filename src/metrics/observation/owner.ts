import type { Observation } from './types.ts';

/** Returns why no source can tell whether an autoscaler sets the count; undefined where one can. */
export function unclearOwner({ ownerUnknown, ownerUnseen, ownerKnown }: Observation): string | undefined {
  return ownerUnknown ?? (ownerKnown ? undefined : ownerUnseen);
}
