import { type OpenGit, openGit } from '../../adapters/git/git.ts';
import { describeGitHub, type Environment } from '../../adapters/github/repository.ts';
import { openLocalForge } from '../../adapters/local/forge.ts';
import { openRendering, type ProveRendering } from '../../adapters/render/rendering.ts';
import type { Failure } from '../../lib/errors.ts';
import { formatInstant } from '../../lib/time.ts';
import { type Configuration, loadConfiguration } from '../../pipeline/load.ts';
import { makePlan, type Plan } from '../../pipeline/plan.ts';
import type { ReviewWorld } from '../../pipeline/review-world.ts';
import type { PlanWorld } from '../../pipeline/world.ts';
import type { Config } from '../../policy/config.ts';
import type { Files } from '../../ports/files.ts';
import type { Forge } from '../../ports/forge.ts';
import type { BranchChange, Git, PushResult } from '../../ports/git.ts';
import type { Absent, Ledger, LedgerEvent } from '../../ports/ledger.ts';
import type { PullRequest } from '../../ports/pull-requests.ts';
import { isForeign } from '../../pull-requests/head.ts';
import { stopReason } from '../../pull-requests/stop.ts';
import type { Evaluated } from '../../scaling/evaluate.ts';
import type { Options } from '../options.ts';
import { openLedger } from './ledger.ts';
import { openPlanWorld } from './plan-world.ts';
import { openReviewWorld } from './review.ts';

/** How far back ended pull requests matter: the longest snooze or verification anybody should configure. */
const LOOK_BACK_MS = 30 * 86_400_000;

/** One run's view of the world: taken once, at the base commit. */
export interface Session {
  readonly options: Options;
  readonly now: Date;
  readonly git: OpenGit;
  readonly forge: Forge;
  /** Commits and moves branches, by one push or through the API. */
  readonly commit: (changes: readonly BranchChange[]) => Promise<readonly PushResult[]>;
  readonly ledger: Ledger;
  /** URL of what is pushed to. */
  readonly repository: string;
  /** '' or 'sub/dir/': where the folder lies inside it. */
  readonly folder: string;
  readonly base: { readonly branch: string; readonly sha: string };
  readonly files: Files;
  readonly pulls: readonly PullRequest[];
  /** Why nothing may be written; see `stopReason`. */
  readonly stopped: string | undefined;
  readonly surveyed: Plan & { readonly config: Config };
  readonly scan: PlanWorld['scan'];
  readonly proveRendering: ProveRendering;
  /** What reviews of pull requests need. */
  readonly reviews: ReviewWorld;
  /** Members of the teams asked for so far. */
  readonly teams: Map<string, Promise<readonly string[] | undefined>>;
  /** Everything decided, by service. */
  readonly services: ReadonlyMap<string, Evaluated>;
}

/**
 * Runs `work` with everything opened, and closes it afterwards. `environment` holds tokens and a workflow's variables.
 * @throws TrimtabError where the world cannot be opened at all.
 */
export async function withSession<T>(
  options: Options,
  now: Date,
  environment: Environment,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const { git, local } = await openRepository(options, now, environment);
  const { target } = git;
  const forge = local
    ? await openLocalForge({ git, now: () => now })
    : await openGitHub(target.url, environment);
  const { base, files, configuration } = await openBase(git, options);
  const { config, source } = configuration;
  const pulls = await forge.pullRequests.list(formatInstant(new Date(now.getTime() - LOOK_BACK_MS)));
  const stopped = stopReason(config, source.path, forge.pullRequests.findStopLabel());
  if (stopped === undefined) git.exclude('logs/');
  const { ledger, close } = await openLedger(options, git, config, now, {
    local,
    absent: absentLedger(stopped, pulls),
  });
  try {
    const world = openPlanWorld(options, now, ledger);
    const plan = await makePlan(world, { files, configuration, pulls });
    const surveyed = { ...plan, config };
    const proveRendering = openRendering(files, environment.PATH);
    const byApi = !local && surveyed.config.proposals.commit === 'api';
    const commit = byApi ? await openCommits(target.url, environment, git) : git.push;
    const place = { repository: target.url, folder: git.prefix };
    const reviews = openReviewWorld(options, now, git, forge, { waits: false });
    const opened = { options, now, git, forge, commit, ledger, ...place, base, files, pulls, stopped };
    return await work({
      ...opened,
      surveyed,
      services: plan.services,
      scan: world.scan,
      proveRendering,
      reviews,
      teams: reviews.teams,
    });
  } finally {
    close();
  }
}

