import { backtestService } from '../backtest/backtest.ts';
import { DAY_MS } from '../evidence/demand.ts';
import { tellLimit } from '../evidence/tell.ts';
import { counted } from '../lib/count.ts';
import { append } from '../lib/group-by.ts';
import { formatInstant } from '../lib/time.ts';
import { scalerNumber } from '../manifests/edit/values-count.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { historyService } from '../policy/history-service.ts';
import type { Comparison } from '../ports/comparisons.ts';
import type { HistoryAnswer, HistoryService, ServiceHistory } from '../ports/demand-history.ts';
import type { LearntLimit } from '../ports/evidence-record.ts';
import type { Files } from '../ports/files.ts';
import type { Finding } from '../review/changes/finding.ts';
import {
  changesNumbers,
  type NumbersChange,
  type ReplayedSide,
  replayChange,
  type ServiceEvidence,
  sideOf,
} from '../review/evidence.ts';
import { listAround, readStatedScale, type StatedScale } from '../review/stated-scale.ts';
import type { BasePolicy, BlueprintSet } from './base-policy.ts';
import { learnsLimit, limitOf, rulesOf } from './look.ts';
import { readPlacedScales } from './placed-scale.ts';
import type { JudgeWorld } from './review-world.ts';

/** As far back as an autoscaler's past is looked at; a count that stands alone is worth twice that. */
const DAYS = 14;
const COUNT_DAYS = 28;
/** Services of one change that are replayed: of more, nobody reads the figures one by one. */
const MAX_SERVICES = 30;
const NO_SOURCE = 'no history is configured';
const AUTOSCALED = 'its autoscaler sets the count, and no strategy of a blueprint';
const NO_LATENCY = 'a history file has none';

/**
 * Replays the past of each service whose count, autoscaler or CPU request changes between two commits, under the
 * numbers of both. Never throws: what fails becomes the reason why it is not known.
 */
export async function gateEvidence(
  world: Pick<JudgeWorld, 'now' | 'openHistory' | 'scan'>,
  comparison: Comparison,
  base: BasePolicy & { readonly branch: string | undefined },
  findings: readonly Finding[],
): Promise<readonly ServiceEvidence[]> {
  const { changes: plain, elsewhere } = findChanges(comparison, base, findings);
  const { changes: placed, unread } = await readElsewhere(world, comparison, base, elsewhere);
  const changes = [...plain, ...placed];
  if (changes.length === 0) return unread;
  const days = changes.some(({ before, after }) => before.autoscaler ?? after.autoscaler) ? DAYS : COUNT_DAYS;
  const asked = changes.map(({ blueprint, before }) =>
    historyService(blueprint, before.request, learnsLimit(blueprint)),
  );
  const histories = await readHistories(world, base, asked, days);
  const replayed = changes.map((change): ServiceEvidence => {
    const { blueprint } = change;
    const { name } = blueprint;
    const history = histories.get(name);
    if (history?.kind !== 'known')
      return { kind: 'unknown', service: name, why: history?.reason ?? NO_SOURCE };
    const limit = learnIn(blueprint, history);
    return withNote(replayChange(change, history.demand, rulesOf(blueprint, limit)), limit);
  });
  return [...replayed, ...unread];
}

type KnownHistory = Extract<ServiceHistory, { readonly kind: 'known' }>;

/** Returns the limit that a decision would go by; undefined where the blueprint states it. */
function learnIn(blueprint: Blueprint, history: KnownHistory): LearntLimit | undefined {
  if (!learnsLimit(blueprint)) return undefined;
  const { demand, latency = NO_LATENCY } = history;
  return limitOf(blueprint, { demand, latency });
}

function withNote(evidence: ServiceEvidence, limit: LearntLimit | undefined): ServiceEvidence {
  if (evidence.kind === 'unknown' || !limit) return evidence;
  return { ...evidence, notes: [...evidence.notes, tellLimit(limit)] };
}

/** A number of an autoscaler that changes where plain manifests do not state it: among values, or in a patch. */
interface Elsewhere {
  readonly blueprint: Blueprint;
  readonly finding: Finding;
}

