import { decisionKey } from '../history/history.ts';
import { formatInstant } from '../lib/time.ts';
import type { EvidenceRecord } from '../ports/evidence-record.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import { DEFER_MS } from '../scaling/capacity/deferral.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import { leansOnLedger } from '../scaling/stabilization.ts';

/**
 * Returns the events to record for one service: its decision when it changed or is the first of its UTC day
 * (always where the ledger is the evidence for its stabilization window), and a deferral each time.
 */
export function decisionEvents(s: Evaluated, now: Date): LedgerEvent[] {
  const { decision, governance, grant } = s;
  const { lastDecision } = s.input.history;
  const { recommendation } = decision;
  const looked = lookOfRun(s, now);
  const judged = isOfRun(s.input.history.advice, now) ? s.input.history.advice : undefined;
  const asked = recommendation && recommendation.action !== 'no_action';
  const event = decisionEvent(s, 'decision', decision.action, now, {
    ...(decision.reason === null ? {} : { reason: decision.reason }),
    ...recommendedOf(decision),
    ...measuredFigures(s),
    ...(looked === undefined ? {} : { evidence: looked }),
    ...(judged === undefined ? {} : { advice: judged }),
  });
  const sameDay = lastDecision?.at.slice(0, 10) === event.timestamp.slice(0, 10);
  const { blueprint, observation } = s.input;
  const evidence =
    asked && leansOnLedger(blueprint, observation, recommendation, decision.current_replicas ?? 0, now);
  const known = sameDay && lastDecision?.what === decisionKey(event) && !evidence && !looked && !judged;
  const deferred = grant?.action === 'defer' && governance.classification !== 'forbidden';
  const retry = {
    retry_at: formatInstant(new Date(now.getTime() + DEFER_MS)),
    rationale: `${decision.rationale} Deferred: ${grant?.obstacle}.`,
  };
  return [
    ...(known ? [] : [event]),
    ...(deferred ? [decisionEvent(s, 'deferral', 'deferred', now, retry)] : []),
  ];
}

/** Says what the figures or the past ask for: `scale_up 2 to 3`, `target 70 to 60`. */
function recommendedOf({ change, recommendation, current_replicas }: Evaluated['decision']) {
  if (change) return { recommended: `${change.number} ${change.from} to ${change.to}` };
  if (!recommendation || recommendation.action === 'no_action') return {};
  return {
    recommended: `${recommendation.action} ${current_replicas} to ${recommendation.target_replicas}`,
  };
}

/**
 * Returns what this run found in the service's past, without the demand; undefined where it did not look, or
 * found no history, which the next run asks for again.
 */
function lookOfRun({ input: { evidence } }: Evaluated, now: Date): EvidenceRecord | undefined {
  if (evidence === undefined || evidence.kind === 'history_missing') return undefined;
  if (!isOfRun(evidence, now)) return undefined;
  if (!('demand' in evidence)) return evidence;
  const { demand: _, ...found } = evidence;
  return found;
}

function isOfRun(found: { readonly at: string } | undefined, now: Date): boolean {
  return found !== undefined && Date.parse(found.at) === now.getTime();
}

/** Returns the figures behind a decision, for later readers who cannot measure them again. */
function measuredFigures({
  decision: { current_replicas: replicas, figures },
}: Evaluated): Pick<LedgerEvent, 'replicas' | 'figures'> {
  const measured = Object.entries(figures).flatMap(([name, figure]) =>
    'value' in figure ? [[name, figure.value] as const] : [],
  );
  return {
    ...(replicas === null ? {} : { replicas }),
    ...(measured.length === 0 ? {} : { figures: Object.fromEntries(measured) }),
  };
}

/** Creates an event about a service's decision, with the audit fields filled in. */
export function decisionEvent(
  s: Evaluated,
  type: LedgerEvent['event_type'],
  outcome: string,
  now: Date,
  more: Partial<LedgerEvent> = {},
): LedgerEvent {
  return {
    timestamp: formatInstant(now),
    event_type: type,
    agent_id: 'trimtab',
    service: s.decision.service,
    blueprint_version: s.input.blueprint.version ?? null,
    operation: s.governance.operation,
    classification: s.governance.classification,
    rationale: s.decision.rationale,
    outcome,
    duration: '0s',
    decision_id: s.decision.decision_id,
    ...more,
  };
}
