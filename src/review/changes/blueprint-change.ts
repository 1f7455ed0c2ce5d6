import { parseYaml } from '../../lib/yaml.ts';
import { type ParsedBlueprint, parseBlueprint } from '../../policy/blueprint/parse.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import { BLUEPRINT_FIELDS, directionOf } from './blueprint-field.ts';
import { differences } from './difference.ts';
import { type Finding, fieldText, shortText } from './finding.ts';

interface Text {
  readonly path: string;
  readonly text: string;
  readonly parsed: ParsedBlueprint;
}

/** Reads a blueprint file as it is at one commit, under the defaults of base. */
export function readBlueprint(
  path: string,
  bytes: Buffer | undefined,
  defaults: Readonly<Record<string, unknown>>,
): Text | undefined {
  if (bytes === undefined) return undefined;
  const text = bytes.toString('utf8');
  return { path, text, parsed: parseBlueprint(path, text, defaults) };
}

/** Pairs the blueprints of base and head that are the same one: by path, then by name. */
export function pairBlueprints(
  base: readonly Text[],
  head: readonly Text[],
): { before: Text | undefined; after: Text | undefined }[] {
  const left = [...head];
  const take = (matches: (text: Text) => boolean) => {
    const index = left.findIndex(matches);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const byPath = base.map((before) => ({ before, after: take((text) => text.path === before.path) }));
  const pairs = byPath.map(({ before, after }) => ({
    before,
    after: after ?? take((text) => nameOf(text) === nameOf(before)),
  }));
  return [...pairs, ...left.map((after) => ({ before: undefined, after }))];
}

function nameOf({ parsed }: Text): string | undefined {
  return parsed.kind === 'blueprint' ? parsed.blueprint.name : parsed.name;
}

/** Finds what changed in one blueprint, field by field, each with its direction. */
export function readBlueprintPair({
  before,
  after,
}: {
  before: Text | undefined;
  after: Text | undefined;
}): Finding[] {
  if (after?.parsed.kind === 'invalid') {
    const problem = after.parsed.problems[0];
    // What base says governs, whatever head calls itself.
    const where = {
      path: after.path,
      line: problem?.line ?? 1,
      name: (before && nameOf(before)) ?? after.parsed.name,
    };
    return [
      {
        ...finding(
          where,
          '',
          'none',
          'invalid',
          `Invalid blueprint: ${problem?.message}`,
          'nobody can say what it allows',
        ),
        operation: 'unreadable',
      },
    ];
  }
  if (!after) {
    if (!before) return [];
    const where = { path: before.path, line: 1, name: nameOf(before) };
    return [
      {
        ...finding(
          where,
          '',
          'present',
          'deleted',
          'Ends the policy of this service',
          'loosens: the service has no limits any more',
        ),
        side: 'base',
      },
    ];
  }
  const { blueprint } = after.parsed;
  const first = { path: after.path, line: 1, name: (before && nameOf(before)) ?? blueprint.name };
  if (!before)
    return [
      finding(
        first,
        '',
        'none',
        'created',
        'Puts a service under policy',
        'loosens: the service is now changed by this tool',
      ),
    ];
  // The old text cannot say what it allowed, so what the new one allows is for a person to read.
  if (before.parsed.kind === 'invalid')
    return [
      finding(
        first,
        '',
        'invalid',
        'mended',
        'Mends an invalid blueprint',
        'loosens: base has no readable policy',
      ),
    ];
  return changedFields(before, before.parsed.blueprint, after, blueprint);
}

function changedFields(before: Text, old: Blueprint, after: Text, now: Blueprint): Finding[] {
  const read = parseYaml(after.path, after.text);
  const was = parseYaml(before.path, before.text);
  const place = (path: string) => ({
    path: after.path,
    line: read.kind === 'yaml' ? read.yaml.place(path).line : 1,
    name: old.name,
  });
  const text = (side: typeof read, path: string) =>
    side.kind === 'yaml' ? shortText(side.yaml.text(path)) : 'none';
  const found = new Map<string, Finding>();
  for (const field of BLUEPRINT_FIELDS) {
    const direction = directionOf(field, old, now);
    if (!direction || (found.has(field.path) && direction !== 'loosens')) continue;
    const floor = direction === 'loosens' ? `loosens ${field.path}` : undefined;
    found.set(
      field.path,
      finding(
        place(field.path),
        field.path,
        text(was, field.path),
        text(read, field.path),
        `${sentence(direction)} ${field.path}`,
        floor,
      ),
    );
  }
  const leaves = differences(
    was.kind === 'yaml' ? was.yaml.value : undefined,
    read.kind === 'yaml' ? read.yaml.value : undefined,
  );
  for (const { path } of leaves) {
    const dotted = fieldText(path);
    if (BLUEPRINT_FIELDS.some((field) => covers(field.path, dotted))) continue;
    found.set(
      dotted,
      finding(
        place(dotted),
        dotted,
        text(was, dotted),
        text(read, dotted),
        `Alters ${dotted}`,
        `what ${dotted} allows is not known here`,
      ),
    );
  }
  return [...found.values()];
}

/** Checks whether a leaf is reported by its own field, one above it, or the halves below it (`cooldown_period` and its `up` and `down`). */
function covers(field: string, leaf: string): boolean {
  return (
    leaf === field ||
    leaf.startsWith(`${field}.`) ||
    leaf.startsWith(`${field}[`) ||
    field.startsWith(`${leaf}.`)
  );
}

function sentence(direction: string): string {
  return direction.charAt(0).toUpperCase() + direction.slice(1);
}

function finding(
  where: { readonly path: string; readonly line: number; readonly name: string | undefined },
  field: string,
  before: string,
  after: string,
  rationale: string,
  floor?: string,
): Finding {
  return {
    operation: 'modify_blueprint',
    floor,
    services: where.name === undefined ? [] : [where.name],
    file: where.path,
    line: where.line,
    side: 'head',
    object: where.path,
    field,
    before,
    after,
    replicas: undefined,
    rationale,
  };
}
