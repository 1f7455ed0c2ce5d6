import { lastFigures } from '../../history/figures.ts';
import { dropStale } from '../../metrics/observation/freshness.ts';
import type { Observation, Observations } from '../../metrics/observation/types.ts';
import { readSnapshot } from '../../metrics/snapshot/snapshot.ts';
import { readObservations } from '../../pipeline/facts.ts';
import { observe } from '../../pipeline/observe.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import type { FiguresFrom } from '../../review/impact.ts';
import type { Options } from '../options.ts';
import type { BasePolicy } from './judge-commits.ts';

export interface KnownFigures {
  readonly observations: Observations;
  from(service: string): FiguresFrom;
}

/** Measured now where a source answers, else what the ledger wrote down last. Sources are asked as base's blueprints ask. */
export async function knownFigures(
  base: BasePolicy,
  options: Options,
  now: Date,
  events: readonly LedgerEvent[],
  notes: string[],
): Promise<KnownFigures> {
  const kept = lastFigures(events);
  const live = await measure(base, options, now, notes);
  const ages = new Map(base.fleet.blueprints.map(({ name, metrics }) => [name, metrics.maxAge]));
  const services = new Map(live.services);
  const from = new Map<string, FiguresFrom>();
  for (const [name, observation] of live.services)
    from.set(name, freshness(observation, ages.get(name) ?? Number.POSITIVE_INFINITY, now));
  const entries = [...kept].filter(([name]) => (from.get(name)?.kind ?? 'unknown') === 'unknown');
  // Taken as if measured now, and labeled with their own time: a preview of the last known state.
  const recalled = readSnapshot('ledger', {
    timestamp: now.toISOString(),
    services: entries.map(([service, { figures: metrics }]) => ({ service, metrics })),
  });
  for (const [name, observation] of recalled.services) {
    services.set(name, observation);
    const { time = '', replicas } = kept.get(name) ?? {};
    from.set(name, {
      kind: 'ledger',
      source: 'ledger',
      time,
      ...(replicas === undefined ? {} : { replicas }),
    });
  }
  return {
    observations: { ...live, services },
    from: (service) =>
      from.get(service) ?? { kind: 'unknown', why: 'neither a source nor the ledger has any' },
  };
}

async function measure(
  base: BasePolicy,
  options: Options,
  now: Date,
  notes: string[],
): Promise<Observations> {
  try {
    const read = readObservations(
      await observe(options, base.config, base.fleet.blueprints, now),
      base.fleet.blueprints,
      now,
    );
    for (const { message } of read.problems) notes.push(message);
    return read;
  } catch (error) {
    notes.push(`nothing could be measured: ${(error as Error).message}`);
    return { services: new Map(), clusters: new Map(), problems: [] };
  }
}

/** Whether an observation has anything left that a decision may rest on. */
function freshness(observation: Observation, maxAge: number, now: Date): FiguresFrom {
  const { figures, missing, pods, source, timestamp } = dropStale(observation, now, maxAge);
  const figure = Object.values(figures)[0];
  if (figure) return { kind: 'measured', source: figure.source, time: figure.time };
  if (pods.length > 0) return { kind: 'measured', source, time: timestamp };
  return { kind: 'unknown', why: observation.failure ?? missing.cpu_utilization ?? 'nothing was measured' };
}
