import { openGit } from '../adapters/git/git.ts';
import { readReviewEvent } from '../adapters/github/event.ts';
import { describeGitHub, type Environment } from '../adapters/github/repository.ts';
import { openLedgerFiles } from '../adapters/ledger/files.ts';
import { TrimtabError } from '../lib/errors.ts';
import { reviewCommits, reviewPull } from '../pipeline/review.ts';
import { reviewGroup } from '../pipeline/review-group.ts';
import { describeReview, type Review, stopsJob } from '../pipeline/review-result.ts';
import type { ReviewWorld } from '../pipeline/review-world.ts';
import { describeUnreadChanges } from '../pipeline/unread-changes.ts';
import type { ReviewEvent } from '../ports/review-event.ts';
import { openPreviewWorld, openReviewWorld, withoutWrites } from './open/review.ts';
import type { Options } from './options.ts';
import type { GateOutcome } from './outcome.ts';

/**
 * Reviews what the workflow runs for (a pull request, a merge group), or the commits from `--base` to
 * `--head`.
 */
export async function gate(options: Options, now: Date, environment: Environment): Promise<GateOutcome> {
  if (options.base !== undefined) return gateCommits(options, now, options.base, environment.PATH);
  const event = readReviewEvent(environment);
  if (!event)
    throw new TrimtabError(
      'usage',
      'gate: --base REF is missing; name the branch to merge into, such as origin/main',
    );
  const git = await openGit(options.repo, {
    now,
    auth: (url) => describeGitHub(url, environment),
    openCache: options.openCache,
  });
  const repository = describeGitHub(git.target.url, environment);
  const { openGitHubForge } = await import('../adapters/github/forge.ts');
  const forge = openGitHubForge(repository);
  const written = options.dryRun ? withoutWrites(forge) : forge;
  const world = openReviewWorld(options, now, git, written, {
    waits: repository.throttled,
    path: environment.PATH,
  });
  const outcome = toOutcome(await reviewEvent(world, event));
  return options.dryRun ? { ...outcome, notes: [...outcome.notes, 'dry run: nothing is written'] } : outcome;
}

async function gateCommits(
  options: Options,
  now: Date,
  base: string,
  path: string | undefined,
): Promise<GateOutcome> {
  const git = await openGit(options.repo, { now, openCache: options.openCache });
  const ledger = openLedgerFiles(options.repo, { now, absent: 'empty' });
  const world = {
    ...openPreviewWorld(options, now, git, path),
    readLedger: (_config: unknown, since: Date) => ledger.read(since),
  };
  const outcome = toOutcome([await reviewCommits(world, { base, head: options.head ?? 'HEAD' })]);
  const changed = options.head === undefined ? await git.changedSince('HEAD') : [];
  const unread = describeUnreadChanges(
    changed.filter((path) => /\.ya?ml$/.test(path)),
    'HEAD',
  );
  return { ...outcome, notes: [...outcome.notes, ...unread] };
}

async function reviewEvent(world: ReviewWorld, event: ReviewEvent): Promise<readonly Review[]> {
  switch (event.kind) {
    case 'pull':
      return [await reviewPull(world, event.number)];
    case 'group':
      return [await reviewGroup(world, event)];
    case 'relay': {
      const { branches } = world.forge;
      // Several pull requests may come from one branch.
      const numbers = event.head ? await branches.openPullsFrom(event.head) : event.numbers;
      const reviews: Review[] = [];
      for (const number of numbers) reviews.push(await reviewPull(world, number));
      return reviews;
    }
  }
}

/**
 * Reports the review that stops the job, or else the first judged one, in full; of the others one line each.
 */
function toOutcome(reviews: readonly Review[]): GateOutcome {
  const main = reviews.find(stopsJob) ?? reviews.find(({ kind }) => kind === 'judged') ?? reviews[0];
  const others = reviews.filter((review) => review !== main).map(describeReview);
  const base = { kind: 'gate', notes: reviews.flatMap(({ notes }) => notes), failures: [] } as const;
  if (main?.kind === 'judged')
    return { ...base, report: main.report, lines: others, stopsJob: stopsJob(main) };
  const message = main?.message ?? 'no open pull request comes from that branch: there is nothing to judge';
  const stops = main !== undefined && stopsJob(main);
  return { ...base, report: undefined, lines: [message, ...others], stopsJob: stops };
}
