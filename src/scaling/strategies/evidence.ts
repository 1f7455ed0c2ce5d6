import { formatScore, tellBasis, tellCandidate } from '../../evidence/tell.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import type { CountEvidence, EvidenceRecord } from '../../ports/evidence-record.ts';
import { ceilingOf, countOf, withinIncrement } from '../decision/limits.ts';
import type { Reason, StrategyResult } from '../decision/types.ts';
import { stay } from './stay.ts';

const REFERENCES = ['spec.scaling.strategy', 'spec.scaling.objective', 'spec.scaling.utilization_limit'];

/** Decides by strategy `evidence`: the count that the service's own past pays for. */
export function decideByEvidence(
  blueprint: Blueprint,
  evidence: EvidenceRecord | undefined,
  current: number,
): StrategyResult {
  const { minReplicas, maxReplicas } = blueprint.scaling;
  if (current < minReplicas)
    return correct(current, minReplicas, `The count (${current}) lies below min_replicas (${minReplicas}).`);
  if (evidence?.kind !== 'count') {
    const rationale = evidence?.kind === undefined ? '' : 'No count.';
    return stay(current, rationale, { references: REFERENCES });
  }
  const said = tellEvidence(evidence);
  const result = (target: number, rationale: string): StrategyResult =>
    stay(current, rationale, {
      recommendation: {
        action: target === current ? 'no_action' : target > current ? 'scale_up' : 'scale_down',
        target_replicas: target,
      },
      formula: formulaOf(evidence),
      correction: true,
      references: REFERENCES,
    });
  const asked = evidence.chosen.replicas ?? current;
  if (asked === current) return result(current, `${said} ${reasonToStay(evidence, current)}`);
  if (asked < current && !blueprint.scaling.allowScaleDown)
    return result(current, `${said} But allow_scale_down is false.`);
  const target = withinIncrement(
    blueprint,
    current,
    Math.min(asked, Math.max(ceilingOf(blueprint), current)),
  );
  if (target === current) {
    const rationale = `${said} But max_replicas is ${maxReplicas}.`;
    return { ...result(current, rationale), atLimit: 'at_max_replicas' satisfies Reason };
  }
  const only =
    target === asked ? '' : ` Only to ${target} at once or at all, by the limits of the blueprint.`;
  return result(target, `${said}${only}${instead(evidence)}`);
}

function correct(current: number, target: number, rationale: string): StrategyResult {
  const recommendation = { action: 'scale_up', target_replicas: target } as const;
  return stay(current, rationale, { recommendation, correction: true, references: REFERENCES });
}

function tellEvidence(evidence: CountEvidence): string {
  const { stated, chosen, minutes, least_replica_minutes: least } = evidence;
  const days = Math.round(minutes / 1_440);
  const { replicas: present = 0 } = stated;
  const told = (candidate: typeof stated) => tellCandidate(candidate, least);
  const counted = tellBasis(evidence).map((line) => `${line} `);
  const now = `${counted.join('')}Over the last ${days} days ${countOf(present)} cost ${told(stated)}`;
  if (chosen.replicas === present) return `${now}.`;
  return `${now}; ${countOf(chosen.replicas ?? 0)} would have cost ${told(chosen)}.`;
}

function reasonToStay({ wanted, best }: CountEvidence, current: number): string {
  if (wanted < current)
    return `${countOf(wanted)} would do, and it goes down after 7 days in which every look wanted less, where that saves 5%.`;
  if (wanted > current) return `${countOf(wanted)} would save less than 5% of that.`;
  return best[0]?.replicas === current ? 'No other count costs less.' : 'It needs no other count.';
}

/** Says what an autoscaler would have cost in the same replay. */
function instead({ autoscaler, least_replica_minutes: least }: CountEvidence): string {
  const { settings } = autoscaler ?? {};
  if (autoscaler === undefined || settings === undefined) return '';
  return ` An HPA at ${settings.target}% from ${settings.min} would have cost ${tellCandidate(autoscaler, least)}.`;
}

function formulaOf({ stated, best }: CountEvidence): string {
  const known = [stated, ...best.filter(({ replicas }) => replicas !== stated.replicas)];
  const scores = known.map((one) => `${one.replicas}: ${formatScore(one.score)}`);
  return `replicas / least + price × share of bad minutes = ${scores.join(', ')}`;
}
