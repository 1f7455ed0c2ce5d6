import { groupBy } from '../lib/group-by.ts';
import { memoize } from '../lib/memoize.ts';
import { observedBy } from '../policy/mode.ts';
import { proposalBranch, serviceOfBranch } from '../pull-requests/branch.ts';
import type { Share } from '../pull-requests/compare.ts';
import { divide } from '../pull-requests/share.ts';
import type { Run } from './run.ts';
import { type Selection, shardOf } from './select.ts';

/** A service as it takes places of a limit. */
interface Service {
  readonly name: string;
  readonly cluster: string;
  readonly owner: string | undefined;
  /** Its proposal is open. */
  readonly taken: boolean;
}

/** One of the jobs that share a fleet. */
type Job = Pick<Selection, 'cluster' | 'shard'> & { readonly turn: number };

/**
 * Returns what a job for one cluster or shard may open of what the limits of the whole configuration leave;
 * undefined for a run that is not one of several. It follows from the blueprints and the open pull requests of
 * all clusters, which every job reads alike.
 */
export function shareOf({ world, base, plan }: Run): Share | undefined {
  const { cluster, shard } = world.selection;
  if (cluster === undefined && shard === undefined) return undefined;
  const job: Job = { cluster, shard, turn: world.turn };
  const { config, blueprints } = plan.fleet;
  const { perRun, maxOpen, maxOpenPerOwner } = config.proposals;
  const open = base.pulls.flatMap(({ state, head }) => (state === 'open' ? [head.branch] : []));
  const branches = new Set(open);
  const services = blueprints
    .filter((one) => !one.paused && observedBy(config, one) === undefined)
    .map(({ name, owner, workload }): Service => {
      const taken = branches.has(proposalBranch(name));
      return { name, owner, cluster: workload.cluster, taken };
    });
  const ownerOf = new Map(blueprints.map(({ name, owner }) => [name, owner]));
  const ofOpen = (limit: number, those: readonly Service[], count: number) =>
    // What is open beside proposals of these services, such as a rollback, is in no job's share.
    ownPlaces(job, those, limit - (count - those.filter(({ taken }) => taken).length));
  return {
    run: ownPlaces(
      job,
      services.map((one) => ({ ...one, taken: false })),
      perRun,
    ),
    open: ofOpen(maxOpen, services, open.length),
    ofOwner: memoize((owner: string) => {
      const theirs = open.filter((branch) => ownerOf.get(serviceOfBranch(branch)) === owner);
      return ofOpen(
        maxOpenPerOwner,
        services.filter((one) => one.owner === owner),
        theirs.length,
      );
    }),
  };
}

/** Returns how many more places are a job's: divided among the clusters first, then among the shards of its own. */
function ownPlaces({ cluster, shard, turn }: Job, services: readonly Service[], limit: number): number {
  const more = (those: readonly Service[], partOf: (one: Service) => string, own: string, places: number) =>
    divide(places, partsOf(those, partOf), turn).get(own) ?? 0;
  let own = services;
  let places = limit;
  if (cluster !== undefined) {
    own = services.filter((one) => one.cluster === cluster);
    const taken = own.filter((one) => one.taken).length;
    places = taken + more(services, (one) => one.cluster, cluster, limit);
    if (!shard) return places - taken;
  }
  if (!shard) return 0;
  return more(own, ({ name }) => String(shardOf(name, shard.count)), String(shard.index), places);
}

/** Counts the services of each part and those whose place is taken, in the order of the parts' names. */
function partsOf(services: readonly Service[], partOf: (one: Service) => string) {
  return [...groupBy(services, partOf)]
    .map(([name, all]) => ({
      name,
      services: all.length,
      taken: all.filter(({ taken }) => taken).length,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