/** Finds the numbers that change, as plain manifests state them, and those that stand elsewhere. */
function findChanges({ from, head }: Comparison, { blueprints }: BasePolicy, findings: readonly Finding[]) {
  const byService = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const service of finding.services) append(byService, service, finding);
  }
  const changes: NumbersChange[] = [];
  const elsewhere: Elsewhere[] = [];
  const governed = blueprints.filter(({ name }) => byService.has(name));
  if (governed.length === 0) return { changes, elsewhere };
  const sides = [from, head.files].map((files) => ({ files, around: listAround(files) }));
  for (const blueprint of governed) {
    const own = byService.get(blueprint.name) ?? [];
    const change = readChange(sides, blueprint, own);
    const finding = own.find(({ field }) => NUMBER.test(field) || scalerNumber(field) !== undefined);
    if (change && changesNumbers(change)) changes.push(change);
    else if (finding) elsewhere.push({ blueprint, finding });
    if (changes.length + elsewhere.length >= MAX_SERVICES) break;
  }
  return { changes, elsewhere };
}

/** Parts of fields that hold a target, a bound or a behavior. */
const NUMBER = /(min|max)Replica(s|Count)|averageUtilization|targetCPU|triggers|behavior/;

/** Reads, where a run would find them, the numbers that plain manifests do not state. */
async function readElsewhere(
  { scan }: Pick<JudgeWorld, 'scan'>,
  { from, head }: Comparison,
  { config, branch }: BasePolicy & { readonly branch: string | undefined },
  elsewhere: readonly Elsewhere[],
): Promise<{ readonly changes: readonly NumbersChange[]; readonly unread: readonly ServiceEvidence[] }> {
  const changes: NumbersChange[] = [];
  const unread: ServiceEvidence[] = [];
  if (elsewhere.length === 0) return { changes, unread };
  const blueprints = elsewhere.map(({ blueprint }) => blueprint);
  const { exclude } = config.scan;
  const was = await readPlacedScales(scan, { files: from, exclude, branch }, blueprints);
  const is = await readPlacedScales(scan, { files: head.files, exclude, branch }, blueprints);
  for (const { blueprint, finding } of elsewhere) {
    const { name } = blueprint;
    const [before, after] = [was.get(name), is.get(name)];
    if (before?.kind === 'stated' && after?.kind === 'stated') {
      const change = { blueprint, before: before.scale, after: after.scale };
      if (changesNumbers(change)) {
        changes.push(change);
        continue;
      }
    }
    const held = [before, after].find((one) => one?.kind === 'unknown');
    const reason = held?.kind === 'unknown' ? held.why : 'a run finds the same numbers on both sides';
    const why = `${finding.field} in ${finding.file} is not replayed: ${reason}`;
    unread.push({ kind: 'unknown', service: name, why });
  }
  return { changes, unread };
}

interface Side {
  readonly files: Files;
  readonly around: ReturnType<typeof listAround>;
}

/** Reads what plain manifests state on both sides, and counts that stand elsewhere, as findings tell them. */
function readChange(
  sides: readonly Side[],
  blueprint: Blueprint,
  findings: readonly Finding[],
): NumbersChange | undefined {
  const known = [...new Set([...findings.map(({ file }) => file), blueprint.manifest.path ?? ''])];
  const named = known.filter((path) => path !== '');
  const [before, after] = sides.map(({ files, around }) => readStatedScale(files, around(named), blueprint));
  if (!before || !after) return undefined;
  const count = findings.find(({ replicas, field }) => replicas && !/min|max/i.test(field))?.replicas;
  if (!count || before.autoscaler || after.autoscaler || before.replicas !== after.replicas)
    return { blueprint, before, after };
  const counted = (stated: StatedScale, replicas: number | undefined) => ({ ...stated, replicas });
  return { blueprint, before: counted(before, count.before), after: counted(after, count.after) };
}

