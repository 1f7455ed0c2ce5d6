import { type KeptFigures, lastFigures } from '../history/figures.ts';
import { isMeasured } from '../lib/json.ts';
import { emptyObservation } from '../metrics/observation/empty.ts';
import { dropStale } from '../metrics/observation/freshness.ts';
import { FIGURE_NAMES, type Observation, type Observations } from '../metrics/observation/types.ts';
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
  const recalled = recorded.map(([service, { figures }]) => recall(service, figures, now.toISOString()));
  for (const [service, { time, replicas }] of recorded) {
    const count = replicas === undefined ? {} : { replicas };
    from.set(service, { kind: 'ledger', source: 'ledger', time, ...count });
  }
  return {
    observations: {
      ...live,
      services: new Map([...live.services, ...recalled.map((one) => [one.service, one] as const)]),
    },
    from: (service) =>
      from.get(service) ?? { kind: 'unknown', why: 'neither a source nor the ledger has any' },
  };
}

/**
 * Observes what the ledger recorded last as if it were measured now: a preview of the last known state, which
 * is labeled with its own time.
 */
function recall(service: string, recorded: KeptFigures['figures'], now: string): Observation {
  const measured = FIGURE_NAMES.flatMap((name) => {
    const value = recorded[name];
    return isMeasured(value) ? [[name, { value, source: 'ledger', time: now }] as const] : [];
  });
  const figures: Observation['figures'] = Object.fromEntries(measured);
  const empty = emptyObservation(service, 'ledger', now);
  const missing = Object.fromEntries(Object.entries(empty.missing).filter(([name]) => !(name in figures)));
  return { ...empty, figures, missing };
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
