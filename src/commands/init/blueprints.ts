import { backtestService } from '../../backtest/backtest.ts';
import { parsePolicies } from '../../backtest/policy.ts';
import { DAY_MS } from '../../evidence/demand.ts';
import { DEFAULT_RULES } from '../../evidence/rules.ts';
import { locateAll } from '../../pipeline/locate.ts';
import { parseBlueprint } from '../../policy/blueprint/parse.ts';
import type { Config } from '../../policy/config.ts';
import type { Files } from '../../ports/files.ts';
import { PROPOSED, STATED, tellFirstProposals } from '../../report/first-proposals.ts';
import type { WorkloadIndex } from '../../workloads/scan.ts';
import type { StarterFacts } from './facts.ts';
import { type HistoryLines, linesFromHistory } from './from-history.ts';
import type { Past } from './past.ts';
import { starterBlueprint } from './starter.ts';

/** Days that are told of at the end; those before them teach. */
const LOOK_BACK_DAYS = 14;
const NO_REQUEST =
  'the manifest states no CPU request, so there is no objective yet. The blueprint says how to state one.';

/** Inputs of a starter blueprint, beside the facts of its workload. */
export interface Around {
  readonly files: Files;
  readonly index: WorkloadIndex;
  readonly config: Config;
  readonly past: Past;
  readonly now: Date;
}

/** The blueprint of a service, or why it gets none. */
export type Started =
  | { readonly kind: 'skipped'; readonly name: string; readonly why: string }
  | {
      readonly kind: 'blueprint';
      readonly starter: StarterFacts;
      readonly path: string;
      readonly text: string;
      /** Says why nothing will be proposed yet; undefined where something may be. */
      readonly held: string | undefined;
      /** Says what history did to its numbers; '' where nobody asked for it. */
      readonly basis: string;
    };

/** Writes the blueprint of a workload. */
export function startBlueprint(starter: StarterFacts, around: Around): Started {
  const { files, index, config } = around;
  const { name } = starter;
  const skipped = (why: string | undefined): Started => ({ kind: 'skipped', name, why: String(why) });
  const path = `blueprints/${name}/blueprint.yaml`;
  const parsed = parseBlueprint(path, starterBlueprint(starter), config.defaults);
  if (parsed.kind === 'invalid') return skipped(parsed.problems[0]?.message);
  const blueprint = { kind: 'blueprint', starter, path, basis: '' } as const;
  if (starter.autoscaler) {
    const held = historyReach(around, name);
    const desired = locateAll(files, [parsed.blueprint], index).get(name)?.desired;
    if (desired?.kind !== 'autoscaler')
      return skipped(desired?.kind === 'held' ? desired.message : 'its autoscaler is not found');
    return { ...blueprint, text: starterBlueprint(starter, held), held };
  }
  const fromHistory = historyOf(starter, around);
  if (fromHistory?.kind === 'lines') {
    const text = starterBlueprint(starter, undefined, fromHistory.lines);
    return { ...blueprint, text, held: undefined, basis: ', by its history' };
  }
  const held = starter.held ?? (starter.resources.cpu_request === undefined ? NO_REQUEST : undefined);
  const basis = fromHistory === undefined ? '' : `, without history: ${fromHistory.message}`;
  return { ...blueprint, text: starterBlueprint(starter), held, basis };
}

/** Returns what history says of a count that stands alone; undefined where nobody asked for it. */
function historyOf({ name, held, place }: StarterFacts, { past, now }: Around): HistoryLines | undefined {
  if (!past.asked || held !== undefined) return undefined;
  const known = past.of(name);
  if (known.kind === 'unknown') return { kind: 'too_short', message: known.reason };
  return linesFromHistory(known.demand, now, place.replicas ?? 1);
}

/**
 * Returns why history does not reach a service, neither what was read nor the sources of the configuration;
 * undefined where it does.
 */
function historyReach({ past, config }: Around, service: string): string | undefined {
  const sources = Object.values(config.clusters).flatMap(({ metrics }) => metrics);
  const isConfigured = !past.asked && sources.some(({ kind }) => kind === 'prometheus');
  const known = past.of(service);
  return isConfigured || known.kind === 'known' ? undefined : known.reason;
}

/** Replays what the history that was asked for would have made of each count. */
export function firstProposals(starters: readonly StarterFacts[], past: Past): string[] {
  const policies = parsePolicies(`${STATED},${PROPOSED}`);
  return tellFirstProposals(
    starters.flatMap(({ name, held, autoscaler, place: { replicas = 1 } }) => {
      const known = past.of(name);
      if (known.kind === 'unknown' || held !== undefined || autoscaler !== undefined) return [];
      const { start, step, values } = known.demand;
      const days = Math.floor((values.length * step) / DAY_MS);
      const rest = { rules: DEFAULT_RULES, review: 'office', blueprint: undefined } as const;
      const question = {
        ...rest,
        policies,
        judgeAfterDays: Math.max(7, days - LOOK_BACK_DAYS),
        first: replicas,
      };
      return [{ replicas, result: backtestService(name, { start, step, values }, question) }];
    }),
  );
}
