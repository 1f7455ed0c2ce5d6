import type { PullRequest } from '../ports/pull-requests.ts';
import { proposalBranch, rollbackBranch, serviceOfBranch } from './branch.ts';
import { otherBase, type Step } from './compare.ts';
import { isForeign } from './head.ts';
import { parseMarker } from './marker.ts';

/** Reason why nothing is decided about a service: its blueprint is gone, or cannot be used for now. */
export interface Absence {
  readonly kind: 'removed' | 'broken';
  readonly why: string;
}

/**
 * Returns the steps for open pull requests whose service is not decided about: nobody confirms them, and no
 * policy speaks for them. Where the blueprint is gone a proposal is closed. Where it may be mended, and for a
 * rollback, which leads back to a known state, the status waits. `absenceOf` is undefined for a service that
 * this run decides about, or has nothing to do with; `config` is that of the run, as markers name it.
 */
export function orphanSteps(
  pulls: readonly PullRequest[],
  absenceOf: (service: string) => Absence | undefined,
  config: string | undefined,
): Step[] {
  return pulls.flatMap((pull): Step[] => {
    if (!isOwn(pull, config)) return [];
    const service = serviceOfBranch(pull.head.branch);
    const absence = absenceOf(service);
    if (!absence) return [];
    const { kind, why } = absence;
    return kind === 'removed' && pull.head.branch === proposalBranch(service)
      ? [{ kind: 'close', service, pull, why, timedOut: false, revoked: true }]
      : [{ kind: 'hold', service, pull, why }];
  });
}

/**
 * Checks whether an open pull request is one that this tool wrote for a configuration and nobody has committed
 * to. Another configuration in the same repository has services of its own.
 */
export function isOwn(pull: PullRequest, config: string | undefined): boolean {
  const marker = pull.state === 'open' && !isForeign(pull) ? parseMarker(pull.body) : undefined;
  return marker?.config === config && marker?.service === serviceOfBranch(pull.head.branch);
}

/**
 * Returns the steps for open rollbacks that stand against a branch that changes no longer go to. They are not
 * closed: the verdict behind them is not reached again.
 */
export function misplacedRollbacks(
  pulls: readonly PullRequest[],
  services: Iterable<string>,
  base: string,
): Step[] {
  const byBranch = new Map([...services].map((service) => [rollbackBranch(service), service]));
  return pulls.flatMap((pull): Step[] => {
    const service = byBranch.get(pull.head.branch);
    const isMisplaced = pull.state === 'open' && pull.base.branch !== base;
    return service !== undefined && isMisplaced
      ? [{ kind: 'hold', service, pull, why: otherBase(pull, base) }]
      : [];
  });
}
