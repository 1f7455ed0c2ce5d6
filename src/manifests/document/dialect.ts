import {
  boolYaml11Tag,
  CORE_SCHEMA,
  defineScalarTag,
  EVENT_ID,
  type Event,
  intYaml11Tag,
  mapTag,
  mergeTag,
  NOT_RESOLVED,
  SCALAR_STYLE,
  seqTag,
} from 'js-yaml';
import type { Dialect } from '../../lib/yaml-source.ts';
import { MAX_ALIASES, MAX_DEPTH, MAX_MERGED_KEYS } from './limits.ts';

/** Tag that takes a value with somebody else's tag as it is written: it is never edited, only compared. */
const anyTag = { matchByTagPrefix: true, tagName: '' } as const;

/** A boolean of YAML 1.1 until it is known whether it is a value, or a key, which goes by its text. */
class OldBoolean {
  readonly word: string;
  readonly value: boolean;

  constructor(word: string, value: boolean) {
    this.word = word;
    this.value = value;
  }
}

function asValue(read: unknown): unknown {
  return read instanceof OldBoolean ? read.value : read;
}

function asKey(read: unknown): unknown {
  return read instanceof OldBoolean ? read.word : read;
}

/** Tag of `yes`, `off` and their like, which Kubernetes and Helm read as booleans where they are not in quotes. */
const booleans = {
  ...boolYaml11Tag,
  resolve: (source: string, isExplicit: boolean, tagName: string) => {
    const value = boolYaml11Tag.resolve(source, isExplicit, tagName);
    return typeof value !== 'boolean' || /^[tf]/i.test(source) ? value : new OldBoolean(source, value);
  },
};

/** Tag of integers without those of base 60, such as `1:30`, which no tool of Kubernetes reads as numbers. */
const integers = {
  ...intYaml11Tag,
  resolve: (source: string, isExplicit: boolean, tagName: string) =>
    source.includes(':') ? NOT_RESOLVED : intYaml11Tag.resolve(source, isExplicit, tagName),
};

const lists = {
  ...seqTag,
  addItem: (list: unknown[], item: unknown, index: number) => seqTag.addItem(list, asValue(item), index),
};

const mappings = {
  ...mapTag,
  addPair: (mapping: Record<string, unknown>, key: unknown, value: unknown) =>
    mapTag.addPair(mapping, asKey(key), asValue(value)),
  has: (mapping: Record<string, unknown>, key: unknown) => mapTag.has(mapping, asKey(key)),
  get: (mapping: Record<string, unknown>, key: unknown) => mapTag.get(mapping, asKey(key)),
};

const schema = CORE_SCHEMA.withTags(
  mergeTag,
  booleans,
  integers,
  defineScalarTag('', { matchByTagPrefix: true, resolve: (source) => source, identify: () => false }),
  lists,
  mappings,
  { ...lists, ...anyTag },
  { ...mappings, ...anyTag },
);

/**
 * Dialect in which Kubernetes reads YAML: `<<` merges, `012` is ten and `no` is false (sigs.k8s.io/yaml, which reads
 * by go-yaml 2).
 */
export const DIALECT: Dialect = {
  schema,
  maxDepth: MAX_DEPTH,
  maxAliases: MAX_ALIASES,
  maxTotalMergeKeys: MAX_MERGED_KEYS,
};

/**
 * Line breaks of YAML 1.1, which Kubernetes reads, and no longer of 1.2:
 * https://yaml.org/spec/1.2.2/#54-line-break-characters
 */
const OLD_BREAKS = /[\u0085\u2028\u2029]/g;

/**
 * Finds a character at which Kubernetes would begin a new line and this parser does not: outside of quotes
 * the two see different keys.
 */
export function foreignBreak(
  text: string,
  events: readonly Event[],
): { offset: number; reason: string; fix: string } | undefined {
  OLD_BREAKS.lastIndex = 0;
  if (!OLD_BREAKS.test(text)) return undefined;
  OLD_BREAKS.lastIndex = 0;
  const quoted = events.flatMap((event) => {
    if (event.type !== EVENT_ID.SCALAR) return [];
    const { style, valueStart, valueEnd } = event;
    return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED
      ? [[valueStart, valueEnd] as const]
      : [];
  });
  let at = 0;
  for (let found = OLD_BREAKS.exec(text); found !== null; found = OLD_BREAKS.exec(text)) {
    const { index } = found;
    // Both rise, so one pass over the quoted scalars is enough.
    while ((quoted[at]?.[1] ?? Number.POSITIVE_INFINITY) < index) at += 1;
    if ((quoted[at]?.[0] ?? Number.POSITIVE_INFINITY) <= index) continue;
    const name = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      offset: index,
      reason: `the file holds ${name}, which Kubernetes reads as a line break`,
      fix: 'Remove that character.',
    };
  }
  return undefined;
}
