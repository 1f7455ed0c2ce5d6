import type { SourceAnswer } from '../metrics/sources.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Config } from '../policy/config.ts';
import type { Comparisons } from '../ports/comparisons.ts';
import type { Files } from '../ports/files.ts';
import type { Forge } from '../ports/forge.ts';
import type { LedgerContent } from '../ports/ledger.ts';
import type { WorkloadIndex } from '../workloads/scan.ts';

/** What judging two commits needs. */
export interface JudgeWorld {
  readonly now: Date;
  /** Path of the configuration below `--repo`; undefined for the default. */
  readonly configPath: string | undefined;
  readonly comparisons: Comparisons;
}

/** What judging two commits and previewing their decisions needs. */
export interface PreviewWorld extends JudgeWorld {
  /** Starts to look for workloads; the answer waits for the index. */
  readonly scan: (files: Files) => () => Promise<WorkloadIndex>;
  readonly observe: (config: Config, blueprints: readonly Blueprint[]) => Promise<readonly SourceAnswer[]>;
  readonly readLedger: (config: Config, since: Date) => Promise<LedgerContent>;
}

/** What reviewing a pull request needs. */
export interface ReviewWorld extends PreviewWorld {
  readonly forge: Forge;
  /** Members of the teams asked for so far. */
  readonly teams: Map<string, Promise<readonly string[] | undefined>>;
  /** Waits before GitHub is asked again for a test merge that it creates in the background; `attempt` counts from 1. */
  readonly waitForTestMerge: (attempt: number) => Promise<void>;
}
