import { groupBy } from '../lib/group-by.ts';
import { formatInstant } from '../lib/time.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { editOf, fingerprintOf, type Marker, parseMarker } from './marker.ts';

/**
 * Returns the events that the forge shows and the ledger does not know: what a run wrote before it was killed
 * or lost an answer, and merges and closings, which are events whoever pressed the button. `versions` are
 * blueprint versions by service.
 */
export function unrecordedPullEvents(
  pulls: readonly PullRequest[],
  events: readonly LedgerEvent[],
  versions: ReadonlyMap<string, string | null>,
  now: Date,
): LedgerEvent[] {
  const byPull = groupBy(events, (event) => event.pull);
  return pulls.flatMap((pull) => {
    const marker = parseMarker(pull.body);
    if (!marker) return [];
    const known = byPull.get(pull.number) ?? [];
    const tell = ({ type, outcome, time }: Untold): LedgerEvent => ({
      timestamp: formatInstant(new Date(time)),
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
      ...(type === 'proposal' ? { fingerprint: fingerprintOf(marker), edit: editOf(marker) } : {}),
    });
    return untold(pull, marker, known, now).map(tell);
  });
}

interface Untold {
  readonly type: 'proposal' | 'merge';
  readonly outcome: string;
  /** ISO 8601. */
  readonly time: string;
}

function untold(pull: PullRequest, marker: Marker, known: readonly LedgerEvent[], now: Date): Untold[] {
  const proposals = known.filter((event) => event.event_type === 'proposal');
  const written = proposals.filter(({ outcome }) => outcome === 'create' || outcome === 'update');
  const missing: Untold[] = [];
  if (written.length === 0) missing.push({ type: 'proposal', outcome: 'create', time: pull.created_at });
  else if (!written.some((event) => event.fingerprint === fingerprintOf(marker))) {
    // When an open one was updated nobody says; it was not before it was last looked at.
    missing.push({ type: 'proposal', outcome: 'update', time: pull.closed_at ?? now.toISOString() });
  }
  if (
    pull.state === 'closed' &&
    pull.closed_at !== null &&
    !proposals.some(({ outcome }) => outcome === 'close')
  ) {
    missing.push({ type: 'proposal', outcome: 'close', time: pull.closed_at });
  }
  if (
    pull.state === 'merged' &&
    pull.merged_at !== null &&
    !known.some((event) => event.event_type === 'merge')
  ) {
    missing.push({ type: 'merge', outcome: 'merged', time: pull.merged_at });
  }
  return missing;
}
