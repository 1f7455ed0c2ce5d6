import { openGit } from '../adapters/git/git.ts';
import { type GateEvent, readGateEvent } from '../adapters/github/event.ts';
import type { Environment } from '../adapters/github/repository.ts';
import { openLedgerFiles } from '../adapters/ledger/files.ts';
import { TrimtabError } from '../lib/errors.ts';
import { gateStatus } from '../review/judge.ts';
import { gateGroup } from './gate/group.ts';
import { judgeCommits } from './gate/judge-commits.ts';
import { gateOutcome } from './gate/outcome.ts';
import { previewImpact } from './gate/preview.ts';
import { gatePull } from './gate/pull.ts';
import { isStopped } from './gate/stop.ts';
import { type GateWorld, openGateWorld, said } from './gate/world.ts';
import type { Options } from './options.ts';
import type { Outcome } from './run.ts';

/**
 * What a change does, and whether it may: of the pull request that the workflow runs for, or of the commits from `--base` to
 * `--head`. Then nobody's reviews are known, so what needs approval waits, and nothing is written.
 */
export async function gate(options: Options, now: Date, environment: Environment): Promise<Outcome> {
  const event = options.base === undefined ? readGateEvent(environment) : undefined;
  if (event) return gateEvent(event, await openGateWorld(options, now, environment));
  if (options.base === undefined)
    throw new TrimtabError(
      'usage',
      'gate: --base REF is missing; name the branch to merge into, such as origin/main',
    );
  const git = await openGit(options.repo, { now });
  const judged = await judgeCommits(git, options, now, { base: options.base, head: options.head ?? 'HEAD' });
  const status = gateStatus(judged.result, { reviews: [], head: judged.compared.head.sha, author: '' });
  const impact = await previewImpact(
    judged,
    options,
    now,
    openLedgerFiles(options.repo, { now, absent: 'empty' }).read,
  );
  return { ...gateOutcome(judged, status, { impact, enforcement: null }, now), gateWritten: false };
}

async function gateEvent(event: GateEvent, world: GateWorld): Promise<Outcome> {
  switch (event.kind) {
    case 'pull':
      return gatePull(world, event.number);
    case 'group':
      return gateGroup(world, event);
    case 'relay': {
      const numbers = event.head ? await world.github.pullsFrom(event.head) : event.numbers;
      return gatePulls(world, numbers);
    }
  }
}

/** Several pull requests may come from one branch: each is judged, and the one that is stopped most speaks for all. */
async function gatePulls(world: GateWorld, numbers: readonly number[]): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const number of numbers) outcomes.push(await gatePull(world, number));
  const first = outcomes.find(isStopped) ?? outcomes.find(({ gate }) => gate) ?? outcomes[0];
  if (!first) return said('no open pull request comes from that branch: there is nothing to judge');
  const others = outcomes.filter((outcome) => outcome !== first);
  return {
    ...first,
    lines: [...first.lines, ...others.flatMap(toldBriefly)],
    notes: outcomes.flatMap(({ notes }) => notes),
  };
}

function toldBriefly({ gate, lines }: Outcome): readonly string[] {
  return gate ? [`${gate.status.state}: ${gate.status.description}`] : lines;
}
