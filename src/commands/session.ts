import { openGit } from '../adapters/git.ts';
import { openLedgerFiles } from '../adapters/ledger-files.ts';
import { openLocalForge } from '../adapters/local-forge.ts';
import type { Evaluated } from '../coordination/evaluate.ts';
import { instant } from '../decision/decide.ts';
import { readConfig } from '../facts.ts';
import type { BranchChange, Files, Forge, Git, Ledger, PullRequest } from '../ports.ts';
import { isForeign } from '../proposal/head.ts';
import type { ReportError } from '../report/report.ts';
import type { Options } from './options.ts';
import { configText, type Survey, survey } from './survey.ts';

/** How far back ended pull requests matter: the longest snooze or verification anybody should configure. */
const LOOK_BACK_MS = 30 * 86_400_000;

/** One run's view of the world: taken once, at the base commit. */
export interface Session {
  readonly options: Options;
  readonly now: Date;
  readonly git: Git;
  readonly forge: Forge;
  readonly ledger: Ledger;
  readonly base: { readonly branch: string; readonly sha: string };
  readonly files: Files;
  readonly pulls: readonly PullRequest[];
  readonly surveyed: Survey;
  /** Everything decided, by service. */
  readonly services: ReadonlyMap<string, Evaluated>;
}

export async function openSession(options: Options, now: Date): Promise<Session> {
  const git = await openGit(options.repo, { now });
  git.exclude('logs/');
  const forge = await openLocalForge({ git, now: () => now });
  const { base, files } = await openBase(git, options);
  const pulls = await forge.list(instant(new Date(now.getTime() - LOOK_BACK_MS)));
  const ledger = openLedgerFiles(options.repo, now);
  const surveyed = await survey(files, options, now, { ledger: await ledger.read(), pulls });
  const services = new Map(surveyed.evaluation.services.map((s) => [s.decision.service, s]));
  return { options, now, git, forge, ledger, base, files, pulls, surveyed, services };
}

/** The base commit: of the default branch, or of the one that the configuration there names. */
async function openBase(git: Git, options: Options): Promise<Pick<Session, 'base' | 'files'>> {
  const base = await git.baseCommit(undefined);
  const files = await git.filesAt(base.sha);
  const wanted = readConfig(configText(files, options)).proposals.base;
  if (wanted === undefined || wanted === base.branch) return { base, files };
  const other = await git.baseCommit(wanted);
  return { base: other, files: await git.filesAt(other.sha) };
}

/**
 * The head that a new pull request's branch may replace; undefined where there is no such branch. A branch without a pull
 * request is what a killed run left, unless somebody works on it: then it is theirs.
 */
export async function leaseOf({ git, base }: Session, branch: string, heads: ReadonlyMap<string, string>): Promise<string | undefined> {
  const head = heads.get(branch);
  if (head !== undefined && isForeign({ commits: await git.commitsOf(branch, base.sha) })) {
    throw new Error(`the branch ${branch} holds a person's commits and has no open pull request: delete or rename it`);
  }
  return head;
}

/** Pushes all branches at once. The heads that arrived, by branch; a rejected one is an error of its own service. */
export async function pushBranches(
  git: Git,
  changes: readonly BranchChange[],
  serviceOf: (branch: string) => string,
): Promise<{ readonly pushed: ReadonlyMap<string, string>; readonly errors: readonly ReportError[] }> {
  const pushed = new Map<string, string>();
  const errors: ReportError[] = [];
  for (const result of changes.length > 0 ? await git.push(changes) : []) {
    if (result.kind === 'pushed') pushed.set(result.branch, result.sha);
    else errors.push({ service: serviceOf(result.branch), message: `push of ${result.branch} rejected: ${result.reason}` });
  }
  return { pushed, errors };
}
