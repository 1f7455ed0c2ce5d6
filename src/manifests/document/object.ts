import { TrimtabError } from '../../lib/errors.ts';
import { isUnicode, showBytes } from '../../lib/name-bytes.ts';
import type { Path } from '../../lib/value-at.ts';
import { valueAt } from '../../lib/value-at.ts';
import { lineOf, locatePath } from '../../lib/yaml-locate.ts';
import type { Parsed } from '../../lib/yaml-source.ts';
import type { Files } from '../../ports/files.ts';
import { type ManifestFlaw, parseManifest } from './document.ts';
import type { Refused } from './refused.ts';

/** One object of a file: a document, or an item of a `List`. What has no `kind` may be a Helm values file. */
export interface ManifestObject {
  readonly documentIndex: number;
  /** Path of the object in its document. */
  readonly base: Path;
  readonly line: number;
  readonly value: unknown;
  readonly kind: string | undefined;
  readonly apiVersion: string | undefined;
  /** API group; '' for the core group. */
  readonly group: string;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
}

export interface ManifestFile {
  readonly path: string;
  readonly parsed: Parsed;
  readonly objects: readonly ManifestObject[];
  /** Places in it that cannot be read, or that other tools read otherwise. */
  readonly flaws: readonly ManifestFlaw[];
  /** From a UTF-16 offset to a byte offset. */
  readonly toBytes: (offset: number) => number;
}

/**
 * Reads a file's bytes: undefined where there is none; refused where it may not be read, so that it costs
 * nothing but itself.
 */
export function readBytes(files: Files, path: string): Buffer | Refused | undefined {
  try {
    return files.read(path);
  } catch (error) {
    if (!(error instanceof TrimtabError) || error.code !== 'file_unreadable') throw error;
    return {
      kind: 'refused',
      file: path,
      line: 1,
      reason: error.message.replace(path, 'the file'),
      fix: 'Let the user who runs this read it.',
    };
  }
}

/**
 * Refuses a file whose name is not UTF-8: nothing that is written could name it, and what shows it as text
 * could show it as another one.
 */
export function refuseName(path: string): Refused | undefined {
  if (isUnicode(path)) return undefined;
  const [reason, fix] = ['its name is not UTF-8', 'Rename the file.'];
  return { kind: 'refused', file: showBytes(path), line: 1, reason, fix };
}

/** Parses a file into its objects; refused where it cannot be read or edited safely. */
export function openManifest(
  path: string,
  bytes: Buffer,
): { readonly kind: 'open'; readonly file: ManifestFile } | Refused {
  const misnamed = refuseName(path);
  if (misnamed !== undefined) return misnamed;
  const result = parseManifest(bytes);
  if (result.kind === 'unparsed')
    return { kind: 'refused', file: path, line: result.line, reason: result.reason, fix: result.fix };
  const { parsed, flaws } = result;
  const objects = parsed.documents.flatMap((document, documentIndex) =>
    objectPlaces(document.value).map(({ base, implied }) => {
      const line = lineOf(parsed, locatePath(parsed, document.root, base).trail);
      const value = valueAt(document.value, base);
      const template = isTemplate(document.value) ? document.value : undefined;
      const own = template !== undefined && base.length === 0 ? withoutObjects(value) : value;
      return { documentIndex, base, line, ...identify(own, implied, template) };
    }),
  );
  return {
    kind: 'open',
    file: { path, parsed, objects, flaws, toBytes: byteOffsets(parsed.text, bytes.length) },
  };
}

/** Values that a list states for the items that do not state them themselves. */
interface Implied {
  readonly kind: string | undefined;
  readonly apiVersion: string | undefined;
}

interface ObjectPlace {
  readonly base: Path;
  readonly implied: Implied;
}

/**
 * Lists the objects of a document: itself, or the items of a `List`. Items of a `SecretList` need not say
 * that they are Secrets (apimachinery, `unstructuredJSONScheme`), and Argo CD takes whatever has a list of
 * `items` for one (`IsList`). A Template of OpenShift is one itself, and holds others.
 */
