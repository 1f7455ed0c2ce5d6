import { type OpenGit, openGit } from '../adapters/git.ts';
import { fetchTestMerge } from '../adapters/git-compare.ts';
import type { GateEvent } from '../adapters/github-event.ts';
import { describeGitHub, type Environment } from '../adapters/github-repository.ts';
import { openLedgerBranch } from '../adapters/ledger-branch.ts';
import type { Config } from '../config.ts';
import type { PullRequestInput } from '../expression.ts';
import { gateStatus } from '../governance/gate.ts';
import { governanceStatus } from '../governance/status.ts';
import type { Forge, GovernanceStatus, PullRequest } from '../ports.ts';
import { renderGate } from '../report/gate.ts';
import { knownApprovers } from './approvers.ts';
import { gateOutcome } from './gate-outcome.ts';
import { type JudgedCommits, judgeCommits } from './judge-commits.ts';
import type { Options } from './options.ts';
import { previewImpact } from './preview.ts';
import type { Outcome } from './run.ts';

const COMMENT_MARKER = '<!-- trimtab:gate -->';

/** The gate of one pull request: judged by its test merge, with its reviews; the status is set and the comment kept current. */
export async function gatePull(event: GateEvent, options: Options, now: Date, environment: Environment): Promise<Outcome> {
  const git = await openGit(options.repo, { now, auth: (url) => describeGitHub(url, environment) });
  const { openGitHubForge } = await import('../adapters/github-forge.ts');
  const forge = openGitHubForge(describeGitHub(git.target.url, environment));
  const pull = await forge.pull(event.number);
  if (event.kind === 'group') return carryOver(forge, pull, event.sha);
  const merged = await fetchTestMerge(git, pull.number);
  if (merged?.head !== pull.head.sha) {
    const why = merged ? 'GitHub has not merged the newest commit for a test yet' : `it conflicts with ${pull.base.branch}`;
    return {
      ...(await write(forge, pull, { state: 'pending', description: `not judged: ${why}` })),
      lines: [`#${pull.number} is not judged: ${why}`],
    };
  }
  const pullRequest: PullRequestInput = {
    number: BigInt(pull.number),
    author: pull.author,
    title: pull.title,
    base: pull.base.branch,
    head: pull.head.branch,
    labels: pull.labels,
  };
  const judged = await judgeCommits(git, options, now, { base: merged.base, head: merged.merge, pullRequest });
  const status = gateStatus(judged.result, {
    ...(await reviewFacts(judged, pull, forge)),
    reviews: pull.reviews,
    head: pull.head.sha,
    author: pull.author,
  });
  const impact = await previewImpact(judged, options, now, (since) => readLedgerBranch(git, judged.base.config, since, now));
  const outcome = gateOutcome(judged, status, impact, now);
  const written = await write(forge, pull, status);
  const said =
    outcome.gate.checks.length === 0
      ? []
      : await comment(forge, pull.number, `${renderGate(outcome.gate, 'markdown')}\n${COMMENT_MARKER}\n`);
  return { ...outcome, ...written, notes: [...outcome.notes, ...written.notes, ...said] };
}

/** Read only: the gate writes no event. */
async function readLedgerBranch({ place, target }: OpenGit, { ledger }: Config, since: Date, now: Date) {
  const { branch, retention } = ledger;
  const kept = await openLedgerBranch({ url: target.url, auth: place.auth, branch, retention, now, absent: 'empty' });
  try {
    return await kept.read(since);
  } finally {
    kept.close();
  }
}

async function reviewFacts({ result, compared }: JudgedCommits, pull: PullRequest, forge: Forge) {
  const approvers = pull.reviews.length === 0 ? [] : result.checks.flatMap((check) => (check.requires_approval ? check.approvers : []));
  return knownApprovers(compared.base.files, [...new Set(approvers)], compared.touched, forge, new Map());
}

/** In the merge queue the status is wanted on the group's commit; what let the pull request in counts there too. */
async function carryOver(forge: Forge, pull: PullRequest, sha: string): Promise<Outcome> {
  const own = pull.status ?? governanceStatus('pending', 'not judged yet');
  const status = governanceStatus(own.state, `#${pull.number}: ${own.description}`);
  const written = await write(forge, { ...pull, head: { ...pull.head, sha }, status: null }, status);
  return { ...written, lines: [`${status.state}: ${status.description}`] };
}

/** A fork's token may not write: then the job's exit code is the only answer. */
async function write(forge: Forge, pull: PullRequest, status: GovernanceStatus): Promise<Outcome> {
  const none = { lines: [], proposals: [], failures: [] };
  if (pull.status?.state === status.state && pull.status.description === status.description)
    return { ...none, notes: [], gateWritten: true };
  try {
    await forge.setStatus(pull.head.sha, pull.number, status);
    return { ...none, notes: [], gateWritten: true };
  } catch (error) {
    return { ...none, notes: [`the status could not be set: ${(error as Error).message}`], gateWritten: false };
  }
}

async function comment(forge: Forge, number: number, body: string): Promise<string[]> {
  try {
    await forge.comment(number, COMMENT_MARKER, body);
    return [];
  } catch (error) {
    return [`the comment could not be written: ${(error as Error).message}`];
  }
}
