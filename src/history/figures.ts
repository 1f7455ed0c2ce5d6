import type { LedgerEvent } from '../ports/ledger.ts';

/** The figures of a service's last decision that measured any. */
export interface KeptFigures {
  /** ISO 8601. */
  readonly time: string;
  readonly replicas: number | undefined;
  readonly figures: Readonly<Record<string, number>>;
}

/** Returns the newest figures that the ledger holds, by service. Events may come in any order. */
export function lastFigures(events: readonly LedgerEvent[]): ReadonlyMap<string, KeptFigures> {
  const last = new Map<string, KeptFigures>();
  for (const { service, timestamp, figures, replicas } of events) {
    if (!figures) continue;
    const known = last.get(service);
    if (!known || Date.parse(timestamp) >= Date.parse(known.time))
      last.set(service, { time: timestamp, replicas, figures });
  }
  return last;
}
