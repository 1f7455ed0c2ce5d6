import type { Ignored } from '../delivery/live/ignored.ts';
import type { History } from '../history/history.ts';
import type { SourceContent } from '../metrics/sources.ts';
import type { EvidenceRecord } from '../ports/evidence-record.ts';
import type { Desired } from './decision/types.ts';

/** One text of the repository, with its path below the repository folder. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** Reason why the text, which is then empty, could not be read. */
  readonly unreadable?: string;
}

/**
 * Everything a run decides from, as one JSON value that the report carries: the same facts give the same
 * decisions, on any machine and at any later time.
 */
export interface Facts {
  /** ISO 8601 with milliseconds. */
  readonly now: string;
  /** The only cluster that was asked and decided about; absent where all were. */
  readonly cluster?: string;
  readonly config: Source;
  /** Null where the repository has no policy file. */
  readonly policies: Source | null;
  /** In the order of the configuration's globs, then by path; decision ids count along it. */
  readonly blueprints: readonly Source[];
  /** Observations, as a snapshot or several. */
  readonly snapshot: SourceContent;
  readonly desired: Readonly<Record<string, Desired>>;
  /** Whose count the delivery tool ignores; absent where no delivery was asked for. */
  readonly ignored?: Readonly<Record<string, Ignored>>;
  /** Reasons why it cannot be told whether it does; absent where it can. */
  readonly delivery_unread?: Readonly<Record<string, string>>;
  /** Problems in asking the sources, beside what the snapshot says of itself; absent where all was. */
  readonly problems?: readonly string[];
  readonly history: Readonly<Record<string, History>>;
  /** Evidence from the past of the services whose blueprints ask; absent where none does. */
  readonly evidence?: Readonly<Record<string, EvidenceRecord>>;
  /** Reason why the ledger cannot be read; null when it can. */
  readonly ledger_error: string | null;
  /** Reasons why the events of single services cannot be read, by name; absent where all can. */
  readonly ledger_broken?: Readonly<Record<string, string>>;
}
