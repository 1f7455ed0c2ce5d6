import { compare, formatPercent, fromNumber } from '../lib/fraction.ts';
import { truncate } from '../lib/markdown.ts';
import { formatInstant } from '../lib/time.ts';
import { openProposal } from '../pull-requests/desired.ts';
import { isEscalated } from '../scaling/capacity/deferral.ts';
import { describeMove } from '../scaling/decision/edited-place.ts';
import type { Evaluated, Evaluation } from '../scaling/evaluate.ts';

/** Tells what happened, step by step over all services, as the reference tells it. */
export function timeline({ services }: Evaluation, now: Date) {
  const time = formatInstant(now);
  const steps: readonly ((s: Evaluated) => string)[] = [observed, decided, governed, executed];
  return [
    { time, service: null, event: `Evaluate all services (${services.length})` },
    ...steps.flatMap((tell) => services.map((s) => ({ time, service: s.decision.service, event: tell(s) }))),
    { time, service: null, event: 'Multi-service evaluation complete' },
  ];
}

function observed({ input, decision }: Evaluated): string {
  const cpu = decision.figures.cpu_utilization;
  if ('missing' in cpu) return `CPU not measured: ${truncate(cpu.missing, 200)}`;
  const value = fromNumber(cpu.value);
  const { targetCpu } = input.blueprint.scaling;
  return `${targetCpu && compare(value, targetCpu) > 0 ? 'High' : 'Normal'} CPU detected (${formatPercent(value)})`;
}

function decided({ decision }: Evaluated): string {
  if (decision.action !== 'no_action')
    return decision.change
      ? `Decision: ${describeMove(decision)}`
      : `Decision: scale from ${decision.current_replicas} to ${decision.target_replicas} replicas`;
  return `Decision: no action${decision.reason === null ? ' needed' : ` (${decision.reason})`}`;
}

function governed({ governance }: Evaluated): string {
  return `Governance: ${governance.classification}`;
}

function executed(s: Evaluated): string {
  const open = openProposal(s);
  if (s.proposed !== undefined)
    return `Execution: pull request ${open === undefined ? '' : `#${open} is open: `}${describeMove(s.decision, s.proposed)}`;
  if (s.advised !== undefined) return 'Execution: none, observed only';
  if (s.grant?.action !== 'defer') return 'Execution: none';
  return isEscalated(s) ? 'Execution: deferred again, escalated' : 'Execution: deferred';
}
