import { instant } from '../decision/decide.ts';
import type { PullRequest } from '../ports.ts';
import { parseMarker } from '../proposal/marker.ts';
import type { LedgerEvent } from './event.ts';

/**
 * What the forge knows of pull requests and the ledger does not: those opened by a run that was killed before it wrote,
 * and merges, which are events whoever pressed the button. `versions` are blueprint versions by service.
 */
export function unrecordedPullEvents(
  pulls: readonly PullRequest[],
  events: readonly LedgerEvent[],
  versions: ReadonlyMap<string, string | null>,
): LedgerEvent[] {
  const recorded = new Set(events.map((event) => `${event.event_type} ${event.pull}`));
  return pulls.flatMap((pull) => [
    ...(recorded.has(`proposal ${pull.number}`) ? [] : pullEvents(pull, 'proposal', 'create', pull.created_at, versions)),
    ...(pull.state !== 'merged' || pull.merged_at === null || recorded.has(`merge ${pull.number}`)
      ? []
      : pullEvents(pull, 'merge', 'merged', pull.merged_at, versions)),
  ]);
}

/** The event about a pull request of this tool; none for one whose marker is gone. */
export function pullEvents(
  pull: Pick<PullRequest, 'number' | 'title' | 'body'>,
  type: 'proposal' | 'merge',
  outcome: string,
  time: string,
  versions: ReadonlyMap<string, string | null>,
): LedgerEvent[] {
  const marker = parseMarker(pull.body);
  if (!marker) return [];
  return [
    {
      timestamp: instant(new Date(time)),
      event_type: type,
      agent_id: 'trimtab',
      service: marker.service,
      blueprint_version: versions.get(marker.service) ?? null,
      operation: marker.reverts === undefined ? 'scale_within_limits' : 'rollback',
      classification: marker.tier,
      rationale: pull.title,
      outcome,
      duration: '0s',
      pull: pull.number,
    },
  ];
}
