import type { Evaluated } from '../scaling/evaluate.ts';
import type { Facts } from '../scaling/facts.ts';
import { withAdvice } from './advice.ts';
import { type Assessment, assess } from './assess.ts';
import { type Evidence, readEvidence } from './evidence.ts';
import type { Fleet } from './load.ts';
import type { Observed } from './observe.ts';
import type { Past } from './past.ts';
import { ofCluster } from './scope.ts';
import type { Scope } from './select.ts';
import type { PlanWorld } from './world.ts';

/** Everything that a run has read, except for the services' past demand. */
interface Read {
  readonly world: Pick<PlanWorld, 'now' | 'pastDemand' | 'selection'>;
  /** Of all clusters. */
  readonly fleet: Fleet;
  readonly scope: Scope;
  readonly past: Past;
  readonly observed: Observed;
  readonly desired: Facts['desired'];
}

/**
 * Looks at the past demand of the services that are due, and decides. A shard looks at its own alone, and at
 * the others' only where one of its services asks for room: who else asks decides what is left of it.
 */
export async function assessWithPast(read: Read): Promise<Assessment> {
  const { world, fleet, scope, past, observed, desired } = read;
  const own = ofCluster(fleet, world.selection.cluster);
  const known = { now: world.now.toISOString(), desired, history: past.histories };
  const look = (isOurs: Scope['owns']) =>
    readEvidence(world, own, known, observed.observations, past.advice, isOurs);
  const decide = (evidence: Evidence) => assess(factsOf(read, evidence), fleet, observed.observations);
  const { shard } = world.selection;
  const isSplit = shard !== undefined && world.pastDemand?.daily === true;
  const evidence = await look(isSplit ? scope.owns : () => true);
  const assessment = decide(evidence);
  const asksForRoom = ({ decision, grant }: Evaluated) => grant !== undefined && scope.owns(decision.service);
  if (!isSplit || !assessment.evaluation.services.some(asksForRoom)) return assessment;
  const others = await look((service) => !scope.owns(service));
  return decide(joined(scope, evidence, others));
}

/** Joins what was found of a shard's own services, and of those of the others. */
function joined({ owns }: Scope, own: Evidence, others: Evidence): Evidence {
  const pick = <T>(mine: Readonly<Record<string, T>>, theirs: Readonly<Record<string, T>>) =>
    Object.fromEntries([
      ...Object.entries(mine).filter(([service]) => owns(service)),
      ...Object.entries(theirs).filter(([service]) => !owns(service)),
    ]);
  return {
    records: pick(own.records, others.records),
    advice: pick(own.advice, others.advice),
    problems: [...new Set([...own.problems, ...others.problems])],
  };
}

/** Gathers everything that is decided from. */
function factsOf({ world, fleet, scope, past, observed, desired }: Read, evidence: Evidence): Facts {
  const { cluster } = world.selection;
  const { snapshot, deliveries } = observed;
  const isMine = (service: string) => Object.hasOwn(desired, service) || scope.owns(service);
  const broken = Object.fromEntries(Object.entries(past.broken).filter(([service]) => isMine(service)));
  const problems = [...deliveries.problems, ...evidence.problems];
  return {
    now: world.now.toISOString(),
    ...(cluster === undefined ? {} : { cluster }),
    ...fleet.texts,
    snapshot,
    desired,
    ...(Object.keys(deliveries.ignored).length > 0 ? { ignored: deliveries.ignored } : {}),
    ...(Object.keys(deliveries.unread).length > 0 ? { delivery_unread: deliveries.unread } : {}),
    ...(problems.length > 0 ? { problems } : {}),
    history: withAdvice(past.histories, evidence.advice),
    ...(Object.keys(evidence.records).length > 0 ? { evidence: evidence.records } : {}),
    ledger_error: past.error,
    ...(Object.keys(broken).length > 0 ? { ledger_broken: broken } : {}),
  };
}