/** Loaded only when it is used: the client weighs as much as everything else together. */
async function openGitHub(url: string, environment: Environment): Promise<Forge> {
  const { openGitHubForge } = await import('../../adapters/github/forge.ts');
  return openGitHubForge(describeGitHub(url, environment));
}

async function openCommits(url: string, environment: Environment, git: OpenGit): Promise<Session['commit']> {
  const { openGitHubCommits } = await import('../../adapters/github/commits.ts');
  return openGitHubCommits(describeGitHub(url, environment), git);
}

/** Whoever has opened pull requests here has kept a ledger. */
function absentLedger(stopped: string | undefined, pulls: readonly PullRequest[]): Absent {
  if (pulls.length > 0) return 'error';
  return stopped === undefined ? 'make' : 'empty';
}

/** The repository, with credentials where it has a network remote, and whether its pull requests are local files. */
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

/** The base commit: of the default branch, or of the one that the configuration there names. */
async function openBase(
  git: Git,
  options: Options,
): Promise<Pick<Session, 'base' | 'files'> & { readonly configuration: Configuration }> {
  const base = await git.baseCommit(undefined);
  const files = await git.filesAt(base.sha);
  const configuration = loadConfiguration(files, options.config);
  const wanted = configuration.config.proposals.base;
  if (wanted === undefined || wanted === base.branch) return { base, files, configuration };
  const other = await git.baseCommit(wanted);
  const otherFiles = await git.filesAt(other.sha);
  return { base: other, files: otherFiles, configuration: loadConfiguration(otherFiles, options.config) };
}

/**
 * The head that a new pull request's branch may replace; undefined where there is no such branch. A branch without a pull
 * request is what a killed run left, unless somebody works on it: then it is theirs.
 */
export async function leaseOf(
  { git, base }: Session,
  branch: string,
  heads: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const head = heads.get(branch);
  if (head !== undefined && isForeign({ commits: await git.commitsOf(branch, base.sha) })) {
    throw new Error(
      `the branch ${branch} holds a person's commits and has no open pull request: delete or rename it`,
    );
  }
  return head;
}

/**
 * Writes events down. What cannot be written fails the run and stops nothing: the next one finds on the forge what was done.
 * Where the ledger cannot be read nobody knows what it lacks, so nothing is added.
 */
export async function record(
  { ledger, surveyed }: Pick<Session, 'ledger' | 'surveyed'>,
  events: readonly LedgerEvent[],
): Promise<Failure[]> {
  if (surveyed.facts.ledger_error !== null) return [];
  try {
    await ledger.append(events);
    return [];
  } catch (error) {
    return [{ service: null, message: (error as Error).message }];
  }
}

/** Pushes all branches at once. The heads that arrived, by branch; a rejected one is an error of its own service. */
export async function pushBranches(
  { commit }: Pick<Session, 'commit'>,
  changes: readonly BranchChange[],
  serviceOf: (branch: string) => string,
): Promise<{ readonly pushed: ReadonlyMap<string, string>; readonly errors: readonly Failure[] }> {
  const pushed = new Map<string, string>();
  const errors: Failure[] = [];
  try {
    for (const result of changes.length > 0 ? await commit(changes) : []) {
      if (result.kind === 'pushed') pushed.set(result.branch, result.sha);
      else
        errors.push({
          service: serviceOf(result.branch),
          message: `push of ${result.branch} rejected: ${result.reason}`,
        });
    }
  } catch (error) {
    errors.push({ service: null, message: (error as Error).message });
  }
  return { pushed, errors };
}
