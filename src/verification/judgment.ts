import type { Observation } from '../metrics/observation/types.ts';
import type { Check, READY_LOOK, Verdict, Verification, VerificationInput } from './types.ts';

/** A verdict about a change, as far as one run can tell. */
export interface Judgment {
  readonly verdict: Verdict;
  readonly rationale: string;
  /** A wait that no timeout ends. */
  readonly patient?: boolean;
  readonly look?: Verdict | typeof READY_LOOK;
}

export function pending(rationale: string): Judgment {
  return { verdict: 'pending', rationale };
}

export function inconclusive(rationale: string): Judgment {
  return { verdict: 'inconclusive', rationale };
}

/**
 * Judges what can be known of any change before its delivery; undefined where it has been delivered. `number` is
 * what it has changed, in words; `isTaken` says that the cluster has it, whatever its delivery tells.
 */
export function judgeDelivery(
  { change, delivery }: Pick<VerificationInput, 'change' | 'delivery'>,
  observation: Observation | undefined,
  { number, isTaken }: { readonly number: string; readonly isTaken: boolean },
): Judgment | undefined {
  const { from, to, inGit } = change;
  if (from === to)
    return { verdict: 'no_verification_needed', rationale: `The change left the ${number} as it was.` };
  if (inGit !== undefined && inGit !== to)
    return inconclusive(`Git states ${inGit} by now: somebody has changed it since.`);
  if (observation?.failure !== undefined)
    return { verdict: 'error', rationale: `Nothing could be read: ${observation.failure}.` };
  // However long a sync is held back: what never arrived can be neither good nor bad.
  if (delivery.kind === 'pending' && !isTaken)
    return { ...pending(`Not delivered: ${delivery.reason}.`), patient: true };
  return undefined;
}

/** Concludes a verification: one that is still open when its time is over is inconclusive. */
export function conclude(
  { id, change }: Pick<VerificationInput, 'id' | 'change'>,
  judgment: Judgment,
  {
    observation,
    isOver,
    checks,
    waits = '',
  }: {
    readonly observation: Observation | undefined;
    readonly isOver: boolean;
    readonly checks: readonly Check[];
    /** Says until when it stays open, to stand after the rationale. */
    readonly waits?: string;
  },
): Verification {
  const isOpen = judgment.verdict === 'pending' || judgment.verdict === 'error';
  const late = isOpen && isOver && judgment.patient !== true;
  const verdict = late ? 'inconclusive' : judgment.verdict;
  const outcome = verdict === 'passed' ? 'success' : verdict;
  return {
    verification_id: id,
    service: change.service,
    pull: change.pull,
    verdict,
    outcome,
    rationale: `${judgment.rationale}${late ? ' The verification timeout is over.' : waits}`,
    checks,
    ...(judgment.look && observation && !late
      ? { look: judgment.look, measured_at: observation.timestamp }
      : {}),
    summary: { verification_result: outcome },
  };
}
