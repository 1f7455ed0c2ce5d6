import { type OpenGit, openGit } from '../../adapters/git/git.ts';
import { describeGitHub, type Environment } from '../../adapters/github/repository.ts';
import { openLocalForge } from '../../adapters/local/forge.ts';
import { openRendering } from '../../adapters/render/rendering.ts';
import { isUsageError, TrimtabError } from '../../lib/errors.ts';
import { formatInstant } from '../../lib/time.ts';
import { DEFAULT_CONFIG, describeUnread, loadConfiguration } from '../../pipeline/load.ts';
import type { Base, World } from '../../pipeline/run.ts';
import { describeUnreadChanges, policyFiles } from '../../pipeline/unread-changes.ts';
import type { Forge } from '../../ports/forge.ts';
import type { Absent } from '../../ports/ledger.ts';
import { isOnboardingBranch } from '../../pull-requests/branch.ts';
import { stopReason } from '../../pull-requests/stop.ts';
import type { Options } from '../options.ts';
import { holdingPulls } from './hold.ts';
import { openLedger } from './ledger.ts';
import { openPlanWorld } from './plan-world.ts';
import { countingForge, countingPush } from './progress.ts';
import { openReviewWorld } from './review.ts';

/** Time for which ended pull requests matter: the longest snooze or verification anybody should configure. */
const LOOK_BACK_MS = 30 * 86_400_000;

/** Reason for which a dry run writes nothing. */
const DRY_RUN = 'dry-run is true';

/**
 * Runs `work` with everything opened, and closes it afterwards. `environment` holds tokens and a workflow's
 * variables. The dashboard is looked for beside the pull requests where `withDashboard` says that it will be asked for.
 * @throws TrimtabError where the world cannot be opened at all.
 */
export async function withWorld<T>(
  options: Options,
  now: Date,
  environment: Environment,
  { withDashboard }: { readonly withDashboard: boolean },
  work: (world: World, base: Base, notes: readonly string[]) => Promise<T>,
): Promise<T> {
  const { git, local } = await openRepository(options, now, environment);
  const { url } = git.target;
  const host = await openForge(git, { local, now, environment });
  const forge = countingForge(host, options.tellProgress);
  const opened = { git, forge, options, now };
  const commit = await holdingPulls(opened, () => openCommit(git, options));
  const base = await openBase(git, forge, commit, { ...options, withDashboard }, now);
  const { config } = base.configuration;
  const unread = await describeWorkTree(git, commit);
  if (base.stopped === undefined) git.exclude('logs/');
  const { ledger, close } = await openLedger(options, git, config, now, {
    local,
    absent: absentLedger(base),
  });
  try {
    const byApi = !local && config.proposals.commit === 'api';
    const world: World = {
      ...openPlanWorld(options, now, ledger),
      git,
      turn: turnOf(environment),
      forge,
      commit: countingPush(byApi ? await openCommits(url, environment, git) : git.push, options.tellProgress),
      ledger,
      proveRendering: openRendering(base.files, environment.PATH),
      reviews: openReviewWorld(options, now, git, forge, { waits: false, path: environment.PATH, base }),
    };
    const notes = [...stopNotes(base), ...unread, ...describeUnread(base.files, base.configuration)];
    const run = () => work(world, base, notes);
    return await (base.stopped === undefined ? holdingPulls(opened, run) : run());
  } catch (error) {
    throw withNotes(error, unread);
  } finally {
    close();
  }
}

/** Returns the number of the workflow's run, which all jobs of its matrix share; 0 elsewhere. */
function turnOf({ GITHUB_RUN_NUMBER: number = '' }: Environment): number {
  return /^\d{1,9}$/.test(number) ? Number(number) : 0;
}

/** Says that a run writes nothing, and why; nothing where it may write. */
function stopNotes({ stopped }: Base): string[] {
  if (stopped === undefined) return [];
  return [stopped === DRY_RUN ? 'dry run: nothing is written' : `paused, nothing is written: ${stopped}`];
}

/** Opens the forge of a repository. */
export async function openForge(
  git: OpenGit,
  {
    local,
    now,
    environment,
  }: { readonly local: boolean; readonly now: Date; readonly environment: Environment },
): Promise<Forge> {
  return local ? openLocalForge({ git, now: () => now }) : openGitHub(git.target.url, environment);
}

