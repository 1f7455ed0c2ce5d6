import { openGit } from '../adapters/git.ts';
import { readGateEvent } from '../adapters/github-event.ts';
import type { Environment } from '../adapters/github-repository.ts';
import { openLedgerFiles } from '../adapters/ledger-files.ts';
import { TrimtabError } from '../errors.ts';
import { gateStatus } from '../governance/gate.ts';
import { gateOutcome } from './gate-outcome.ts';
import { gatePull } from './gate-pull.ts';
import { judgeCommits } from './judge-commits.ts';
import type { Options } from './options.ts';
import { previewImpact } from './preview.ts';
import type { Outcome } from './run.ts';

/**
 * What a change does, and whether it may: of the pull request that the workflow runs for, or of the commits from `--base` to
 * `--head`. Then nobody's reviews are known, so what needs approval waits, and nothing is written.
 */
export async function gate(options: Options, now: Date, environment: Environment): Promise<Outcome> {
  const event = options.base === undefined ? readGateEvent(environment) : undefined;
  if (event) return gatePull(event, options, now, environment);
  if (options.base === undefined)
    throw new TrimtabError('usage', 'gate: --base REF is missing; name the branch to merge into, such as origin/main');
  const git = await openGit(options.repo, { now });
  const judged = await judgeCommits(git, options, now, { base: options.base, head: options.head ?? 'HEAD' });
  const status = gateStatus(judged.result, { reviews: [], head: judged.compared.head.sha, author: '' });
  const impact = await previewImpact(judged, options, now, openLedgerFiles(options.repo, { now, absent: 'empty' }).read);
  return { ...gateOutcome(judged, status, impact, now), gateWritten: false };
}
