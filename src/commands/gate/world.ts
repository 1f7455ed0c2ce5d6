import { type OpenGit, openGit } from '../../adapters/git/git.ts';
import type { GitHubGate } from '../../adapters/github/gate.ts';
import { describeGitHub, type Environment } from '../../adapters/github/repository.ts';
import { openLedgerBranch } from '../../adapters/ledger/branch.ts';
import { knownApprovers } from '../../pipeline/approvers.ts';
import { type ApprovalFacts, CODE_OWNERS } from '../../policy/approvals.ts';
import type { PullRequestInput } from '../../policy/cel/expression.ts';
import type { Config } from '../../policy/config.ts';
import type { Forge } from '../../ports/forge.ts';
import type { PullRequest } from '../../ports/pull-requests.ts';
import type { GovernanceStatus, Statuses } from '../../ports/statuses.ts';
import type { Options } from '../options.ts';
import type { Outcome } from '../run.ts';
import type { JudgedCommits } from './judge-commits.ts';

/** What a gate in a workflow works with. */
export interface GateWorld {
  readonly options: Options;
  readonly now: Date;
  readonly git: OpenGit;
  readonly forge: Forge;
  readonly github: GitHubGate;
  /** Milliseconds to wait for what GitHub works out in the background, first time; doubled each time. */
  readonly patience: number;
  /** Members of the teams asked for so far. */
  readonly teams: Map<string, Promise<readonly string[] | undefined>>;
}

export async function openGateWorld(
  options: Options,
  now: Date,
  environment: Environment,
): Promise<GateWorld> {
  const git = await openGit(options.repo, { now, auth: (url) => describeGitHub(url, environment) });
  const repository = describeGitHub(git.target.url, environment);
  const [{ openGitHubForge }, { openGitHubGate }] = await Promise.all([
    import('../../adapters/github/forge.ts'),
    import('../../adapters/github/gate.ts'),
  ]);
  const patience = repository.throttled ? 2000 : 1;
  return {
    options,
    now,
    git,
    forge: openGitHubForge(repository),
    github: openGitHubGate(repository),
    patience,
    teams: new Map(),
  };
}

/** What a rule may ask of a pull request. */
export function pullRequestInput({
  number,
  author,
  title,
  base,
  head,
  labels,
}: PullRequest): PullRequestInput {
  return { number: BigInt(number), author, title, base: base.branch, head: head.branch, labels };
}

/** Who has approved a pull request, as far as what was judged asks for approvals. */
export async function reviewFacts(
  { result, compared }: JudgedCommits,
  pull: PullRequest,
  { forge, teams }: Pick<GateWorld, 'forge' | 'teams'>,
): Promise<Omit<ApprovalFacts, 'approvers'>> {
  const approvers = [
    ...new Set(result.checks.flatMap((check) => (check.requires_approval ? check.approvers : []))),
  ];
  const asked = pull.reviews.length > 0 ? approvers : approvers.filter((name) => name === CODE_OWNERS);
  const known = await knownApprovers(compared.base.files, asked, compared.touched, forge.conversation, teams);
  return { ...known, reviews: pull.reviews, head: pull.head.sha, author: pull.author };
}

type Written = Pick<Outcome, 'notes' | 'gateWritten'>;

/** A fork's token may not write: then the job's exit code is the only answer. */
export async function writeStatus(
  statuses: Statuses,
  { number, head, status }: Pick<PullRequest, 'number' | 'head' | 'status'>,
  wanted: GovernanceStatus,
): Promise<Written> {
  if (status?.state === wanted.state && status.description === wanted.description)
    return { notes: [], gateWritten: true };
  try {
    await statuses.setGovernance(head.sha, number, wanted);
    return { notes: [], gateWritten: true };
  } catch (error) {
    return { notes: [`the status could not be set: ${(error as Error).message}`], gateWritten: false };
  }
}

/** An outcome of nothing but words. */
export function said(line: string, written: Written = { notes: [], gateWritten: true }): Outcome {
  return { lines: [line], proposals: [], failures: [], ...written };
}

/** Read only: the gate writes no event. */
export async function readLedgerBranch(
  { git: { place, target }, now }: GateWorld,
  { ledger }: Config,
  since: Date,
) {
  const { branch, retention } = ledger;
  const kept = await openLedgerBranch({
    url: target.url,
    auth: place.auth,
    branch,
    retention,
    now,
    absent: 'empty',
  });
  try {
    return await kept.read(since);
  } finally {
    kept.close();
  }
}
