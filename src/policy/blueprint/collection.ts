import type { Problem } from '../../lib/errors.ts';
import { parseYaml } from '../../lib/yaml.ts';
import type { Position } from '../../lib/yaml-source.ts';
import type { ParseCache } from '../../ports/parse-cache.ts';
import type { PlaceOfDefault } from './defaults.ts';
import { type ParsedBlueprint, parseBlueprint } from './parse.ts';
import type { Blueprint } from './types.ts';

export interface Invalid {
  readonly name: string | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Parses all blueprints of a configuration; those that share a name or a workload are all invalid, since
 * neither is more right.
 */
export function parseBlueprints(
  files: readonly { readonly path: string; readonly text: string; readonly unreadable?: string }[],
  defaults: Readonly<Record<string, unknown>>,
  placeOfDefault?: PlaceOfDefault,
  cache?: ParseCache,
): { readonly blueprints: readonly Blueprint[]; readonly invalid: readonly Invalid[] } {
  const parsed = files.map(({ path, text, unreadable }) =>
    unreadable === undefined
      ? parseBlueprint(path, text, defaults, placeOfDefault, cache)
      : notRead(path, unreadable),
  );
  const sound = parsed.flatMap((p) => (p.kind === 'blueprint' ? [p.blueprint] : []));
  const invalid: Invalid[] = parsed.flatMap((p) => (p.kind === 'invalid' ? [p] : []));
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const names = clashes(sound, texts, {
    rule: 'metadata.name',
    key: (b) => b.name,
    what: 'is used twice',
    fix: 'Names are identities in branches and reports: choose another',
  });
  const named = sound.filter((b) => !names.has(b));
  const workloads = clashes(named, texts, {
    rule: 'spec.workload',
    key: workloadKey,
    what: 'is managed twice',
    fix: 'One workload has one blueprint: remove one, or set spec.workload',
  });
  const problems = [...names, ...workloads].map(([{ name }, problem]) => ({ name, problems: [problem] }));
  return { blueprints: named.filter((b) => !workloads.has(b)), invalid: [...invalid, ...problems] };
}

function notRead(file: string, message: string): Extract<ParsedBlueprint, { kind: 'invalid' }> {
  const fix = 'Let the user who runs this read it';
  return {
    kind: 'invalid',
    name: undefined,
    problems: [{ file, line: 1, column: 1, rule: 'blueprint', message, fix }],
  };
}

function workloadKey({ workload }: Blueprint): string {
  return `${workload.cluster}/${workload.namespace ?? '*'}/${workload.kind}/${workload.name}`;
}

interface Uniqueness {
  /** Dotted path of what has to be unique. */
  readonly rule: string;
  readonly key: (blueprint: Blueprint) => string;
  readonly what: string;
  readonly fix: string;
}

/** Finds the blueprints that share what must be their own, each with its problem. */
function clashes(
  all: readonly Blueprint[],
  texts: ReadonlyMap<string, string>,
  { rule, key, what, fix }: Uniqueness,
): Map<Blueprint, Problem> {
  const groups = new Map<string, Blueprint[]>();
  for (const blueprint of all) {
    const group = groups.get(key(blueprint));
    if (group) group.push(blueprint);
    else groups.set(key(blueprint), [blueprint]);
  }
  const problems = new Map<Blueprint, Problem>();
  for (const [value, group] of groups) {
    if (group.length < 2) continue;
    const places = group.map(({ path }) => ({ path, ...placeOf(path, texts.get(path) ?? '', rule) }));
    for (const [index, blueprint] of group.entries()) {
      const { line, column } = places[index] ?? { line: 1, column: 1 };
      const others = places
        .filter((_, other) => other !== index)
        .map((place) => `${place.path}:${place.line}`);
      const message = `"${value}" ${what}, also at ${others.join(', ')}`;
      problems.set(blueprint, { file: blueprint.path, line, column, rule, message, fix });
    }
  }
  return problems;
}

function placeOf(path: string, text: string, rule: string): Position {
  const parsed = parseYaml(path, text);
  return parsed.kind === 'yaml' ? parsed.yaml.place(rule) : { line: 1, column: 1 };
}
