import schema from '../../../schemas/snapshot.schema.json' with { type: 'json' };
import { closest } from '../../lib/did-you-mean.ts';
import { groupBy } from '../../lib/group-by.ts';
import { count, isObject, type Json, quantity } from '../../lib/json.ts';
import { isInstant } from '../../lib/time.ts';
import { FIGURE_NAMES, type FigureName, type Observations } from '../observation/types.ts';
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
const COUNTS = ['replicas', 'pods_running', 'pods_ready', 'restarts'];
const POD_INSTANTS = ['started_at', 'ready_since', 'deleted_at', 'measured_from', 'last_restart'];
const POD_QUANTITIES = ['usage', 'request', 'limit'].flatMap((what) => [`cpu_${what}`, `memory_${what}`]);
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
  const more = services.length > 3 ? ` and ${services.length - 3} more` : '';
  return ` (likewise of ${services.slice(0, 3).join(', ')}${more})`;
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

function serviceMistakes(entry: Json): Mistake[] {
  return [
    ...unknownKeys(entry, SERVICE, ''),
    ...COUNTS.flatMap((key) =>
      wrong(entry, '', key, (value) => count(value) !== undefined, 'a whole number such as 3'),
    ),
    ...metricMistakes(entry.metrics, 'metrics'),
    ...listed(entry.pods, 'pods').flatMap(([pod, place]) => podMistakes(pod, place)),
    ...historyMistakes(entry.history, 'history'),
  ];
}

function metricMistakes(metrics: unknown, at: string): Mistake[] {
  if (metrics === undefined || metrics === null) return [];
  if (!isObject(metrics)) return [{ at, message: 'expected an object with a number per figure' }];
  const figures = FIGURE_NAMES.flatMap((name) => figureMistake(name, metrics[name], `${at}.${name}`));
  return [...unknownKeys(metrics, SERVICE.metrics.properties, at), ...figures];
}

function figureMistake(name: FigureName, value: unknown, at: string): Mistake[] {
  const message = explainFigure(name, value);
  return message === undefined ? [] : [{ at, message }];
}

function podMistakes(pod: Json, at: string): Mistake[] {
  return [
    ...unknownKeys(pod, POD, at),
    ...wrong(pod, at, 'ready', (value) => typeof value === 'boolean', 'true or false, without quotes'),
    ...POD_INSTANTS.flatMap((key) =>
      wrong(pod, at, key, isInstant, 'an ISO 8601 instant such as 2026-02-10T18:30:00Z'),
    ),
    ...POD_QUANTITIES.flatMap((key) => quantityMistake(pod, key, at)),
  ];
}

function quantityMistake(pod: Json, key: string, at: string): Mistake[] {
  const value = pod[key];
  const amount = quantity(value);
  if (key.startsWith('memory') && amount !== undefined && amount > 0n && amount < LEAST_MEMORY)
    return [{ at: `${at}.${key}`, message: `${value} would be bytes; write "${value}Mi"` }];
  return wrong(pod, at, key, () => amount !== undefined, 'a Kubernetes quantity such as 120m or 300Mi');
}

/** Checks readings one by one, and of columns the first: the others are in the same unit. */
function historyMistakes(history: unknown, at: string): Mistake[] {
  if (!isObject(history))
    return listed(history, at).flatMap(([point, place]) => [
      ...wrong(point, place, 'timestamp', isInstant, 'an ISO 8601 instant such as 2026-02-10T18:30:00Z'),
      ...metricMistakes(point.metrics, `${place}.metrics`),
    ]);
  const columns = isObject(history.metrics) ? history.metrics : {};
  return FIGURE_NAMES.flatMap((name) =>
    figureMistake(name, firstOfColumn(columns[name]), `${at}.metrics.${name}`),
  );
}

/** Finds a value that is stated and is not what it has to be. */
function wrong(
  entry: Json,
  at: string,
  key: string,
  isRight: (value: unknown) => boolean,
  expected: string,
): Mistake[] {
  const value = entry[key];
  if (value === undefined || value === null || value === '' || isRight(value)) return [];
  const found = JSON.stringify(value).slice(0, 60);
  return [{ at: joined(at, key), message: `${found} cannot be read; write ${expected}` }];
}

function unknownKeys(entry: Json, known: object, at: string): Mistake[] {
  return Object.keys(entry)
    .filter((key) => !Object.hasOwn(known, key) && !REMARKS.test(key))
    .map((key) => {
      const near = closest(key, Object.keys(known));
      const hint =
        near === undefined ? `known are ${Object.keys(known).join(', ')}` : `did you mean "${near}"?`;
      const place = JSON.stringify(key).slice(1, -1).slice(0, 60);
      return { at: joined(at, place), message: `unknown key; ${hint}` };
    });
}

function joined(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}

/** Lists the objects of what should be a list, each with its place. */
function listed(value: unknown, at: string): readonly (readonly [Json, string])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry, index) => (isObject(entry) ? [[entry, `${at}[${index}]`] as const] : []));
}
