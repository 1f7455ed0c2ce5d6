import type { DeliverySource } from '../delivery/live/sources.ts';
import type { Files } from '../ports/files.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import { type Assessment, assess } from './assess.ts';
import { type Configuration, type Fleet, loadFleet } from './load.ts';
import { type Located, locateAll } from './locate.ts';
import { observe } from './observe.ts';
import { readPast } from './past.ts';
import { select } from './select.ts';
import type { PlanWorld } from './world.ts';

/** Everything that is decided about one commit or folder, and what carrying it out needs to know. */
export interface Plan extends Assessment {
  readonly fleet: Fleet;
  /** Everything decided, by service. */
  readonly services: ReadonlyMap<string, Evaluated>;
  /** Where each service's count stands. */
  readonly located: ReadonlyMap<string, Located>;
  /** What delivers each service; none for one that nothing is known to deliver. */
  readonly deliveries: ReadonlyMap<string, DeliverySource>;
  /** Services to print and write; undefined for all. Never narrows what is decided. */
  readonly selected: ReadonlySet<string> | undefined;
  /** What the forge shows and the ledger does not know yet. */
  readonly unrecorded: readonly LedgerEvent[];
}

/** What a plan is made of. `pulls` are the pull requests of the last weeks; none where no forge is asked. */
export interface PlanInput {
  readonly files: Files;
  readonly configuration: Configuration;
  readonly pulls: readonly PullRequest[];
}

/** Decides about every service: load → observe → assess. Writes nothing. */
export async function makePlan(world: PlanWorld, input: PlanInput): Promise<Plan> {
  const { files, configuration, pulls } = input;
  const { now } = world;
  const index = world.scan(files);
  const fleet = loadFleet(files, configuration);
  const past = await readPast(world.ledger.read, fleet.blueprints, pulls, now);
  const { snapshot, observations, deliveries } = await observe(world, fleet);
  const located = locateAll(files, fleet.blueprints, await index());
  const facts = {
    now: now.toISOString(),
    ...fleet.texts,
    snapshot,
    desired: Object.fromEntries([...located].map(([name, { desired }]) => [name, desired])),
    ...(Object.keys(deliveries.ignored).length > 0 ? { ignored: deliveries.ignored } : {}),
    ...(deliveries.problems.length > 0 ? { problems: deliveries.problems } : {}),
    history: past.histories,
    ledger_error: past.error,
  };
  const assessment = assess(facts, fleet, observations);
  return {
    ...assessment,
    fleet,
    services: new Map(assessment.evaluation.services.map((s) => [s.decision.service, s])),
    located,
    deliveries: deliveries.sources,
    selected: select(world.selection, fleet.blueprints),
    unrecorded: past.unrecorded,
  };
}
