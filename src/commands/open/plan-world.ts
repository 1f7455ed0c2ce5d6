import { startScan } from '../../adapters/files/scanner.ts';
import type { ListDelivery } from '../../delivery/live/listing.ts';
import type { PlanWorld } from '../../pipeline/world.ts';
import type { Options } from '../options.ts';
import { measure } from './sources.ts';

/** Opens what a plan asks of the outside. */
export function openPlanWorld(options: Options, now: Date, ledger: PlanWorld['ledger']): PlanWorld {
  return {
    now,
    scan: (files, exclude) => startScan(files, exclude, options.tellProgress),
    measure: (config, blueprints) => measure(options, config, blueprints, now),
    listDelivery,
    pastDemand: pastDemand(options),
    ledger,
    selection: options,
  };
}

/** A file costs nothing to read again in each run. */
function pastDemand(options: Options): PlanWorld['pastDemand'] {
  return {
    daily: options.history === undefined,
    open: async (config) => (await import('./history.ts')).openDemandHistory(options, config),
  };
}

/** Lists delivery objects; the Kubernetes client is loaded only when it is used. */
const listDelivery: ListDelivery = async (query) => {
  const adapter = await import('../../adapters/kubernetes/delivery.ts');
  return adapter.listDelivery(query);
};
