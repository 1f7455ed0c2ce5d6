import { recallFaithful, stringifyFaithful } from '../../lib/faithful-json.ts';
import { isObject } from '../../lib/json.ts';
import { once } from '../../lib/once.ts';
import { parseYaml, type YamlFile } from '../../lib/yaml.ts';
import type { ParseCache } from '../../ports/parse-cache.ts';

type Parsed = ReturnType<typeof parseYaml>;

/** Reading of a blueprint's text, as far as a sound one is asked. */
interface Kept {
  readonly value: unknown;
  readonly lines: readonly (readonly [string, number])[];
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
  const kept: Kept = { value: yaml.value, lines: [...yaml.linesBelow(LINED)] };
  return stringifyFaithful(kept);
}

function isKept(kept: unknown): kept is Kept {
  return isObject(kept) && Array.isArray(kept.lines) && kept.lines.every(Array.isArray);
}

function recalled({ value, lines }: Kept, parse: () => Parsed): YamlFile {
  const whole = once(() => {
    const parsed = parse();
    if (parsed.kind === 'broken') throw new Error(parsed.problem.message);
    return parsed.yaml;
  });
  return {
    value,
    place: (path) => whole().place(path),
    placeWithin: (path, offset) => whole().placeWithin(path, offset),
    text: (path) => whole().text(path),
    linesBelow: (parents) => (parents === LINED ? new Map(lines) : whole().linesBelow(parents)),
  };
}
