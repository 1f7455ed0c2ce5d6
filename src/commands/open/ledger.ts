import { type OpenGit, openGit } from '../../adapters/git/git.ts';
import { describeGitHub, type Environment } from '../../adapters/github/repository.ts';
import { openLedgerBranch } from '../../adapters/ledger/branch.ts';
import { openLedgerFiles } from '../../adapters/ledger/files.ts';
import type { Failure } from '../../lib/errors.ts';
import type { Config } from '../../policy/config.ts';
import type { Absent, Ledger, LedgerContent, LedgerEvent } from '../../ports/ledger.ts';
import type { Options } from '../options.ts';

export interface OpenLedger {
  readonly ledger: Ledger;
  readonly close: () => void;
}

/**
 * Opens the ledger: with a local forge in the work tree; with GitHub on a branch, and the work tree gets a
 * copy to keep as an artifact.
 */
export async function openLedger(
  options: Pick<Options, 'repo'>,
  git: OpenGit,
  config: Config,
  now: Date,
  { local, absent }: { readonly local: boolean; readonly absent: Absent },
): Promise<OpenLedger> {
  const { branch, retention } = config.ledger;
  const files = openLedgerFiles(options.repo, { now, absent, retention });
  if (local) return { ledger: files, close: () => undefined };
  const { place, target } = git;
  const kept = await openLedgerBranch({ url: target.url, auth: place.auth, branch, retention, now, absent });
  const append = async (events: readonly LedgerEvent[]) => {
    await kept.append(events);
    await files.append(events);
  };
  return { ledger: { read: kept.read, append }, close: kept.close };
}

/**
 * Opens the ledger of the forge in use without a request to the forge: with the token where there is one,
 * else with git's own credentials. In a folder without git, the ledger is its files.
 */
export async function openKeptLedger(
  options: Options,
  config: Config,
  now: Date,
  environment: Environment,
): Promise<OpenLedger> {
  const auth = (url: string) => {
    try {
      return options.forge === 'local' ? undefined : describeGitHub(url, environment);
    } catch {
      return undefined;
    }
  };
  const git = await openGit(options.repo, { now, auth }).catch((error: unknown) => {
    if (options.forge === 'github') throw error;
    return undefined;
  });
  if (!git)
    return { ledger: openLedgerFiles(options.repo, { now, absent: 'empty' }), close: () => undefined };
  const local = options.forge === 'local' || (options.forge === undefined && git.target.kind === 'local');
  return openLedger(options, git, config, now, { local, absent: 'empty' });
}

/** Lists what a ledger could not read: as a whole, and of single services. */
export function readFailures({ error, broken }: LedgerContent): Failure[] {
  return [
    ...(error === null ? [] : [{ service: null, message: error }]),
    ...Object.entries(broken).map(([service, message]) => ({ service, message })),
  ];
}
