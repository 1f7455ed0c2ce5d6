import type { ServiceResult } from '../backtest/types.ts';
import { MINUTE_MS } from '../evidence/demand.ts';
import { counted } from '../lib/count.ts';
import { formatInstant } from '../lib/time.ts';

/** A replay of what Git states, and of the same with the proposals of `evidence` merged in office hours. */
export interface FirstProposals {
  readonly replicas: number;
  readonly result: ServiceResult;
}

/** The policies that a replay has to hold. */
export const [STATED, PROPOSED] = ['git', 'evidence'] as const;

/** Tells what would have been proposed for each service, and what the two differ by. */
export function tellFirstProposals(all: readonly FirstProposals[]): string[] {
  const told = all.flatMap(({ replicas, result }) => tell(replicas, result) ?? []);
  if (told.length === 0) return [];
  return ['', 'What would have been proposed, had a person merged in office hours:', ...told];
}

function tell(
  replicas: number,
  { service, step, judgedFrom, end, policies }: ServiceResult,
): string | undefined {
  const [stated, proposed] = [policies.get(STATED), policies.get(PROPOSED)];
  if (!stated || !proposed || judgedFrom >= end || !('replicas' in proposed.chosen)) return undefined;
  const day = (time: number) => formatInstant(new Date(time)).slice(0, 10);
  const when = `${service}, ${day(judgedFrom)} to ${day(end)}`;
  if (proposed.opened === 0) return `  ${when}: nothing; ${counted(proposed.chosen.replicas, 'replica')}`;
  const minutes = Math.round(((proposed.tally.violations - stated.tally.violations) * step) / MINUTE_MS);
  const hours = Math.round(((proposed.tally.replicas - stated.tally.replicas) * step) / (60 * MINUTE_MS));
  const differs = [
    `${counted(Math.abs(minutes), 'minute')} ${minutes > 0 ? 'more' : 'fewer'} above 85% of the request`,
    `${counted(Math.abs(hours), 'replica-hour')} ${hours > 0 ? 'more' : 'fewer'}`,
  ];
  return `  ${when}: ${counted(proposed.opened, 'pull request')}, from ${replicas} to ${counted(proposed.chosen.replicas, 'replica')}: ${differs.join(', ')}`;
}
