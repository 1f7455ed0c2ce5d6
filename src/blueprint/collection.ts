import type { Problem } from '../errors.ts';
import { parseBlueprint } from './parse.ts';
import type { Blueprint } from './types.ts';

export interface Invalid {
  readonly name: string | undefined;
  readonly problems: readonly Problem[];
}

/** All blueprints of a configuration; those that share a name or a workload are all invalid, since neither is more right. */
export function parseBlueprints(
  files: readonly { readonly path: string; readonly text: string }[],
  defaults: Readonly<Record<string, unknown>>,
): { readonly blueprints: readonly Blueprint[]; readonly invalid: readonly Invalid[] } {
  const parsed = files.map(({ path, text }) => parseBlueprint(path, text, defaults));
  const sound = parsed.flatMap((p) => (p.kind === 'blueprint' ? [p.blueprint] : []));
  const invalid: Invalid[] = parsed.flatMap((p) => (p.kind === 'invalid' ? [p] : []));
  const clashes = [
    ...clash(sound, 'metadata.name', (b) => b.name, 'is used twice', 'Names are identities in branches and reports: choose another'),
    ...clash(sound, 'spec.workload', workloadKey, 'is managed twice', 'One workload has one blueprint: remove one, or set spec.workload'),
  ];
  const bad = new Set(clashes.map((c) => c.blueprint));
  return {
    blueprints: sound.filter((b) => !bad.has(b)),
    invalid: [...invalid, ...clashes.map((c) => ({ name: c.blueprint.name, problems: [c.problem] }))],
  };
}

function workloadKey({ workload }: Blueprint): string {
  return `${workload.cluster}/${workload.namespace ?? '*'}/${workload.kind}/${workload.name}`;
}

function clash(all: readonly Blueprint[], rule: string, key: (b: Blueprint) => string, what: string, fix: string) {
  const groups = new Map<string, Blueprint[]>();
  for (const blueprint of all) groups.set(key(blueprint), [...(groups.get(key(blueprint)) ?? []), blueprint]);
  return [...groups].flatMap(([value, group]) =>
    group.length < 2
      ? []
      : group.map((blueprint) => {
          const line = (b: Blueprint) => b.lines.get('metadata.name') ?? 1;
          const others = group.filter((b) => b !== blueprint).map((b) => `${b.path}:${line(b)}`);
          const problem: Problem = {
            file: blueprint.path,
            line: line(blueprint),
            column: 1,
            rule,
            message: `"${value}" ${what}, also at ${others.join(', ')}`,
            fix,
          };
          return { blueprint, problem };
        }),
  );
}
