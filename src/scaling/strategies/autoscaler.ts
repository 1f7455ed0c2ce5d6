import { formatScore, tellBasis, tellCandidate, tellSettings } from '../../evidence/tell.ts';
import { counted } from '../../lib/count.ts';
import type { AutoscalerEvidence, EvidenceRecord } from '../../ports/evidence-record.ts';
import { asksForMore } from '../decision/edited-place.ts';
import type { AutoscalerNumber, NumberChange, StatedAutoscaler, StrategyResult } from '../decision/types.ts';
import { stay } from './stay.ts';

const NUMBERS: readonly AutoscalerNumber[] = ['max', 'target', 'min'];

/** Decides about the numbers of an autoscaler: the one that the service's past pays for, one at a time. */
export function decideAutoscaler(
  desired: StatedAutoscaler,
  evidence: EvidenceRecord | undefined,
): StrategyResult {
  const references = NUMBERS.flatMap((number) =>
    desired.numbers[number] === undefined ? [] : [`spec.autoscaler.${number}`],
  );
  const none = stay(desired.settings.min, '', { references, correction: true });
  if (evidence?.kind !== 'autoscaler') return none;
  const formula = formulaOf(evidence);
  const change = changeOf(desired, evidence);
  const rationale = tellEvidence(evidence, change);
  if (change === undefined) return { ...none, formula, rationale };
  const action = asksForMore(change) ? 'scale_up' : 'scale_down';
  return { ...none, recommendation: { action, target_replicas: change.to }, formula, rationale, change };
}

/** Returns the one number in which what was chosen differs from what is stated. */
function changeOf(
  { autoscaler, settings, numbers }: StatedAutoscaler,
  { chosen }: AutoscalerEvidence,
): NumberChange | undefined {
  const number = NUMBERS.find((one) => chosen.settings?.[one] !== settings[one]);
  const to = number && chosen.settings?.[number];
  if (number === undefined || to === undefined || numbers[number] === undefined) return undefined;
  return { autoscaler, number, from: settings[number], to };
}

/** Tells the time at the ceiling first, then what the stated numbers cost and what the chosen ones would have. */
function tellEvidence(evidence: AutoscalerEvidence, change: NumberChange | undefined): string {
  const { stated, chosen, best, minutes, least_replica_minutes: least, ceiling_minutes: over } = evidence;
  const days = Math.round(minutes / 1_440);
  const { settings } = stated;
  const ceiling =
    over === 0
      ? []
      : [
          `At its ceiling of ${settings?.max} replicas for ${counted(over, 'minute')} of the last ${days} days.`,
        ];
  const now = `Over the last ${days} days ${tellSettings(stated)} cost ${tellCandidate(stated, least)}`;
  const before = [...ceiling, ...tellBasis(evidence)];
  if (change !== undefined)
    return [
      ...before,
      `${now}; ${tellSettings(chosen)} would have cost ${tellCandidate(chosen, least)}.`,
    ].join(' ');
  const cheapest = best[0];
  const better =
    cheapest === undefined || cheapest.score >= stated.score
      ? 'No other target or floor costs less.'
      : `${tellSettings(cheapest)} would have saved less than 5%, or not by one number alone.`;
  return [...before, `${now}. ${better}`].join(' ');
}

function formulaOf({ stated, best }: AutoscalerEvidence): string {
  const same = JSON.stringify(stated.settings);
  const known = [stated, ...best.filter(({ settings }) => JSON.stringify(settings) !== same)];
  const scores = known.map((one) => `${tellSettings(one)}: ${formatScore(one.score)}`);
  return `replicas / least + price × share of bad minutes = ${scores.join(', ')}`;
}
