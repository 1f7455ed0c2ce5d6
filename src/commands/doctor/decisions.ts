import { groupBy } from '../../lib/group-by.ts';
import type { Finding } from '../../ports/repository-settings.ts';
import type { Evaluated } from '../../scaling/evaluate.ts';

const MAX_LINES = 20;

/** Reasons for which a service is held until somebody changes a file, a right or a source. */
const BLOCKED: ReadonlySet<string> = new Set([
  'owned_by_autoscaler',
  'ignored_by_delivery',
  'ambiguous_manifest',
  'manifest_missing',
  'manifest_refused',
  'ledger_unreadable',
  'evidence_too_short',
  'not_synced',
  'metrics_missing',
]);
/** Reasons that somebody wrote down on purpose. */
const INTENDED: ReadonlySet<string> = new Set(['paused', 'switched_off']);

/**
 * Says of how many services a plan decides, and what holds the others. `told` are services whose missing
 * figures have been named already.
 */
export function examineDecisions(services: readonly Evaluated[], told: ReadonlySet<string>): Finding[] {
  const blocked = services.filter(({ decision }) => BLOCKED.has(decision.reason ?? ''));
  const untold = blocked.filter(
    ({ decision }) => decision.reason !== 'metrics_missing' || !told.has(decision.service),
  );
  const lines = untold.slice(0, MAX_LINES).map(
    ({ decision }): Finding => ({
      state: 'weak',
      about: decision.service,
      message: `${decision.reason}: ${decision.rationale}`,
    }),
  );
  const more = untold.length - lines.length;
  return [
    ...lines,
    ...(more > 0
      ? [
          {
            state: 'weak',
            about: 'plan',
            message: `${more} more services are held; see trimtab plan`,
          } as const,
        ]
      : []),
    summary(services, blocked),
  ];
}

function summary(services: readonly Evaluated[], blocked: readonly Evaluated[]): Finding {
  const about = 'plan';
  const intended = services.filter(({ decision }) => INTENDED.has(decision.reason ?? ''));
  const decided = services.length - blocked.length - intended.length;
  const held = [...groupBy([...blocked, ...intended], ({ decision }) => decision.reason)].map(
    ([reason, group]) => `${group.length} ${reason}`,
  );
  const message = `${decided} of ${services.length} services are decided${held.length === 0 ? '' : `; held: ${held.join(', ')}`}`;
  if (decided === 0 && blocked.length > 0) return { state: 'bad', about, message };
  return { state: blocked.length > 0 || decided === 0 ? 'weak' : 'fine', about, message };
}
