import { setTimeout as wait } from 'node:timers/promises';
import { startScan } from '../../adapters/files/scanner.ts';
import { openComparisons } from '../../adapters/git/comparisons.ts';
import type { OpenGit } from '../../adapters/git/git.ts';
import { openLedgerBranch } from '../../adapters/ledger/branch.ts';
import { openSideRendering } from '../../adapters/render/sides.ts';
import { once } from '../../lib/once.ts';
import type { PreviewWorld, ReviewWorld, TrustedBase } from '../../pipeline/review-world.ts';
import { findTrustedBase } from '../../pipeline/trusted-base.ts';
import type { Config } from '../../policy/config.ts';
import type { Forge } from '../../ports/forge.ts';
import type { LedgerContent } from '../../ports/ledger.ts';
import type { Options } from '../options.ts';
import { openDemandHistory } from './history.ts';
import { measure } from './sources.ts';

/** Milliseconds to wait for GitHub's background work the first time; doubled each time. */
const FIRST_WAIT_MS = 2000;

/** Opens what judging and previewing two commits needs, except for the ledger; `path` is the PATH of tools that render. */
export function openPreviewWorld(
  options: Options,
  now: Date,
  git: OpenGit,
  path: string | undefined,
): Omit<PreviewWorld, 'readLedger'> {
  return {
    now,
    configPath: options.config,
    comparisons: openComparisons(git),
    render: openSideRendering(path),
    scan: startScan,
    measure: (config, blueprints) => measure(options, config, blueprints, now),
    openHistory: (config) => openDemandHistory(options, config),
  };
}

interface ReviewOptions {
  /** True to give GitHub time for its background work. */
  readonly waits: boolean;
  /** PATH on which tools that render are looked for. */
  readonly path: string | undefined;
  readonly base?: TrustedBase;
}

/** Opens what reviewing pull requests needs. */
export function openReviewWorld(
  options: Options,
  now: Date,
  git: OpenGit,
  forge: Forge,
  { waits, path, base }: ReviewOptions,
): ReviewWorld {
  const firstWait = waits ? FIRST_WAIT_MS : 1;
  const preview = openPreviewWorld(options, now, git, path);
  return {
    ...preview,
    trustedBase: once(async () => base ?? findTrustedBase(preview)),
    forge,
    teams: new Map(),
    readLedger: (config, since) => readLedgerBranch(git, config, since, now),
    waitForTestMerge: async (attempt) => {
      await wait(firstWait * 2 ** (attempt - 1));
    },
  };
}

/** Returns a forge that answers as ever, and on which nothing is written that a review writes. */
export function withoutWrites(forge: Forge): Forge {
  const nothing = async () => undefined;
  return {
    ...forge,
    statuses: { setGovernance: nothing, setVerification: nothing },
    conversation: { ...forge.conversation, comment: nothing },
  };
}

/** Reads the ledger's branch; a review writes no event. */
async function readLedgerBranch(
  { place, target }: OpenGit,
  { ledger: { branch, retention } }: Config,
  since: Date,
  now: Date,
): Promise<LedgerContent> {
  const access = { url: target.url, auth: place.auth, branch, retention, now, absent: 'empty' } as const;
  const ledger = await openLedgerBranch(access);
  try {
    return await ledger.read(since);
  } finally {
    ledger.close();
  }
}