/** Opens GitHub, loading the client only when it is used: it is as large as everything else together. */
async function openGitHub(url: string, environment: Environment): Promise<Forge> {
  const { openGitHubForge } = await import('../../adapters/github/forge.ts');
  return openGitHubForge(describeGitHub(url, environment));
}

async function openCommits(url: string, environment: Environment, git: OpenGit): Promise<World['commit']> {
  const { openGitHubCommits } = await import('../../adapters/github/commits.ts');
  return openGitHubCommits(describeGitHub(url, environment), git);
}

/**
 * Decides what a missing ledger means: an error where there are pull requests, since those come with a
 * ledger.
 */
function absentLedger({ pulls, stopped }: Base): Absent {
  if (pulls.length > 0) return 'error';
  return stopped === undefined ? 'make' : 'empty';
}

/**
 * Opens the repository, with credentials where it has a network remote, and tells whether its pull requests
 * are local files.
 */
export async function openRepository(
  options: Options,
  now: Date,
  environment: Environment,
): Promise<{ git: OpenGit; local: boolean }> {
  const auth = (url: string) => (options.forge === 'local' ? undefined : describeGitHub(url, environment));
  const git = await openGit(options.repo, { now, auth, openCache: options.openCache });
  return {
    git,
    local: options.forge === 'local' || (options.forge === undefined && git.target.kind === 'local'),
  };
}

type Commit = Pick<Base, 'branch' | 'sha' | 'files' | 'configuration'>;

/** Reads the pull requests around the base commit. */
async function openBase(
  git: OpenGit,
  forge: Forge,
  commit: Commit,
  { dryRun, withDashboard }: Pick<Options, 'dryRun'> & { readonly withDashboard: boolean },
  now: Date,
): Promise<Base> {
  const { config, source } = commit.configuration;
  const since = formatInstant(new Date(now.getTime() - LOOK_BACK_MS));
  const listed = await forge.pullRequests.list(since, {
    withDashboard: withDashboard && config.dashboard && !dryRun,
  });
  // The one that set the folder up is about no service, and came before there was a ledger.
  const pulls = listed.filter(({ head }) => !isOnboardingBranch(head.branch));
  const stopped = dryRun ? DRY_RUN : stopReason(config, source.path, forge.pullRequests.findStopLabel());
  return { ...commit, pulls, stopped, repository: git.target.url, folder: git.prefix };
}

/** Opens the newest commit of the default branch, or of the branch that the configuration there names. */
async function openCommit(git: OpenGit, options: Options): Promise<Commit> {
  const base = await git.baseCommit(undefined);
  const { files, configuration } = await openConfiguration(git, base, options);
  const wanted = configuration.config.proposals.base;
  if (wanted === undefined || wanted === base.branch) return { ...base, files, configuration };
  const other = await git.baseCommit(wanted);
  return { ...other, ...(await openConfiguration(git, other, options)) };
}

/** Loads the configuration of a commit. What is wrong there may be mended in the work tree, where it is not read. */
async function openConfiguration(
  git: OpenGit,
  { branch, sha }: Pick<Base, 'branch' | 'sha'>,
  options: Options,
): Promise<Pick<Base, 'files' | 'configuration'>> {
  const files = await git.filesAt(sha);
  try {
    return { files, configuration: loadConfiguration(files, options.config) };
  } catch (error) {
    const path = options.config ?? DEFAULT_CONFIG;
    const changed = (await git.changedSince(sha)).filter((one) => one === path);
    throw withNotes(error, describeUnreadChanges(changed, showCommit({ branch, sha })));
  }
}

/** Says which parts of the configuration the work tree has otherwise than the base commit. */
async function describeWorkTree(git: OpenGit, { configuration, ...commit }: Commit): Promise<string[]> {
  const { config, source } = configuration;
  const changed = policyFiles(await git.changedSince(commit.sha), source.path, config);
  return describeUnreadChanges(changed, showCommit(commit));
}

function showCommit({ branch, sha }: Pick<Base, 'branch' | 'sha'>): string {
  return `${branch} (${sha.slice(0, 7)})`;
}

/** Adds notes to an error about what the base commit says. */
function withNotes(error: unknown, notes: readonly string[]): unknown {
  if (!isUsageError(error)) return error;
  return new TrimtabError(error.code, [error.message, ...notes].join('\n'), { cause: error });
}
