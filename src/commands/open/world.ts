import { type OpenGit, openGit } from '../../adapters/git/git.ts';
import { describeGitHub, type Environment } from '../../adapters/github/repository.ts';
import { openLocalForge } from '../../adapters/local/forge.ts';
import { openRendering } from '../../adapters/render/rendering.ts';
import { formatInstant } from '../../lib/time.ts';
import { loadConfiguration } from '../../pipeline/load.ts';
import type { Base, World } from '../../pipeline/run.ts';
import type { Forge } from '../../ports/forge.ts';
import type { Git } from '../../ports/git.ts';
import type { Absent } from '../../ports/ledger.ts';
import { stopReason } from '../../pull-requests/stop.ts';
import type { Options } from '../options.ts';
import { openLedger } from './ledger.ts';
import { openPlanWorld } from './plan-world.ts';
import { openReviewWorld } from './review.ts';

/** Time for which ended pull requests matter: the longest snooze or verification anybody should configure. */
const LOOK_BACK_MS = 30 * 86_400_000;

/**
 * Runs `work` with everything opened, and closes it afterwards. `environment` holds tokens and a workflow's
 * variables.
 * @throws TrimtabError where the world cannot be opened at all.
 */
export async function withWorld<T>(
  options: Options,
  now: Date,
  environment: Environment,
  work: (world: World, base: Base) => Promise<T>,
): Promise<T> {
  const { git, local } = await openRepository(options, now, environment);
  const { url } = git.target;
  const forge = local ? await openLocalForge({ git, now: () => now }) : await openGitHub(url, environment);
  const base = await openBase(git, forge, options, now);
  const { config } = base.configuration;
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
      forge,
      commit: byApi ? await openCommits(url, environment, git) : git.push,
      ledger,
      proveRendering: openRendering(base.files, environment.PATH),
      reviews: openReviewWorld(options, now, git, forge, { waits: false }),
    };
    return await work(world, base);
  } finally {
    close();
  }
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
  const git = await openGit(options.repo, { now, auth });
  return {
    git,
    local: options.forge === 'local' || (options.forge === undefined && git.target.kind === 'local'),
  };
}

/** Reads the base commit and the pull requests around it. */
async function openBase(git: OpenGit, forge: Forge, options: Options, now: Date): Promise<Base> {
  const commit = await openCommit(git, options);
  const { config, source } = commit.configuration;
  const pulls = await forge.pullRequests.list(formatInstant(new Date(now.getTime() - LOOK_BACK_MS)));
  const stopped = stopReason(config, source.path, forge.pullRequests.findStopLabel());
  return { ...commit, pulls, stopped, repository: git.target.url, folder: git.prefix };
}

/** Opens the newest commit of the default branch, or of the branch that the configuration there names. */
async function openCommit(
  git: Git,
  options: Options,
): Promise<Pick<Base, 'branch' | 'sha' | 'files' | 'configuration'>> {
  const base = await git.baseCommit(undefined);
  const files = await git.filesAt(base.sha);
  const configuration = loadConfiguration(files, options.config);
  const wanted = configuration.config.proposals.base;
  if (wanted === undefined || wanted === base.branch) return { ...base, files, configuration };
  const other = await git.baseCommit(wanted);
  const otherFiles = await git.filesAt(other.sha);
  return { ...other, files: otherFiles, configuration: loadConfiguration(otherFiles, options.config) };
}
