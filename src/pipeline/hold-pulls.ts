import type { Forge } from '../ports/forge.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { sameStatus } from '../ports/statuses.ts';
import { isOwn } from '../pull-requests/orphans.ts';
import { heldStatus } from '../pull-requests/status.ts';

/** Has the status of a head wait, whatever it said before. */
export async function holdPull(
  { statuses }: Pick<Forge, 'statuses'>,
  { number, head, status }: PullRequest,
  why: string,
): Promise<void> {
  const held = heldStatus(why);
  if (!sameStatus(status, held)) await statuses.setGovernance(head.sha, number, held);
}

/**
 * Holds every open pull request of a configuration that cannot be used: no policy speaks for them. `config` is
 * its path as markers name it. Nothing is written while writing is stopped.
 */
export async function holdOpenPulls(
  forge: Forge,
  config: string | undefined,
  { message }: Error,
  now: Date,
): Promise<void> {
  // What follows the first line is about the work tree of this run.
  const [why = ''] = message.split('\n');
  const open = await forge.pullRequests.list(now.toISOString());
  if (forge.pullRequests.findStopLabel() !== undefined) return;
  for (const pull of open) if (isOwn(pull, config)) await holdPull(forge, pull, why);
}
