import type { Blueprint } from '../blueprint/types.ts';
import { instant } from '../decision/decide.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import type { PullRequest } from '../ports.ts';
import { parseMarker } from '../proposal/marker.ts';

/** Merges that the forge knows of and the ledger does not: a merge is an event whoever pressed the button. */
export function unrecordedMerges(
  pulls: readonly PullRequest[],
  events: readonly LedgerEvent[],
  blueprints: readonly Blueprint[],
): LedgerEvent[] {
  const recorded = new Set(events.filter((e) => e.event_type === 'merge').map((e) => e.pull));
  const versions = new Map(blueprints.map((b) => [b.name, b.version ?? null]));
  return pulls.flatMap((pull): LedgerEvent[] => {
    const marker = parseMarker(pull.body);
    if (pull.state !== 'merged' || pull.merged_at === null || !marker || recorded.has(pull.number)) return [];
    return [
      {
        timestamp: instant(new Date(pull.merged_at)),
        event_type: 'merge',
        agent_id: 'trimtab',
        service: marker.service,
        blueprint_version: versions.get(marker.service) ?? null,
        operation: marker.reverts === undefined ? 'scale_within_limits' : 'rollback',
        classification: marker.tier,
        rationale: pull.title,
        outcome: 'merged',
        duration: '0s',
        pull: pull.number,
      },
    ];
  });
}
