import { count, isObject, type Json, member, objects, text } from '../lib/json.ts';
import { type IsFresh, joinObservations } from './join.ts';
import { NOT_STATED } from './observation/empty.ts';
import type { LiveAnswer } from './observation/live.ts';
import type { Figure, Observations } from './observation/types.ts';
import { recordSnapshot } from './snapshot/record.ts';
import { readSnapshot } from './snapshot/snapshot.ts';

/** Content that a report carries of one source, or of several: the content of a snapshot. */
export interface SourceContent {
  /** Names the source at every figure: a file's path, or `kubernetes:default`. */
  readonly path: string;
  readonly content: unknown;
}

/** Answer of one source: a live one, or a snapshot with what is read from it. */
export type SourceAnswer =
  | ({ readonly kind: 'live' } & LiveAnswer)
  | ({ readonly kind: 'snapshot'; readonly observations: Observations } & SourceContent);

/** Kinds of the live sources, whose paths are `<kind>:<cluster>`. */
const LIVE_KINDS: readonly string[] = ['kubernetes', 'prometheus'];

const NO_OBSERVATIONS: Observations = { services: new Map(), clusters: new Map(), problems: [] };

/** Reads one snapshot. @throws TrimtabError `snapshot_invalid` */
export function snapshotAnswer({ path, content }: SourceContent): SourceAnswer {
  return { kind: 'snapshot', path, content, observations: readSnapshot(path, content) };
}

/**
 * Joins what several sources said figure by figure, where the earlier wins unless it is stale and the later
 * is not.
 */
export function joinAnswers(answers: readonly SourceAnswer[], isFresh: IsFresh = () => true): Observations {
  const [only] = answers;
  if (!only) return NO_OBSERVATIONS;
  if (answers.length === 1) return only.observations;
  return answers.map(withOrigins).reduce((first, second) => joinObservations(first, second, isFresh));
}

/** Names the source in its reasons for missing figures, which stand beside those of others. */
function withOrigins({ path, observations }: SourceAnswer): Observations {
  const [kind = path, cluster] = path.split(':');
  const origin = cluster !== undefined && LIVE_KINDS.includes(kind) ? kind : path;
  const services = [...observations.services].map(([name, service]) => {
    const reasons = Object.entries(service.missing).map(([figure, reason]) => [
      figure,
      reason === NOT_STATED ? `not in ${origin}` : `${origin}: ${withoutOrigin(reason, origin)}`,
    ]);
    return [name, { ...service, missing: Object.fromEntries(reasons) }] as const;
  });
  return { ...observations, services: new Map(services) };
}

/** Leaves out of a reason what names its source already: `Kubernetes does not measure it`. */
function withoutOrigin(reason: string, origin: string): string {
  const first = `${origin} `;
  return reason.toLowerCase().startsWith(first) ? reason.slice(first.length) : reason;
}

/** Records what sources said as one value that a report carries. One source alone is carried as it is. */
export function recordAnswers(answers: readonly SourceAnswer[]): SourceContent {
  const sources = answers.map(
    (answer): SourceContent => ({
      path: answer.path,
      content: answer.kind === 'live' ? recordSnapshot(answer) : answer.content,
    }),
  );
  const [only] = sources;
  return only && sources.length === 1 ? only : { path: 'sources', content: { sources } };
}

/** Reads what {@link recordAnswers} recorded. @throws TrimtabError `snapshot_invalid` */
export function readAnswers({ path, content }: SourceContent): readonly SourceAnswer[] {
  if (!isObject(content) || !Array.isArray(content.sources)) return [snapshotAnswer({ path, content })];
  return objects(content.sources).map((source) =>
    snapshotAnswer({ path: text(source.path) ?? path, content: source.content }),
  );
}

/** A query by which a source was asked for something of a service. */
export interface AskedQuery {
  readonly source: string;
  /** Name of what it measures: a figure or a count. */
  readonly name: string;
  readonly query: string;
}

/**
 * Lists the queries behind one service's figures, of the sources that say them, in the order of the sources.
 */
export function queriesOf(snapshot: SourceContent, service: string): readonly AskedQuery[] {
  return entriesOf(snapshot, service).flatMap(({ path, root, entry }) => {
    const queries = Array.isArray(root.queries) ? root.queries : [];
    return Object.entries(member(entry, 'queries')).flatMap(([name, index]) => {
      const query: unknown = typeof index === 'number' ? queries[index] : undefined;
      return typeof query === 'string' ? [{ source: path, name, query }] : [];
    });
  });
}

/** Returns the query by which a figure of a service was asked for, of the first source that did so. */
export type FindQuery = (service: string, figure: string) => string | undefined;

/** Indexes the queries of all services, for where many are asked about. */
export function indexQueries(snapshot: SourceContent): FindQuery {
  const indexes = rootsOf(snapshot).flatMap(({ root: { queries, services } }) =>
    Array.isArray(queries)
      ? [{ queries, entries: new Map(objects(services).map((entry) => [entry.service, entry])) }]
      : [],
  );
  return (service, figure) => {
    for (const { queries, entries } of indexes) {
      const at = member(entries.get(service) ?? {}, 'queries')[figure];
      const query: unknown = typeof at === 'number' ? queries[at] : undefined;
      if (typeof query === 'string') return query;
    }
    return undefined;
  };
}

/** Returns which source states a service's count, such as `replicas`, and when; or why none does. */
export function originOfCount(
  snapshot: SourceContent,
  service: string,
  name: string,
): Omit<Figure, 'value'> | { readonly missing: string } {
  const entries = entriesOf(snapshot, service);
  const found = entries.find(({ entry }) => count(entry[name]) !== undefined);
  if (found)
    return {
      source: found.path,
      time: text(found.entry.timestamp) ?? text(found.root.timestamp) ?? 'an unknown time',
    };
  const reasons = entries.flatMap(({ path, entry }) => {
    const reason = text(member(entry, 'missing')[name]) ?? text(entry.failure);
    return reason === undefined ? [] : [entries.length === 1 ? reason : `${path}: ${reason}`];
  });
  return { missing: [...new Set(reasons)].join('; ') || 'no source states it' };
}

/** Lists what each source says of a service, in the order of the sources. */
function entriesOf(
  snapshot: SourceContent,
  service: string,
): readonly (SourceRoot & { readonly entry: Json })[] {
  return rootsOf(snapshot).flatMap(({ path, root }) => {
    const entry = objects(root.services).find((one) => one.service === service);
    return entry ? [{ path, root, entry }] : [];
  });
}

/** Path of one source, and the object that its snapshot is. */
interface SourceRoot {
  readonly path: string;
  readonly root: Json;
}

/** Lists the sources that a report carries, in their order. */
function rootsOf({ path, content }: SourceContent): readonly SourceRoot[] {
  const root = isObject(content) ? content : {};
  if (!Array.isArray(root.sources)) return [{ path, root }];
  return objects(root.sources).flatMap((one) =>
    rootsOf({ path: text(one.path) ?? path, content: one.content }),
  );
}