async function readHistories(
  { now, openHistory }: Pick<JudgeWorld, 'now' | 'openHistory'>,
  { config }: BasePolicy,
  services: readonly HistoryService[],
  days: number,
): Promise<HistoryAnswer['services']> {
  if (services.length === 0 || !openHistory) return new Map();
  try {
    const history = await openHistory(config);
    const to = now.getTime();
    return (await history.read(services, { from: to - days * DAY_MS, to })).services;
  } catch (error) {
    const unknown: ServiceHistory = { kind: 'unknown', reason: (error as Error).message };
    return new Map(services.map(({ service }) => [service, unknown]));
  }
}

/**
 * Replays the past of each service whose blueprint changes, under the strategy of both versions. The rules of base
 * judge both replays.
 */
export async function blueprintEvidence(
  world: Pick<JudgeWorld, 'now' | 'openHistory'>,
  { touched }: Comparison,
  base: BasePolicy,
  after: BlueprintSet | undefined,
): Promise<readonly ServiceEvidence[]> {
  const paths = new Set(touched.filter((path) => base.isBlueprint(path)));
  const next = new Map((after?.blueprints ?? []).map((blueprint) => [blueprint.name, blueprint]));
  const pairs = base.blueprints.flatMap((old) => {
    const now = next.get(old.name);
    const isSame = JSON.stringify(shown(old)) === JSON.stringify(now && shown(now));
    return paths.has(old.path) && now && !isSame ? [{ old, now }] : [];
  });
  const chosen = pairs.slice(0, MAX_SERVICES);
  const asked = chosen.map(({ old, now }) =>
    historyService(old, undefined, learnsLimit(old) || learnsLimit(now)),
  );
  const histories = await readHistories(world, base, asked, COUNT_DAYS);
  return chosen.map(({ old, now }): ServiceEvidence => {
    const history = histories.get(old.name);
    if (history?.kind !== 'known')
      return { kind: 'unknown', service: old.name, why: history?.reason ?? NO_SOURCE };
    if (old.autoscaler ?? now.autoscaler) return { kind: 'unknown', service: old.name, why: AUTOSCALED };
    const limit = learnIn(old, history);
    const replay = (blueprint: Blueprint) =>
      backtestService(old.name, history.demand, {
        policies: new Map([['blueprint', { kind: 'blueprint' }]]),
        rules: rulesOf(old, limit),
        review: 'office',
        judgeAfterDays: undefined,
        blueprint: withLimit(blueprint, learnIn(blueprint, history)),
      });
    const [was, is] = [replay(old), replay(now)];
    const side = (result: typeof was, numbers: string): ReplayedSide => {
      const replayed = result.policies.get('blueprint');
      if (!replayed) throw new Error('a replay of one policy has none');
      const { chosen, merged, tally } = replayed;
      const end = 'replicas' in chosen ? `${counted(chosen.replicas, 'replica')} at the end, ` : '';
      return sideOf(old, `${numbers}: ${end}${merged} merged`, tally);
    };
    return {
      kind: 'replayed',
      service: old.name,
      from: formatInstant(new Date(was.judgedFrom)),
      to: formatInstant(new Date(was.end)),
      measured_minutes: was.policies.get('blueprint')?.tally.steps ?? 0,
      before: side(was, 'blueprint on base'),
      after: side(is, 'with this change'),
      notes: limit ? [tellLimit(limit)] : [],
    };
  });
}

/** Returns a blueprint that decides by a limit that was learnt. */
function withLimit(blueprint: Blueprint, limit: LearntLimit | undefined): Blueprint {
  if (!limit) return blueprint;
  const { scaling } = blueprint;
  const evidence = { ...scaling.evidence, utilizationLimit: limit.limit };
  return { ...blueprint, scaling: { ...scaling, evidence } };
}

/** Returns what of a blueprint decides a replay. Big integers are no JSON. */
function shown({ scaling, metrics, performance }: Blueprint): unknown {
  const target = scaling.learnsLimit ? performance.latencyP95Target : undefined;
  return JSON.parse(
    JSON.stringify([scaling, metrics.window, target], (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    ),
  );
}
