import { recallFaithful, stringifyFaithful } from '../../lib/faithful-json.ts';
import { isObject } from '../../lib/json.ts';
import { once } from '../../lib/once.ts';
import { valueAt } from '../../lib/value-at.ts';
import { parseYaml, type YamlFile } from '../../lib/yaml.ts';
import type { ParseCache } from '../../ports/parse-cache.ts';

type Parsed = ReturnType<typeof parseYaml>;

/** Reading of a blueprint's text, as far as a sound one is asked. */
interface Kept {
  readonly value: unknown;
  /** The lines of the keys of `value` in their order, without the names, or with them where others have lines. */
  readonly lines: readonly number[] | readonly (readonly [string, number])[];
}

/** Mappings whose lines a blueprint tells. */
export const LINED = ['metadata', 'spec.scaling', 'spec.autoscaler'] as const;

/**
 * Parses a blueprint's text, or recalls what one with this digest came to: its value, and the lines of its keys. For
 * any other place in it the text is parsed, once.
 */
export function parseRemembered(
  file: string,
  text: string,
  digest: string,
  cache: ParseCache | undefined,
): Parsed {
  if (cache === undefined) return parseYaml(file, text);
  const key = `blueprint ${digest}`;
  const kept = recallFaithful(cache.recall(key));
  if (isKept(kept)) return { kind: 'yaml', yaml: recalled(kept, () => parseYaml(file, text)) };
  const parsed = parseYaml(file, text);
  const entry = parsed.kind === 'yaml' ? entryOf(parsed.yaml) : undefined;
  if (entry !== undefined) cache.keep(key, entry);
  return parsed;
}

function entryOf(yaml: YamlFile): string | undefined {
  const lines = yaml.linesBelow(LINED);
  const keys = linedKeys(yaml.value);
  const inOrder = keys.flatMap((key) => lines.get(key) ?? []);
  const isWhole = inOrder.length === keys.length && lines.size === keys.length;
  const kept: Kept = { value: yaml.value, lines: isWhole ? inOrder : [...lines] };
  return stringifyFaithful(kept);
}

/** Lists the keys of the mappings whose lines a blueprint tells. */
function linedKeys(value: unknown): string[] {
  return LINED.flatMap((parent) => {
    const mapping = valueAt(value, parent.split('.'));
    return isObject(mapping) ? Object.keys(mapping).map((key) => `${parent}.${key}`) : [];
  });
}

function isKept(kept: unknown): kept is Kept {
  if (!isObject(kept) || !Array.isArray(kept.lines)) return false;
  const { value, lines } = kept;
  return (
    lines.every(Array.isArray) || (lines.every(Number.isInteger) && lines.length === linedKeys(value).length)
  );
}

function linesOf({ value, lines }: Kept): Map<string, number> {
  const keys = linedKeys(value);
  return new Map(lines.map((line, index) => (typeof line === 'number' ? [keys[index] ?? '', line] : line)));
}

function recalled(kept: Kept, parse: () => Parsed): YamlFile {
  const whole = once(() => {
    const parsed = parse();
    if (parsed.kind === 'broken') throw new Error(parsed.problem.message);
    return parsed.yaml;
  });
  return {
    value: kept.value,
    place: (path) => whole().place(path),
    placeWithin: (path, offset) => whole().placeWithin(path, offset),
    text: (path) => whole().text(path),
    linesBelow: (parents) => (parents === LINED ? linesOf(kept) : whole().linesBelow(parents)),
  };
}
