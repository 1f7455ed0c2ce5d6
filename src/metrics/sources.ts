import { count, isObject, type Json, member, objects, text } from '../lib/json.ts';
import { type IsFresh, joinObservations } from './join.ts';
import type { Figure, Observations } from './observation/types.ts';
import { readSnapshot } from './snapshot/snapshot.ts';

/** One source's answer, as the content of a snapshot. */
export interface SourceContent {
  /** Names the source at every figure: a file's path, or `kubernetes:default`. */
  readonly path: string;
  readonly content: unknown;
}

/** Several answers as one value that a report can carry; the earlier wins. One alone stays what it is. */
export function combineSources(sources: readonly SourceContent[]): SourceContent {
  const [only] = sources;
  return only && sources.length === 1 ? only : { path: 'sources', content: { sources } };
}

/**
 * What a run observed: a snapshot, or several sources joined figure by figure, where the earlier wins unless it is stale and the
 * later is not. @throws TrimtabError `snapshot_invalid`
 */
export function readSources({ path, content }: SourceContent, isFresh: IsFresh = () => true): Observations {
  if (!isObject(content) || !Array.isArray(content.sources)) return readSnapshot(path, content);
  return objects(content.sources)
    .map((source) => readSnapshot(text(source.path) ?? path, source.content))
    .reduce((first, second) => joinObservations(first, second, isFresh));
}

/** A query by which a source was asked for something of a service. */
export interface AskedQuery {
  readonly source: string;
  /** What it measures: a figure or a count. */
  readonly name: string;
  readonly query: string;
}

/** The queries behind one service's figures, of the sources that say them, in the order of the sources. */
export function queriesOf(snapshot: SourceContent, service: string): readonly AskedQuery[] {
  return entriesOf(snapshot, service).flatMap(({ path, root, entry }) => {
    const queries = Array.isArray(root.queries) ? root.queries : [];
    return Object.entries(member(entry, 'queries')).flatMap(([name, index]) => {
      const query: unknown = typeof index === 'number' ? queries[index] : undefined;
      return typeof query === 'string' ? [{ source: path, name, query }] : [];
    });
  });
}

/** Which source states a service's count, such as `replicas`, and when; or why none does. */
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
  const reasons = entries.flatMap(
    ({ entry }) => text(member(entry, 'missing')[name]) ?? text(entry.failure) ?? [],
  );
  return { missing: [...new Set(reasons)].join('; ') || 'no source states it' };
}

/** What each source says of a service, in the order of the sources. */
function entriesOf(
  { path, content }: SourceContent,
  service: string,
): readonly { readonly path: string; readonly root: Json; readonly entry: Json }[] {
  const root = isObject(content) ? content : {};
  if (Array.isArray(root.sources)) {
    return objects(root.sources).flatMap((one) =>
      entriesOf({ path: text(one.path) ?? path, content: one.content }, service),
    );
  }
  const entry = objects(root.services).find((one) => one.service === service);
  return entry ? [{ path, root, entry }] : [];
}
