import type { EvidenceRecord } from '../ports/evidence-record.ts';
import type { LedgerEvent } from '../ports/ledger.ts';

/** Looks at a service's past demand, one a day. */
export interface PastEvidence {
  readonly last: EvidenceRecord;
  /** Counts that the looks of the last weeks wanted, oldest first. */
  readonly wanted: readonly WantedCount[];
}

interface WantedCount {
  readonly at: string;
  readonly replicas: number;
}

/** Days of wanted counts that matter: a count goes down to the highest of seven days. */
const WANTED_MS = 15 * 86_400_000;

/** Returns what is known of the past after an event; nothing where it tells of no look. */
export function evidenceAfter(
  evidence: PastEvidence | undefined,
  { evidence: last }: LedgerEvent,
): { evidence?: PastEvidence } {
  if (last === undefined) return {};
  const since = Date.parse(last.at) - WANTED_MS;
  const wanted = (evidence?.wanted ?? []).filter(({ at }) => Date.parse(at) >= since);
  const added = last.kind === 'count' ? [{ at: last.at, replicas: last.wanted }] : [];
  return { evidence: { last, wanted: [...wanted, ...added] } };
}
