import { createHash } from 'node:crypto';
import { describeKnown } from '../lib/did-you-mean.ts';
import { TrimtabError } from '../lib/errors.ts';

/** Services that a run prints and writes: those named, those of a shard, or all. */
export interface Selection {
  readonly services: readonly string[];
  readonly shard: Shard | undefined;
}

/** Part `index` (from 1) of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/**
 * Returns the services asked for by name or by shard; undefined for all. A service's shard depends on its
 * name alone, so that adding one moves no other. @throws TrimtabError `usage` for a name that no blueprint
 * has.
 */
export function select(
  { services, shard }: Selection,
  blueprints: readonly { readonly name: string }[],
): ReadonlySet<string> | undefined {
  const known = new Set(blueprints.map((b) => b.name));
  for (const name of services) {
    if (known.has(name)) continue;
    throw new TrimtabError(
      'usage',
      `--service ${name}: no sound blueprint has this metadata.name. ${describeKnown(name, [...known])}`,
    );
  }
  const named = services.length > 0 ? services : [...known];
  if (shard) return new Set(named.filter((name) => shardOf(name, shard.count) === shard.index));
  return services.length > 0 ? new Set(named) : undefined;
}

/** Checks whether a run has to do with a service that no sound blueprint names. */
export function selectsUnknown({ services, shard }: Selection, name: string): boolean {
  return services.length === 0 && (!shard || shardOf(name, shard.count) === shard.index);
}

/** Returns the part that a service belongs to, from 1 to `count`. */
export function shardOf(name: string, count: number): number {
  return (createHash('sha256').update(name).digest().readUInt32BE() % count) + 1;
}
