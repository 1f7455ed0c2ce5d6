import { startScan } from '../../adapters/files/scanner.ts';
import { foldHistories } from '../../history/history.ts';
import { ledgerHorizon } from '../../history/horizon.ts';
import { assessObserved, type Fleet, readFleet } from '../../pipeline/facts.ts';
import { blueprintPaths, locateAll } from '../../pipeline/load.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import { parseConfig } from '../../policy/config.ts';
import type { Files } from '../../ports/files.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { compareEvaluations, type ImpactPreview } from '../../review/impact.ts';
import type { Source } from '../../scaling/facts.ts';
import type { Options } from '../options.ts';
import { type BasePolicy, type JudgedCommits, textsOf } from './judge-commits.ts';
import { knownFigures } from './preview-figures.ts';

/** More replicas than any cluster runs: sharing them out one by one would only take a hostile file's time. */
const MOST_REPLICAS = 100_000;

/**
 * Decides twice from the same facts, under the blueprints of base and under those of head, and compares. Null where no blueprint
 * changes. Head's blueprints are data: queries, rules and everything else that could run or widen something stay base's.
 * Never throws: what stands in the way is said and nothing else.
 */
export async function previewImpact(
  { compared, base }: JudgedCommits,
  options: Options,
  now: Date,
  readLedger: Ledger['read'],
): Promise<ImpactPreview | null> {
  const touched = compared.touched.filter((path) => base.isBlueprint(path));
  const defaults = defaultsOf(base, compared.head.files, compared.touched);
  if (touched.length === 0 && defaults === base.config.defaults) return null;
  try {
    const notes: string[] = [];
    const after = headFleet(base, compared.head.files, defaults, notes);
    const since = ledgerHorizon(base.fleet.blueprints, now);
    const ledger = await readLedger(since).catch((error: unknown) => ({
      events: [],
      error: (error as Error).message,
    }));
    if (ledger.error !== null) notes.push(`cooldowns and earlier figures are unknown: ${ledger.error}`);
    const known = await knownFigures(base, options, now, ledger.events, notes);
    const facts = {
      now: now.toISOString(),
      config: base.source,
      policies: base.policies,
      history: Object.fromEntries(foldHistories(ledger.events)),
      ledger_error: null,
    };
    const desired = await locator(base, compared.base.files, compared.head.files);
    const decide = async (fleet: Fleet, blueprints: readonly Source[]) =>
      assessObserved(
        { ...facts, blueprints, desired: await desired(fleet.blueprints) },
        fleet,
        known.observations,
      ).evaluation;
    const changed = new Set(
      [base.fleet, after.fleet].flatMap(({ blueprints }) =>
        blueprints.filter(({ path }) => touched.includes(path)).map(({ name }) => name),
      ),
    );
    const impact = compareEvaluations(
      await decide(base.fleet, base.sources),
      await decide(after.fleet, after.sources),
      changed,
      known.from,
    );
    return { kind: 'known', ...impact, notes };
  } catch (error) {
    return { kind: 'unknown', why: (error as Error).message };
  }
}

/** Head's `defaults:` are numbers like those of a blueprint; whatever else trimtab.yaml says there is not looked at. */
function defaultsOf(
  { source, config }: BasePolicy,
  head: Files,
  touched: readonly string[],
): BasePolicy['config']['defaults'] {
  if (!touched.includes(source.path)) return config.defaults;
  const parsed = parseConfig(source.path, head.read(source.path)?.toString('utf8'));
  if (parsed.kind === 'invalid' || JSON.stringify(parsed.config.defaults) === JSON.stringify(config.defaults))
    return config.defaults;
  return parsed.config.defaults;
}

function headFleet(
  base: BasePolicy,
  head: Files,
  defaults: BasePolicy['config']['defaults'],
  notes: string[],
): { fleet: Fleet; sources: readonly Source[] } {
  const sources = textsOf(head, blueprintPaths(head, base.config.blueprints));
  const { blueprints, errors } = readFleet({ ...base.config, defaults }, sources);
  for (const { message } of errors) notes.push(`left out: ${message}`);
  const old = new Map(base.fleet.blueprints.map((b) => [b.name, b]));
  const escapeMarkdown = blueprints.flatMap((blueprint) => {
    if (blueprint.scaling.maxReplicas > MOST_REPLICAS) {
      notes.push(`left out: ${blueprint.name} asks for up to ${blueprint.scaling.maxReplicas} replicas`);
      return [];
    }
    const rules = old.get(blueprint.name)?.governance.rules ?? [];
    return [{ ...blueprint, governance: { ...blueprint.governance, rules } }];
  });
  return { fleet: { config: base.config, blueprints: escapeMarkdown, errors: [] }, sources };
}

/** Counts as base states them, so that only the blueprints differ; those of a service that is new, as head states them. */
async function locator(base: BasePolicy, files: Files, head: Files) {
  const index = await startScan(files)();
  const old = new Set(base.fleet.blueprints.map(({ name }) => name));
  return async (blueprints: readonly Blueprint[]) => {
    const fresh = blueprints.filter(({ name }) => !old.has(name));
    const found = [
      ...locateAll(
        files,
        blueprints.filter(({ name }) => old.has(name)),
        index,
      ),
      ...(fresh.length > 0 ? locateAll(head, fresh, await startScan(head)()) : []),
    ];
    return Object.fromEntries(found.map(([name, { desired }]) => [name, desired]));
  };
}