function objectPlaces(
  value: unknown,
  base: Path = [],
  implied: Implied = { kind: undefined, apiVersion: undefined },
): ObjectPlace[] {
  const itself = { base, implied };
  if (base.length === 0 && isTemplate(value)) {
    const none = { kind: undefined, apiVersion: undefined };
    const objects = listAt(value, ['objects']);
    return [itself, ...objects.flatMap((one, index) => objectPlaces(one, ['objects', index], none))];
  }
  const items = valueAt(value, ['items']);
  const { kind, apiVersion } = typing(value, implied);
  if (kind === undefined || !Array.isArray(items)) return [itself];
  const isList = kind.endsWith('List');
  const inner =
    isList && kind !== 'List'
      ? { kind: kind.slice(0, -'List'.length), apiVersion }
      : { kind: undefined, apiVersion: undefined };
  const inside = items.flatMap((item, index) =>
    isList || textAt(item, ['kind']) !== undefined
      ? objectPlaces(item, [...base, 'items', index], inner)
      : [],
  );
  return isList ? inside : [itself, ...inside];
}

/** Checks for a Template: https://docs.openshift.com/container-platform/latest/openshift_images/using-templates.html */
function isTemplate(value: unknown): boolean {
  const apiVersion = textAt(value, ['apiVersion']);
  return (
    textAt(value, ['kind']) === 'Template' &&
    (apiVersion === 'v1' || apiVersion?.startsWith('template.openshift.io/') === true)
  );
}

function withoutObjects(template: unknown): unknown {
  const { objects: _, ...own } = template as Record<string, unknown>;
  return own;
}

/** Fills the parameters of a Template into a name, as far as they have values by default. */
function fillParameters(text: string | undefined, template: unknown): string | undefined {
  if (template === undefined || text?.includes('${') !== true) return text;
  return text.replace(/\$\{(\w+)\}/g, (written, name: string) => {
    const parameter = listAt(template, ['parameters']).find((one) => textAt(one, ['name']) === name);
    return textAt(parameter, ['value']) ?? written;
  });
}

function typing(value: unknown, implied: Implied): Implied {
  return {
    kind: textAt(value, ['kind']) ?? implied.kind,
    apiVersion: textAt(value, ['apiVersion']) ?? implied.apiVersion,
  };
}

function identify(
  value: unknown,
  implied: Implied,
  template: unknown,
): Omit<ManifestObject, 'documentIndex' | 'base' | 'line'> {
  const { kind, apiVersion } = typing(value, implied);
  return {
    value,
    kind,
    apiVersion,
    group: apiVersion?.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
    name: fillParameters(textAt(value, ['metadata', 'name']), template),
    namespace: fillParameters(textAt(value, ['metadata', 'namespace']), template),
  };
}

/** Returns the non-empty string at a path. */
export function textAt(value: unknown, path: Path): string | undefined {
  const found = valueAt(value, path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** Returns the list at a path; empty where there is none. */
export function listAt(value: unknown, path: Path): readonly unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

/** Returns the line of whatever stands at a path within an object, or of the nearest thing around it. */
export function lineWithin(file: ManifestFile, object: ManifestObject, path: Path): number {
  const root = file.parsed.documents[object.documentIndex]?.root;
  const place = locatePath(file.parsed, root, [...object.base, ...path]);
  return lineOf(file.parsed, place.key === undefined ? place.trail : [...place.trail, place.key]);
}

/**
 * Converts UTF-16 to byte offsets. It remembers the last answer, so rising offsets cost one pass over the
 * file in all.
 */
function byteOffsets(text: string, byteLength: number): (offset: number) => number {
  if (byteLength === text.length) return (offset) => offset;
  let lastOffset = 0;
  let lastByte = 0;
  return (offset) => {
    if (offset < lastOffset) {
      lastOffset = 0;
      lastByte = 0;
    }
    lastByte += Buffer.byteLength(text.slice(lastOffset, offset), 'utf8');
    lastOffset = offset;
    return lastByte;
  };
}
