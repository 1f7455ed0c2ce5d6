import { parseRecommended } from '../history/event.ts';
import type { Observations } from '../metrics/observation/types.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import { HOLDS } from '../report/reasons.ts';
import type { Decision, Reason } from '../scaling/decision/types.ts';
import { byService, type Evaluated } from '../scaling/evaluate.ts';
import { checkGovernance } from '../scaling/governance-check.ts';
import { evaluateFleet } from './assess.ts';
import type { Plan, Run } from './run.ts';

/** A decision that stays the same is written down once a UTC day. */
const LOOK_BACK_MS = 2 * 86_400_000;

/**
 * Returns a run for one cluster as if it had decided about all: the services of the other clusters stand as the
 * ledger last tells of them, which is as their own jobs left them. Returns any other run as it is.
 */
export async function recallOthers(run: Run): Promise<Run> {
  const { world, plan } = run;
  const { cluster } = world.selection;
  if (cluster === undefined) return run;
  const { events } = await world.ledger.read(new Date(world.now.getTime() - LOOK_BACK_MS));
  const last = new Map(
    events.filter(({ event_type: type }) => type === 'decision').map((event) => [event.service, event]),
  );
  const blueprints = plan.fleet.blueprints.filter(({ workload }) => workload.cluster !== cluster);
  const others = evaluateFleet(plan.facts, { ...plan.fleet, blueprints }, NOTHING_SEEN);
  const known = byService({
    ...plan.evaluation,
    services: [
      ...plan.evaluation.services,
      ...others.services.map((one) => recalled(one, last.get(one.decision.service))),
    ],
  });
  const services = plan.fleet.blueprints.flatMap(({ name }) => known.get(name) ?? []);
  const evaluation = { ...plan.evaluation, services };
  const facts = { ...plan.facts, evidence: { ...pastEvidence(services), ...plan.facts.evidence } };
  return { ...run, plan: { ...plan, facts, evaluation, services: byService(evaluation) } };
}

const NOTHING_SEEN: Observations = { services: new Map(), clusters: new Map(), problems: [] };

/** Lists the last looks at the services' past. */
function pastEvidence(services: readonly Evaluated[]): NonNullable<Plan['facts']['evidence']> {
  return Object.fromEntries(
    services.flatMap(({ input: { blueprint, history } }) =>
      history.evidence?.last === undefined ? [] : [[blueprint.name, history.evidence.last] as const],
    ),
  );
}

/** Puts the last decision of the ledger in the place of one that was made without figures. */
function recalled({ input, decision }: Evaluated, event: LedgerEvent | undefined): Evaluated {
  const { blueprint, policies, now, history, observedBy } = input;
  const told: Decision = { ...decision, ...decisionOf(event) };
  const governance = checkGovernance(blueprint, told, policies, now);
  const isProposed =
    told.action !== 'no_action' &&
    governance.classification !== 'forbidden' &&
    observedBy === undefined &&
    history.deferrals === 0;
  return {
    input,
    decision: told,
    alone: decision,
    governance,
    grant: undefined,
    proposed: isProposed ? (told.target_replicas ?? undefined) : undefined,
    advised: observedBy === undefined ? undefined : history.observed?.edit.to,
  };
}

type Told = Pick<
  Decision,
  'action' | 'decision_type' | 'reason' | 'rationale' | 'current_replicas' | 'target_replicas'
>;

function decisionOf(event: LedgerEvent | undefined): Told {
  const action =
    event?.outcome === 'scale_up' || event?.outcome === 'scale_down' ? event.outcome : 'no_action';
  const current = event?.replicas ?? null;
  const target = parseRecommended(event?.recommended)?.target;
  return {
    action,
    decision_type: action === 'no_action' ? 'no_action' : 'scaling',
    reason: isReason(event?.reason) ? event.reason : null,
    rationale: event?.rationale ?? 'No job has decided about it in the last days.',
    current_replicas: current,
    target_replicas: action === 'no_action' || target === undefined ? current : target,
  };
}

/** Another version may have written one that this one does not know. */
function isReason(reason: string | undefined): reason is Reason {
  return reason !== undefined && Object.hasOwn(HOLDS, reason);
}
