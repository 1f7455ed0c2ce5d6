import type { Config } from '../policy/config.ts';
import type { Comparisons } from '../ports/comparisons.ts';
import type { DemandHistory } from '../ports/demand-history.ts';
import type { Forge } from '../ports/forge.ts';
import type { LedgerContent } from '../ports/ledger.ts';
import type { RenderSides } from '../ports/renderings.ts';
import type { PlanWorld } from './world.ts';

/** World needed to judge two commits. */
export interface JudgeWorld {
  readonly now: Date;
  /** Path of the configuration below `--repo`; undefined for the default. */
  readonly configPath: string | undefined;
  readonly comparisons: Comparisons;
  readonly render: RenderSides;
  readonly scan: PlanWorld['scan'];
  /** Opens past demand by base's configuration; absent where nobody is told of it. */
  readonly openHistory?: (config: Config) => Promise<DemandHistory>;
}

/** World needed to judge two commits and preview their decisions. */
export interface PreviewWorld extends JudgeWorld {
  readonly measure: PlanWorld['measure'];
  readonly readLedger: (config: Config, since: Date) => Promise<LedgerContent>;
}

/**
 * The branch whose configuration, policies and blueprints judge all pull requests, and its newest commit: never
 * the branch that a pull request names, which anybody who may write can make.
 */
export interface TrustedBase {
  readonly branch: string;
  readonly sha: string;
}

/** World needed to review a pull request. */
export interface ReviewWorld extends PreviewWorld {
  readonly forge: Forge;
  /** Finds the branch that decides what may be done; asked once a run. */
  readonly trustedBase: () => Promise<TrustedBase>;
  /** Members of the teams asked for so far. */
  readonly teams: Map<string, Promise<readonly string[] | undefined>>;
  /**
   * Waits before GitHub is asked again for a test merge that it creates in the background; `attempt` counts
   * from 1.
   */
  readonly waitForTestMerge: (attempt: number) => Promise<void>;
}
