import { openWorkTree } from '../adapters/files/work-tree.ts';
import { DEFAULT_RULES } from '../evidence/rules.ts';
import { type JudgedAdvice, judgeAdvice, listAdvice } from '../evidence/shadow.ts';
import { groupBy, uniqueBy } from '../lib/group-by.ts';
import { loadConfiguration, loadFleet } from '../pipeline/load.ts';
import { learnsLimit, rulesOf } from '../pipeline/look.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import { scoreReport } from '../report/score.ts';
import type { Options } from './options.ts';
import type { ScoreOutcome } from './outcome.ts';
import { type KnownHistory, readHistory } from './read-history.ts';

/** Judges what pull requests advised by what demand did afterwards, each by its blueprint's objective. */
export async function score(
  options: Options,
  now: Date,
  events: readonly LedgerEvent[],
): Promise<Pick<ScoreOutcome, 'kind' | 'report' | 'notes'>> {
  const advice = listAdvice(events);
  const names = uniqueBy(advice, ({ service }) => service).map(({ service }) => service);
  const files = openWorkTree(options.repo);
  const { blueprints } = loadFleet(files, loadConfiguration(files, options.config));
  const known = new Map(blueprints.map((blueprint) => [blueprint.name, blueprint]));
  const history: KnownHistory =
    advice.length === 0
      ? { services: new Map(), notes: [], failures: [] }
      : await readHistory({ ...options, services: wanted(options, names, new Set(known.keys())) }, now);
  const reasons = new Map(history.failures.map(({ service, message }) => [service, message]));
  const judged = advice.map((one) => {
    const { service } = one;
    const demand = history.services.get(service) ?? reasons.get(service) ?? 'there is no history of it';
    const own = known.get(service);
    const rules = own === undefined ? DEFAULT_RULES : rulesOf(own);
    return judgeAdvice(one, demand, rules, now.getTime());
  });
  const none = advice.length === 0 ? ['the ledger has no proposal'] : [];
  const notes = [...none, ...history.notes, ...withoutLimit(judged, known)];
  return { kind: 'score', report: scoreReport(judged), notes };
}

/** Names the services that learn their limit and whose advice had none, as that of another strategy has. */
function withoutLimit(
  judged: readonly JudgedAdvice[],
  known: ReadonlyMap<string, Blueprint>,
): readonly string[] {
  const own = judged.flatMap(({ kind, advice: { service, limit } }) => {
    const blueprint = known.get(service);
    return kind === 'judged' && limit === undefined && blueprint && learnsLimit(blueprint) ? [blueprint] : [];
  });
  const byLimit = groupBy([...new Set(own)], ({ scaling }) => scaling.evidence.utilizationLimit / 100);
  return [...byLimit].map(([percent, blueprints]) => {
    const names = blueprints.map(({ name }) => name).slice(0, MAX_NAMES);
    const more = blueprints.length - names.length;
    const list = `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return `${list}: the ledger does not say which limit p95 told at the time: minutes are bad above ${percent}% of the request, the default`;
  });
}

const MAX_NAMES = 5;

/** Sources are asked for what has a blueprint; a file is read as it is. */
function wanted(
  { history }: Options,
  names: readonly string[],
  known: ReadonlySet<string>,
): readonly string[] {
  return history === undefined ? names.filter((name) => known.has(name)) : [];
}
