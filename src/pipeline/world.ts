import type { ListDelivery } from '../delivery/live/listing.ts';
import type { SourceAnswer } from '../metrics/sources.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Config } from '../policy/config.ts';
import type { DemandHistory } from '../ports/demand-history.ts';
import type { Files } from '../ports/files.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { WorkloadIndex } from '../workloads/scan.ts';
import type { Selection } from './select.ts';

/** The effects of a run that decides and writes nothing. `commands/` opens the adapters behind them. */
export interface PlanWorld {
  readonly now: Date;
  /** Starts to look for workloads; the answer waits for the index. `exclude`: globs of what is left out. */
  readonly scan: (files: Files, exclude: readonly string[]) => () => Promise<WorkloadIndex>;
  /** Asks the configured sources of figures. @throws TrimtabError `usage` where there is none. */
  readonly measure: (config: Config, blueprints: readonly Blueprint[]) => Promise<readonly SourceAnswer[]>;
  readonly listDelivery: ListDelivery;
  /** Opens past demand, which is asked for once a day for each service where `daily`, else in each run. */
  readonly pastDemand?:
    | { readonly daily: boolean; readonly open: (config: Config) => Promise<DemandHistory> }
    | undefined;
  readonly ledger: Pick<Ledger, 'read'>;
  /** Services that are printed and written; all are decided. */
  readonly selection: Selection;
}
