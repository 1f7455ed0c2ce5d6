import schema from '../../../schemas/snapshot.schema.json' with { type: 'json' };
import { listFirst, MAX_COUNT } from '../../lib/count.ts';
import { closest } from '../../lib/did-you-mean.ts';
import { groupBy } from '../../lib/group-by.ts';
import { count, isObject, type Json, quantity, scalar } from '../../lib/json.ts';
import { isInstant } from '../../lib/time.ts';
import { FIGURE_NAMES, type Observations } from '../observation/types.ts';
import { firstOfColumn } from './history.ts';
import { explainFigure } from './plausible.ts';

/** Mistake at a place of a service, such as `pods[2].cpu_usage`, or of the snapshot. */
interface Mistake {
  readonly at: string;
  readonly message: string;
}

const ROOT = schema.properties;
const SERVICE = ROOT.services.items.properties;
const POD = SERVICE.pods.items.properties;
const CLUSTER = ROOT.clusters.additionalProperties.properties;
/** Keys that say to every reader that they are no data. */
const REMARKS = /^(\$schema|_|x-|comment$)/;
/** No container runs in less memory, so that a smaller number was meant in Mi. */
const LEAST_MEMORY = 64n * 1024n * 1_000_000_000n;

/**
 * Checks a snapshot that a person or a script wrote for keys that nobody reads and values that cannot be
 * meant. A mistake that several services share is told once. None of it costs anybody but the service.
 */
export function checkSnapshot(file: string, root: Json): Observations['problems'] {
  const general = [...unknownKeys(root, ROOT, ''), ...clusterMistakes(root)];
  const entries = (Array.isArray(root.services) ? root.services : []).flatMap((entry: unknown) =>
    isObject(entry) && typeof entry.service === 'string'
      ? serviceMistakes(entry).map((mistake) => ({ ...mistake, service: String(entry.service) }))
      : [],
  );
  return [
    ...general.map(({ at, message }) => ({ service: undefined, message: `${file}: ${at}: ${message}` })),
    ...[...groupBy(entries, kindOf)]
      .flatMap(([, group]) => tellOnce(file, group))
      .sort((a, b) => (a.message < b.message ? -1 : 1)),
  ];
}

/** Returns what tells mistakes apart beside the service, the place in a list and the value. */
function kindOf({ at, message }: Mistake): string {
  return `${at} ${message}`.replace(/"[^"]*"|[\d.]+/g, '');
}

function tellOnce(
  file: string,
  group: readonly (Mistake & { readonly service: string })[],
): Observations['problems'] {
  const names = [...new Set(group.map(({ service }) => service))].sort();
  const [name, ...others] = names;
  const first = group.find(({ service }) => service === name);
  if (!first) return [];
  return [
    {
      service: others.length > 0 ? undefined : first.service,
      message: `${file}: service ${first.service}: ${first.at}: ${first.message}${alsoOf(others)}`,
    },
  ];
}

function alsoOf(services: readonly string[]): string {
  if (services.length === 0) return '';
  return ` (likewise of ${listFirst(services, 3)})`;
}

/** Finds keys that nobody reads; values that cannot be read cost a cluster its room, which is told there. */
function clusterMistakes({ clusters }: Json): Mistake[] {
  return Object.entries(isObject(clusters) ? clusters : {}).flatMap(([name, cluster]) => {
    const at = `clusters.${name}`;
    if (!isObject(cluster)) return [];
    const lists = (['nodes', 'pending', 'quotas'] as const).flatMap((key) =>
      listed(cluster[key], `${at}.${key}`).flatMap(([entry, place]) =>
        unknownKeys(entry, CLUSTER[key].items.properties, place),
      ),
    );
    return [...unknownKeys(cluster, CLUSTER, at), ...lists];
  });
}

/** Returns what is wrong with a value that is stated; undefined where it can be read. */
type Check = (value: unknown) => string | undefined;
type Checks = Readonly<Record<string, Check>>;

const unreadable = (isRight: (value: unknown) => boolean, expected: string): Check => {
  return (value) =>
    isRight(value) ? undefined : `${JSON.stringify(value).slice(0, 60)} cannot be read; write ${expected}`;
};
const COUNT = unreadable(
  (value) => count(value) !== undefined,
  `a whole number such as 3, no more than ${MAX_COUNT}`,
);
const INSTANT = unreadable(isInstant, 'an ISO 8601 instant such as 2026-02-10T18:30:00Z');
const QUANTITY = unreadable(
  (value) => isOrdinary(value) || quantity(value) !== undefined,
  'a Kubernetes quantity such as 120m or 300Mi',
);
const MEMORY: Check = (value) => {
  if (isOrdinary(value) && !String(value).endsWith('m')) return undefined;
  const amount = quantity(value);
  const written = scalar(value);
  return amount !== undefined && amount > 0n && amount < LEAST_MEMORY
    ? `${written} would be less than 64Ki; write "${written.replace(/m$/, '')}Mi"`
    : QUANTITY(value);
};

