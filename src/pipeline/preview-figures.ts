import { lastFigures } from '../history/figures.ts';
import { dropStale } from '../metrics/observation/freshness.ts';
import type { Observation, Observations } from '../metrics/observation/types.ts';
import { readSnapshot } from '../metrics/snapshot/snapshot.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import type { FiguresFrom } from '../review/impact.ts';
import type { BasePolicy } from './base-policy.ts';
import { joinFresh } from './observe.ts';
import type { PreviewWorld } from './review-world.ts';

/** The figures that a preview decides from, and where those of each service come from. */
interface KnownFigures {
  readonly observations: Observations;
  from(service: string): FiguresFrom;
}

/**
 * Measures now where a source answers, else takes what the ledger recorded last. Sources are asked as base's
 * blueprints ask.
 */
export async function knownFigures(
  world: PreviewWorld,
  base: BasePolicy,
  events: readonly LedgerEvent[],
  notes: string[],
): Promise<KnownFigures> {
  const { now } = world;
  const live = await observeLive(world, base, notes);
  const ages = new Map(base.blueprints.map(({ name, metrics }) => [name, metrics.maxAge]));
  const from = new Map<string, FiguresFrom>();
  for (const [name, observation] of live.services)
    from.set(name, freshness(observation, ages.get(name) ?? Number.POSITIVE_INFINITY, now));
  const recorded = [...lastFigures(events)].filter(
    ([name]) => (from.get(name)?.kind ?? 'unknown') === 'unknown',
  );
  // Taken as if measured now, and labeled with their own time: a preview of the last known state.
  const recalled = readSnapshot('ledger', {
    timestamp: now.toISOString(),
    services: recorded.map(([service, { figures: metrics }]) => ({ service, metrics })),
    problems: [],
  });
  for (const [service, { time, replicas }] of recorded)
    if (recalled.services.has(service))
      from.set(service, {
        kind: 'ledger',
        source: 'ledger',
        time,
        ...(replicas === undefined ? {} : { replicas }),
      });
  return {
    observations: { ...live, services: new Map([...live.services, ...recalled.services]) },
    from: (service) =>
      from.get(service) ?? { kind: 'unknown', why: 'neither a source nor the ledger has any' },
  };
}

async function observeLive(
  { measure, now }: PreviewWorld,
  { config, blueprints }: BasePolicy,
  notes: string[],
): Promise<Observations> {
  try {
    const read = joinFresh(await measure(config, blueprints), blueprints, now);
    for (const { message } of read.problems) notes.push(message);
    return read;
  } catch (error) {
    notes.push(`nothing could be measured: ${(error as Error).message}`);
    return { services: new Map(), clusters: new Map(), problems: [] };
  }
}

/** Checks whether an observation has anything left that a decision may rest on. */
function freshness(observation: Observation, maxAge: number, now: Date): FiguresFrom {
  const { figures, missing, pods, source, timestamp } = dropStale(observation, now, maxAge);
  const figure = Object.values(figures)[0];
  if (figure) return { kind: 'measured', source: figure.source, time: figure.time };
  if (pods.length > 0) return { kind: 'measured', source, time: timestamp };
  return { kind: 'unknown', why: observation.failure ?? missing.cpu_utilization ?? 'nothing was measured' };
}
