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
  if (after === undefined) return before === undefined ? [] : [deletedBlueprint(before)];
  // What base says governs, whatever head calls itself.
  const name = (before && nameOf(before)) ?? nameOf(after);
  if (after.parsed.kind === 'invalid') {
    const problem = after.parsed.problems[0];
    const where = { path: after.path, line: problem?.line ?? 1, name };
    const rationale = `Invalid blueprint: ${problem?.message}`;
    const found = finding(where, '', 'none', 'invalid', rationale, 'nobody can say what it allows');
    return [{ ...found, operation: 'unreadable' }];
  }
  const first = { path: after.path, line: 1, name };
  if (before === undefined) {
    const floor = 'loosens: the service is now changed by this tool';
    return [finding(first, '', 'none', 'created', 'Puts a service under policy', floor)];
  }
  // The old text cannot say what it allowed, so what the new one allows is for a person to read.
  if (before.parsed.kind === 'invalid') {
    const floor = 'loosens: base has no readable policy';
    return [finding(first, '', 'invalid', 'mended', 'Mends an invalid blueprint', floor)];
  }
  return changedFields(before, before.parsed.blueprint, after, after.parsed.blueprint);
}

function deletedBlueprint(before: Text): Finding {
  const where = { path: before.path, line: 1, name: nameOf(before) };
  const floor = 'loosens: the service has no limits any more';
  const found = finding(where, '', 'present', 'deleted', 'Ends the policy of this service', floor);
  return { ...found, side: 'base' };
}

/** Finds the fields that changed: those that a blueprint can state, then whatever else its text says. */
function changedFields(before: Text, old: Blueprint, after: Text, now: Blueprint): Finding[] {
  const was = parseYaml(before.path, before.text);
  const read = parseYaml(after.path, after.text);
  const text = (side: typeof read, path: string) =>
    side.kind === 'yaml' ? shortText(side.yaml.text(path)) : 'none';
  const changed: Changed = (path, rationale, floor) => {
    const line = read.kind === 'yaml' ? read.yaml.place(path).line : 1;
    const where = { path: after.path, line, name: old.name };
    return finding(where, path, text(was, path), text(read, path), rationale, floor);
  };
  const leaves = differences(
    was.kind === 'yaml' ? was.yaml.value : undefined,
    read.kind === 'yaml' ? read.yaml.value : undefined,
  );
  return [
    ...knownFields(old, now, changed),
    ...unknownFields(
      leaves.map(({ path }) => fieldText(path)),
      changed,
    ),
  ];
}

/** Makes the finding that the field at a path changed. */
type Changed = (path: string, rationale: string, floor: string | undefined) => Finding;

/** Finds the changed fields by their direction; of several directions at one path, loosening is reported. */
function knownFields(old: Blueprint, now: Blueprint, changed: Changed): Finding[] {
  const found = new Map<string, Finding>();
  for (const field of BLUEPRINT_FIELDS) {
    const direction = directionOf(field, old, now);
    if (!direction || (found.has(field.path) && direction !== 'loosens')) continue;
    const floor = direction === 'loosens' ? `loosens ${field.path}` : undefined;
    found.set(field.path, changed(field.path, `${sentence(direction)} ${field.path}`, floor));
  }
  return [...found.values()];
}

/** Finds the changed leaves that belong to no field known here, each once. */
function unknownFields(leaves: readonly string[], changed: Changed): Finding[] {
  return [...new Set(leaves)]
    .filter((leaf) => !BLUEPRINT_FIELDS.some((field) => covers(field.path, leaf)))
    .map((leaf) => changed(leaf, `Alters ${leaf}`, `what ${leaf} allows is not known here`));
}

/**
 * Checks whether a leaf is reported by its own field, one above it, or the halves below it (`cooldown_period`
 * and its `up` and `down`).
 */
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