/** Checks for a quantity as nearly all are written, which needs no arithmetic. */
function isOrdinary(value: unknown): boolean {
  return typeof value === 'string' && /^\d{1,9}(m|[KMGT]i|[MGT])$/.test(value);
}

const SERVICE_CHECKS: Checks = { replicas: COUNT, pods_running: COUNT, pods_ready: COUNT, restarts: COUNT };
const FIGURE_CHECKS: Checks = Object.fromEntries(
  FIGURE_NAMES.map((name) => [name, (value: unknown) => explainFigure(name, value)]),
);
const POD_CHECKS: Checks = {
  ready: unreadable((value) => typeof value === 'boolean', 'true or false, without quotes'),
  ...Object.fromEntries(
    ['started_at', 'ready_since', 'deleted_at', 'measured_from', 'last_restart'].map((key) => [key, INSTANT]),
  ),
  ...Object.fromEntries(
    ['usage', 'request', 'limit'].flatMap((what) => [
      [`cpu_${what}`, QUANTITY],
      [`memory_${what}`, MEMORY],
    ]),
  ),
};

function serviceMistakes(entry: Json): Mistake[] {
  return [
    ...mistakes(entry, '', SERVICE, SERVICE_CHECKS),
    ...metricMistakes(entry.metrics, 'metrics'),
    ...listed(entry.pods, 'pods').flatMap(([pod, place]) => mistakes(pod, place, POD, POD_CHECKS)),
    ...historyMistakes(entry.history, 'history'),
  ];
}

function metricMistakes(metrics: unknown, at: string): Mistake[] {
  if (metrics === undefined || metrics === null) return [];
  if (!isObject(metrics)) return [{ at, message: 'expected an object with a number per figure' }];
  return mistakes(metrics, at, SERVICE.metrics.properties, FIGURE_CHECKS);
}

/** Checks readings one by one, and of columns the first: the others are in the same unit. */
function historyMistakes(history: unknown, at: string): Mistake[] {
  if (!isObject(history))
    return listed(history, at).flatMap(([point, place]) => [
      ...mistakes(point, place, undefined, { timestamp: INSTANT }),
      ...metricMistakes(point.metrics, `${place}.metrics`),
    ]);
  const columns = isObject(history.metrics) ? history.metrics : {};
  return FIGURE_NAMES.flatMap((name) =>
    toMistakes(explainFigure(name, firstOfColumn(columns[name])), `${at}.metrics.${name}`),
  );
}

/** Finds values that cannot be read, and keys that are not `known`, where only those are. */
function mistakes(entry: Json, at: string, known: object | undefined, checks: Checks): Mistake[] {
  const found: Mistake[] = known ? unknownKeys(entry, known, at) : [];
  for (const key of Object.keys(entry)) {
    const value = entry[key];
    if (value === null || value === undefined || value === '' || !Object.hasOwn(checks, key)) continue;
    const message = checks[key]?.(value);
    if (message !== undefined) found.push({ at: joined(at, key), message });
  }
  return found;
}

function toMistakes(message: string | undefined, at: string): Mistake[] {
  return message === undefined ? [] : [{ at, message }];
}

function unknownKeys(entry: Json, known: object, at: string): Mistake[] {
  const found: Mistake[] = [];
  for (const key of Object.keys(entry)) {
    if (Object.hasOwn(known, key) || REMARKS.test(key)) continue;
    const near = closest(key, Object.keys(known));
    const hint =
      near === undefined ? `known are ${Object.keys(known).join(', ')}` : `did you mean "${near}"?`;
    const place = JSON.stringify(key).slice(1, -1).slice(0, 60);
    found.push({ at: joined(at, place), message: `unknown key; ${hint}` });
  }
  return found;
}

function joined(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}

/** Lists the objects of what should be a list, each with its place. */
function listed(value: unknown, at: string): readonly (readonly [Json, string])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry, index) => (isObject(entry) ? [[entry, `${at}[${index}]`] as const] : []));
}
