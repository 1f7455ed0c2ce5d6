import { TrimtabError } from '../../lib/errors.ts';
import {
  count,
  instant,
  isMeasured,
  isObject,
  type Json,
  member,
  objects,
  text,
  texts,
} from '../../lib/json.ts';
import { isInstant } from '../../lib/time.ts';
import { NOT_STATED } from '../observation/empty.ts';
import {
  FIGURE_NAMES,
  type Figure,
  type FigureName,
  type Observation,
  type Observations,
} from '../observation/types.ts';
import { checkSnapshot } from './check.ts';
import { readClusters } from './clusters.ts';
import { readDisruptionBudgets } from './disruption.ts';
import { readHistory } from './history.ts';
import { explainFigure } from './plausible.ts';
import { readTemplate } from './pod-template.ts';
import { readPods } from './pods.ts';

/**
 * Checks for the content of a snapshot that was recorded from a live source: it states its problems. What a
 * source measured is taken as it is; what a person wrote may be in the wrong unit.
 */
export function isRecorded(content: unknown): boolean {
  return isObject(content) && Array.isArray(content.problems);
}

/**
 * Reads a snapshot: one JSON object with `timestamp`, `clusters` and `services`. A service whose entry is
 * broken becomes a problem of its own and costs nobody else.
 * @throws TrimtabError `snapshot_invalid` when the file as a whole cannot be used.
 */
export function readSnapshot(file: string, content: unknown): Observations {
  const root = isObject(content) ? content : {};
  const fallback = root.timestamp ?? undefined;
  if (fallback !== undefined && !isInstant(fallback)) {
    throw new TrimtabError(
      'snapshot_invalid',
      `${file}: timestamp: ${JSON.stringify(fallback).slice(0, 60)} is not an ISO 8601 instant such as 2026-02-10T18:30:00Z`,
    );
  }
  if (!Array.isArray(root.services)) {
    throw new TrimtabError(
      'snapshot_invalid',
      `${file}: services: expected a list with one object per service`,
    );
  }
  const written = !isRecorded(root);
  const services = new Map<string, Observation>();
  const problems: Problem[] = written ? [...checkSnapshot(file, root)] : [];
  for (const [index, entry] of root.services.entries()) {
    const read = readService(entry, { fallback, file, written }, index, services);
    if ('message' in read) problems.push(read);
    else services.set(read.service, read);
  }
  for (const { message } of objects(root.problems))
    if (typeof message === 'string') problems.push({ service: undefined, message });
  const { clusters, problems: unread } = readClusters(root.clusters, file);
  return { services, clusters, problems: [...problems, ...unread] };
}

type Problem = Observations['problems'][number];

/** Facts that hold for every service of a snapshot. */
interface Context {
  /** Time of services that state none. */
  readonly fallback: string | undefined;
  readonly file: string;
  readonly written: boolean;
}

function readService(
  entry: unknown,
  context: Context,
  index: number,
  known: ReadonlyMap<string, Observation>,
): Observation | Problem {
  const { file, fallback } = context;
  const where = `${file}: services[${index}]`;
  if (!isObject(entry) || typeof entry.service !== 'string' || entry.service === '')
    return { service: undefined, message: `${where}: expected an object with a "service" name` };
  const { service } = entry;
  if (known.has(service))
    return { service, message: `${where}: "${service}" stands twice; keep one entry per service` };
  const timestamp = entry.timestamp ?? fallback;
  if (!isInstant(timestamp))
    return {
      service,
      message: `${where}: timestamp: expected an ISO 8601 instant, on the snapshot or on the service`,
    };
  return observe(service, entry, timestamp, context);
}

function observe(service: string, entry: Json, timestamp: string, { file, written }: Context): Observation {
  const template = member(entry, 'template');
  return {
    service,
    source: file,
    timestamp,
    replicas: count(entry.replicas),
    podsRunning: count(entry.pods_running),
    podsReady: count(entry.pods_ready),
    restarts: count(entry.restarts),
    pods: readPods(entry.pods, texts(entry.unstated)),
    rollout: text(entry.rollout),
    ownedBy: text(entry.owned_by),
    ...readLiveAutoscaler(entry.autoscaler),
    ownerUnknown: text(entry.owner_unknown),
    ownerUnseen: text(entry.owner_unseen),
    ownerKnown: entry.owner_known === true,
    writer: text(entry.replicas_written_by),
    writtenAt: instant(entry.replicas_written_at),
    template: { hash: text(template.hash), since: instant(template.since) },
    tracking: texts(entry.tracking),
    failure: text(entry.failure),
    ...readTemplate(entry),
    disruptionBudgets: readDisruptionBudgets(entry.disruption_budgets),
    disruptionUnknown: text(entry.disruption_unknown),
    ...readFigures(entry, timestamp, file, written),
    spare: {},
    throughputWeekAgo: isMeasured(entry.throughput_week_ago) ? entry.throughput_week_ago : undefined,
    history: readHistory(entry.history, written),
  };
}

/** Reads the autoscaler that runs in the cluster; nothing where none is stated. */
function readLiveAutoscaler(stated: unknown): Pick<Observation, 'autoscaler'> {
  if (!isObject(stated)) return {};
  const { target, min, max, limited } = stated;
  const autoscaler = { target: count(target), min: count(min), max: count(max), limited: text(limited) };
  return { autoscaler };
}

/** Reads `metrics`; a figure that is not stated is missing for the reason under `missing`. */
function readFigures(
  entry: Json,
  timestamp: string,
  source: string,
  written: boolean,
): Pick<Observation, 'figures' | 'missing'> {
  const metrics = isObject(entry.metrics) ? entry.metrics : {};
  const reasons = texts(entry.missing);
  const measuredFrom = instant(entry.measured_from);
  const from = measuredFrom === undefined ? {} : { from: measuredFrom };
  const figures: Partial<Record<FigureName, Figure>> = {};
  const missing: Partial<Record<FigureName, string>> = {};
  for (const name of FIGURE_NAMES) {
    const value = metrics[name];
    const misread = written ? explainFigure(name, value) : undefined;
    if (isMeasured(value) && misread === undefined)
      figures[name] = { value, source, time: timestamp, ...from };
    else missing[name] = misread ?? missingReason(value, reasons[name]);
  }
  return { figures, missing };
}

/** Says why a value is no figure; null is what a starter snapshot has everywhere. */
function missingReason(value: unknown, reason: string | undefined): string {
  if (value === null) return 'null in the snapshot: fill it in';
  return value === undefined
    ? (reason ?? NOT_STATED)
    : `unusable value ${JSON.stringify(value).slice(0, 60)}`;
}
