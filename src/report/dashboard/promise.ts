import { counted } from '../../lib/count.ts';
import type { EvidenceRecord } from '../../ports/evidence-record.ts';
import type { Report } from '../report.ts';

const WEEK_MINUTES = 7 * 24 * 60;

/** Effect that a change would have had in each week of the service's past. */
interface Weekly {
  readonly replicaHours: number;
  readonly violationMinutes: number;
}

/**
 * Says what the open changes promise by the evidence of the services' past: replica-hours and minutes in
 * violation of a week, saved or spent. Nothing where no open change rests on evidence.
 */
export function describePromise(
  { inputs: { evidence = {} } }: Report,
  pulls: readonly { readonly service: string }[],
): string[] {
  const weeks = pulls.flatMap(({ service }) => {
    const record = Object.hasOwn(evidence, service) ? evidence[service] : undefined;
    return record === undefined ? [] : weekly(record);
  });
  if (weeks.length === 0) return [];
  const total = (key: keyof Weekly) => Math.round(weeks.reduce((sum, one) => sum + one[key], 0) * 10) / 10;
  const [hours, minutes] = [total('replicaHours'), total('violationMinutes')];
  return [
    `- By the past demand of ${counted(weeks.length, 'service')}, each week: ${Math.abs(hours)} replica-hours ${hours < 0 ? 'more' : 'less'}, ${Math.abs(minutes)} minutes in violation ${minutes < 0 ? 'more' : 'less'}.`,
    '- `trimtab log --score` judges what was proposed by the demand that followed.',
  ];
}

function weekly(record: EvidenceRecord): Weekly[] {
  if (record.kind !== 'count' && record.kind !== 'autoscaler') return [];
  const { minutes, stated, chosen } = record;
  if (minutes === 0) return [];
  const share = WEEK_MINUTES / minutes;
  return [
    {
      replicaHours: ((stated.replica_minutes - chosen.replica_minutes) * share) / 60,
      violationMinutes: (stated.violation_minutes - chosen.violation_minutes) * share,
    },
  ];
}
