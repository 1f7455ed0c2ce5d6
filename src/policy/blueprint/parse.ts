import { hash } from 'node:crypto';
import validate from '../../../schemas/blueprint.schema.json?validator';
import type { Problem } from '../../lib/errors.ts';
import { schemaCheck } from '../../lib/schema.ts';
import type { YamlFile } from '../../lib/yaml.ts';
import type { ParseCache } from '../../ports/parse-cache.ts';
import { buildBlueprint, type Raw } from './build.ts';
import { blameDefaults, type PlaceOfDefault } from './defaults.ts';
import { checkMeaning } from './meaning.ts';
import { parseRemembered } from './remembered.ts';
import type { Blueprint } from './types.ts';

export type ParsedBlueprint =
  | { readonly kind: 'blueprint'; readonly blueprint: Blueprint }
  | { readonly kind: 'invalid'; readonly name: string | undefined; readonly problems: readonly Problem[] };

const checkSchema = schemaCheck(validate);
const DEFAULTED = ['spec', 'verification', 'governance', 'cost'] as const;

/**
 * Parses one file's text into a Blueprint with every default filled in, or returns all that is wrong with it,
 * each located. `defaults` are raw values that stand beneath the file's own.
 */
export function parseBlueprint(
  file: string,
  text: string,
  defaults: Readonly<Record<string, unknown>>,
  placeOfDefault: PlaceOfDefault = () => undefined,
  cache?: ParseCache,
): ParsedBlueprint {
  const digest = hash('sha256', text);
  const parsed = parseRemembered(file, text, digest, cache);
  if (parsed.kind === 'broken') return { kind: 'invalid', name: undefined, problems: [parsed.problem] };
  const { yaml } = parsed;
  const name = nameOf(yaml.value);
  const invalid = (found: readonly Problem[]): ParsedBlueprint => {
    const problems = found.map((problem) => blameDefaults(problem, yaml.value, placeOfDefault));
    return { kind: 'invalid', name, problems };
  };
  if (!isObject(yaml.value)) return invalid([emptyProblem(file, yaml)]);
  const many = manyServices(file, yaml);
  if (many) return invalid([many]);
  const merged: Record<string, unknown> = { ...yaml.value };
  for (const section of DEFAULTED) {
    if (defaults[section] !== undefined) merged[section] = merge(defaults[section], yaml.value[section]);
  }
  const problems = checkSchema(file, yaml, merged);
  if (problems.length > 0) return invalid(problems);
  const raw = merged as unknown as Raw;
  const meaning = checkMeaning(file, yaml, raw);
  if (meaning.length > 0) return invalid(meaning);
  return { kind: 'blueprint', blueprint: buildBlueprint(file, digest, raw, yaml) };
}

function emptyProblem(file: string, yaml: YamlFile): Problem {
  const message =
    yaml.value === undefined || yaml.value === null ? 'the file is empty' : 'expected a mapping';
  return {
    file,
    line: 1,
    column: 1,
    rule: 'blueprint',
    message,
    fix: 'Write metadata.name and spec.scaling; see docs/BLUEPRINT_FORMAT.md',
  };
}

function manyServices(file: string, yaml: YamlFile): Problem | undefined {
  const metadata = isObject(yaml.value) ? yaml.value.metadata : undefined;
  if (!isObject(metadata) || !Object.hasOwn(metadata, 'services')) return undefined;
  const rule = 'metadata.services';
  const message =
    'one blueprint is one service: several in one file would share thresholds, targets and cooldowns';
  return {
    file,
    ...yaml.place(rule),
    rule,
    message,
    fix: 'Write one file per service, such as blueprints/frontend/blueprint.yaml, each with its own metadata.name',
  };
}

function nameOf(value: unknown): string | undefined {
  const metadata = isObject(value) ? value.metadata : undefined;
  return isObject(metadata) && typeof metadata.name === 'string' ? metadata.name : undefined;
}

/** Merges the file's value over the default, mapping by mapping; lists and scalars replace. */
function merge(under: unknown, over: unknown): unknown {
  if (over === undefined) return under;
  if (!isObject(under) || !isObject(over)) return over;
  const result: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over))
    result[key] = merge(Object.hasOwn(under, key) ? under[key] : undefined, value);
  return result;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
