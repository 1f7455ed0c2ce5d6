import { append } from '../../lib/group-by.ts';
import { type Json, member, objects, scalar, text, texts } from '../../lib/json.ts';

/**
 * A label selector of the API, as it stands in objects:
 * https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/label-selector/
 */
export interface LabelSelector {
  readonly labels: Readonly<Record<string, string>>;
  readonly expressions: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values: readonly string[];
  }[];
}

/** More than any selector has: aliases could make a short file state millions. */
const MAX_ENTRIES = 100;

/** Reads a selector; undefined where there is none, which selects nothing, while an empty one selects all. */
export function readLabelSelector(value: Json | undefined): LabelSelector | undefined {
  if (value === undefined) return undefined;
  return {
    labels: Object.fromEntries(Object.entries(texts(member(value, 'matchLabels'))).slice(0, MAX_ENTRIES)),
    expressions: objects(value.matchExpressions)
      .slice(0, MAX_ENTRIES)
      .map(({ key, operator, values }) => ({
        key: text(key) ?? '',
        operator: text(operator) ?? '',
        values: Array.isArray(values) ? values.slice(0, MAX_ENTRIES).map(scalar) : [],
      })),
  };
}

/** Checks whether labels satisfy all of a selector. An operator that the API does not know selects nothing. */
export function selectsLabels(
  { labels, expressions }: LabelSelector,
  own: Readonly<Record<string, string>>,
): boolean {
  return (
    Object.entries(labels).every(([key, value]) => Object.hasOwn(own, key) && own[key] === value) &&
    expressions.every(({ key, operator, values }) => {
      const value = Object.hasOwn(own, key) ? own[key] : undefined;
      const listed = value !== undefined && values.includes(value);
      if (operator === 'In') return listed;
      if (operator === 'NotIn') return !listed;
      if (operator === 'Exists') return value !== undefined;
      return operator === 'DoesNotExist' && value === undefined;
    })
  );
}

/**
 * Sorts things by their selectors, so that those which select an object are found among thousands without
 * asking each.
 */
export function sortBySelector<T extends { readonly selector: LabelSelector | undefined }>(
  things: readonly T[],
): (labels: Readonly<Record<string, string>>) => readonly T[] {
  const byLabel = new Map<string, T[]>();
  const anywhere: T[] = [];
  for (const thing of things) {
    if (thing.selector === undefined) continue;
    const [first] = Object.entries(thing.selector.labels);
    if (first === undefined) anywhere.push(thing);
    else append(byLabel, first.join('='), thing);
  }
  return (labels) =>
    [...anywhere, ...Object.entries(labels).flatMap((label) => byLabel.get(label.join('=')) ?? [])].filter(
      ({ selector }) => selector !== undefined && selectsLabels(selector, labels),
    );
}
