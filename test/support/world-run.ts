import { join } from 'node:path';
import { parseOptions } from '../../src/commands/options.ts';
import { reconcile } from '../../src/commands/reconcile.ts';
import { verifyCommand } from '../../src/commands/verify.ts';
import { type Reading, snapshotText } from './repository.ts';
import { write } from './terminal.ts';
import type { World } from './world.ts';

export type Readings = Readonly<Record<string, Reading>>;

/** `reconcile` at a moment, with what the metrics say then. `said` is what was done, without what was left alone or unread. */
export async function reconcileAt(
  world: World,
  now: string,
  readings: Readings,
  measured = now,
  flags: readonly string[] = [],
) {
  const outcome = await reconcile(
    optionsAt(world, 'reconcile', now, readings, measured, flags),
    new Date(now),
    world.environment,
  );
  return { ...outcome, said: outcome.notes.filter((note) => !/^leave|in the work tree/.test(note)) };
}

/** The same for `verify`. */
export async function verifyAt(world: World, now: string, readings: Readings, measured = now) {
  return verifyCommand(optionsAt(world, 'verify', now, readings, measured), new Date(now), world.environment);
}

function optionsAt(
  world: World,
  command: 'reconcile' | 'verify',
  now: string,
  readings: Readings,
  measured: string,
  flags: readonly string[] = [],
) {
  write(world.clone, { 's.json': snapshotText(readings, measured) });
  if (world.github) world.github.repo.now = now;
  return parseOptions(command, [
    '--repo',
    world.clone,
    '--snapshot',
    join(world.clone, 's.json'),
    ...world.flags,
    ...flags,
  ]);
}
