import { parseYaml } from '../../lib/yaml.ts';
import type { Files } from '../../ports/files.ts';
import { differences } from './difference.ts';
import { type Finding, fieldText, shortText } from './finding.ts';
import { statements } from './steering.ts';
import { mayActAsGate } from './workflow-rights.ts';

/** Paths at which GitHub looks for owners (docs.github.com, "About code owners"). */
const CODEOWNERS: readonly string[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/**
 * Checks for files that decide what this gate lets through; a change to one needs a person whatever the lists
 * say.
 */
export function isOwnPolicy(path: string, settings: readonly string[], sides: readonly Files[]): boolean {
  if (settings.includes(path) || CODEOWNERS.includes(path)) return true;
  // An action runs with the rights of whatever workflow uses it, wherever it lies.
  if (/^\.github\/actions\/|(^|\/)action\.ya?ml$/.test(path)) return true;
  if (!/^\.github\/workflows\//.test(path)) return false;
  return sides.some((files) => mayActAsGate(path, files.read(path)));
}

/**
 * Compares value by value where the file is YAML, so that a new layout is no change; else by its lines
 * without comments.
 */
export function readOwnPolicy(
  path: string,
  before: Buffer | undefined,
  after: Buffer | undefined,
): Finding[] {
  const read = (bytes: Buffer | undefined) => parseYaml(path, bytes?.toString('utf8') ?? '');
  const old = read(before);
  const now = read(after);
  const side = after === undefined ? 'base' : 'head';
  const found = (line: number, field: string, was: string, is: string): Finding => ({
    operation: 'modify_blueprint',
    floor: `${path} decides what the gate lets through`,
    services: [],
    file: path,
    line,
    side,
    object: path,
    field,
    before: was,
    after: is,
    replicas: undefined,
    rationale: `Changes ${field === '' ? 'a file' : field} that governs changes`,
  });
  if (CODEOWNERS.includes(path) || old.kind === 'broken' || now.kind === 'broken') {
    return isDeepEqual(statements(before), statements(after))
      ? []
      : [found(1, '', `${statements(before).length} lines`, `${statements(after).length} lines`)];
  }
  const shown = side === 'head' ? now : old;
  return differences(old.yaml.value ?? undefined, now.yaml.value ?? undefined).map((one) => {
    const dotted = fieldText(one.path);
    const at = (side === 'head' ? one.headAt : one.baseAt).reduce<string>(
      (path, step) => joinStep(path, step),
      '',
    );
    return found(shown.yaml.place(at).line, dotted, shortText(one.before), shortText(one.after));
  });
}

function joinStep(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  return path === '' ? step : `${path}.${step}`;
}

function isDeepEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}
