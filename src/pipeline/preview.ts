import { foldHistories } from '../history/history.ts';
import { ledgerHorizon } from '../history/horizon.ts';
import { formatProblem } from '../lib/errors.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Comparison } from '../ports/comparisons.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import { compareEvaluations, type Impact, type ImpactPreview } from '../review/impact.ts';
import type { Evaluation } from '../scaling/evaluate.ts';
import type { Facts } from '../scaling/facts.ts';
import { evaluateFleet } from './assess.ts';
import type { BasePolicy, BlueprintSet } from './base-policy.ts';
import type { JudgedCommits } from './judge-commits.ts';
import { locateAll } from './locate.ts';
import { knownFigures } from './preview-figures.ts';
import type { ProposedPolicy } from './proposed-policy.ts';
import type { PreviewWorld } from './review-world.ts';

/**
 * More replicas than any cluster runs: sharing them out one by one would only cost time, as a hostile file
 * may intend.
 */
const MAX_PREVIEWED_REPLICAS = 100_000;

/**
 * Decides twice from the same facts, under the blueprints of base and under those of head, and compares. Null
 * if no blueprint changes. Head's blueprints are data: queries, rules and everything else that could run or
 * widen something stay base's. Never throws: an error becomes the reason why the impact is unknown.
 */
export async function previewImpact(
  world: PreviewWorld,
  { comparison, base }: JudgedCommits,
  proposed: ProposedPolicy | undefined,
): Promise<ImpactPreview | null> {
  if (!proposed?.changesBlueprints) return null;
  try {
    const notes: string[] = [];
    const after = previewed(proposed.blueprints, base, notes);
    const impact = await compareDecisions(world, { comparison, base, after }, notes);
    return { kind: 'known', ...impact, notes };
  } catch (error) {
    return { kind: 'unknown', why: (error as Error).message };
  }
}

/**
 * Returns the blueprints of head that a preview decides with: under the rules of base, and without absurd
 * counts.
 */
function previewed(
  { sources, blueprints, invalid }: BlueprintSet,
  base: BasePolicy,
  notes: string[],
): Decided {
  for (const problem of invalid.flatMap(({ problems }) => problems))
    notes.push(`left out: ${formatProblem(problem)}`);
  const old = new Map(base.blueprints.map((b) => [b.name, b]));
  const kept = blueprints.flatMap((blueprint) => {
    const { name, scaling, governance } = blueprint;
    if (scaling.maxReplicas > MAX_PREVIEWED_REPLICAS) {
      notes.push(`left out: ${name} asks for up to ${scaling.maxReplicas} replicas`);
      return [];
    }
    const rules = old.get(name)?.governance.rules ?? [];
    return [{ ...blueprint, governance: { ...governance, rules } }];
  });
  return { sources, blueprints: kept };
}

/** The blueprints of one side of a preview. */
type Decided = Pick<BlueprintSet, 'sources' | 'blueprints'>;

interface Sides {
  readonly comparison: Comparison;
  readonly base: BasePolicy;
  readonly after: Decided;
}

async function compareDecisions(
  world: PreviewWorld,
  { comparison, base, after }: Sides,
  notes: string[],
): Promise<Impact> {
  const events = await readEvents(world, base, notes);
  const known = await knownFigures(world, base, events, notes);
  const locate = await openLocator(world, base, comparison);
  const decide = async ({ sources, blueprints }: Decided): Promise<Evaluation> => {
    const facts = {
      now: world.now.toISOString(),
      desired: await locate(blueprints),
      history: Object.fromEntries(foldHistories(events)),
      ledger_error: null,
    };
    const { config, policies } = base;
    const fleet = { config, policies, blueprints, texts: { blueprints: sources } };
    return evaluateFleet(facts, fleet, known.observations);
  };
  const paths = new Set(comparison.touched.filter((path) => base.isBlueprint(path)));
  const changed = [...base.blueprints, ...after.blueprints].filter(({ path }) => paths.has(path));
  return compareEvaluations(
    await decide(base),
    await decide(after),
    new Set(changed.map(({ name }) => name)),
    known.from,
  );
}

async function readEvents(
  world: PreviewWorld,
  base: BasePolicy,
  notes: string[],
): Promise<readonly LedgerEvent[]> {
  const since = ledgerHorizon(base.blueprints, world.now);
  const { events, error, broken } = await world.readLedger(base.config, since).catch((error: unknown) => ({
    events: [],
    error: (error as Error).message,
    broken: {},
  }));
  if (error !== null) notes.push(`cooldowns and earlier figures are unknown: ${error}`);
  for (const [service, why] of Object.entries(broken))
    notes.push(`cooldowns and earlier figures of ${service} are unknown: ${why}`);
  return events;
}

/**
 * Finds counts where base states them, so that only the blueprints differ; those of a new service, where head
 * states them.
 */
async function openLocator(
  { scan }: PreviewWorld,
  base: BasePolicy,
  comparison: Comparison,
): Promise<(blueprints: readonly Blueprint[]) => Promise<Facts['desired']>> {
  const { files } = comparison.base;
  const { files: head } = comparison.head;
  const { exclude } = base.config.scan;
  const index = await scan(files, exclude)();
  const old = new Set(base.blueprints.map(({ name }) => name));
  return async (blueprints) => {
    const kept = blueprints.filter(({ name }) => old.has(name));
    const added = blueprints.filter(({ name }) => !old.has(name));
    const found = [
      ...locateAll(files, kept, index),
      ...(added.length > 0 ? locateAll(head, added, await scan(head, exclude)()) : []),
    ];
    return Object.fromEntries(found.map(([name, { desired }]) => [name, desired]));
  };
}
