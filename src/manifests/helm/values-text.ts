import { type Path, valueAt } from '../../lib/value-at.ts';
import {
  lineWithin,
  listAt,
  type ManifestFile,
  type ManifestObject,
  openManifest,
  textAt,
} from '../document/object.ts';
import { placeInline } from '../edit/inline.ts';
import type { Judged } from '../edit/target.ts';
import { readValuesFile, type ScalerValues, type ValuesFile } from './values-file.ts';

/**
 * Reads the values that one source of an Application states as a text. Undefined where there are none, or where
 * `valuesObject` is read in their place: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
export function readValuesText(
  file: ManifestFile,
  object: ManifestObject,
  helm: Path,
): Omit<ValuesFile, 'path'> | undefined {
  const path = [...helm, 'values'];
  const text = textAt(object.value, path);
  if (text === undefined || valueAt(object.value, [...helm, 'valuesObject']) !== undefined) return undefined;
  const opened = openManifest(file.path, Buffer.from(text));
  const inside = opened.kind === 'open' ? opened.file.objects[0] : undefined;
  if (opened.kind !== 'open' || inside === undefined) return undefined;
  const block = isBlock(file, object, path);
  const key = lineWithin(file, object, path);
  const toLine = (line: number) => (block ? key + line : key);
  const { counts, scalers, replaced, flags } = readValuesFile(opened.file, inside);
  const moved = <T extends { readonly line: number }>(one: T) => ({ ...one, line: toLine(one.line) });
  return {
    counts: counts.map(({ key, judged }) => ({
      key,
      judged: inText({ file, object, path }, key, judged, toLine),
    })),
    scalers: scalers.map((one) => movedTo(one, toLine)),
    replaced: replaced.map(moved),
    flags: flags.map(moved),
  };
}

/** Checks whether the lines of a text stand below the line of its key. */
function isBlock(file: ManifestFile, object: ManifestObject, path: Path): boolean {
  const text = valueAt(object.value, path);
  const last = lineWithin(file, object, path);
  const { text: whole, lineStarts } = file.parsed;
  const source = whole.slice(lineStarts[last - 1], lineStarts[last]);
  return typeof text === 'string' && /:\s*[|>][\d+-]*\s*(#.*)?$/s.test(source.trimEnd());
}

function inText(
  place: { readonly file: ManifestFile; readonly object: ManifestObject; readonly path: Path },
  key: string,
  judged: Judged,
  toLine: (line: number) => number,
): Judged {
  if (judged.kind === 'refused')
    return {
      kind: 'refused',
      file: judged.file,
      line: toLine(judged.line),
      reason: judged.reason,
      fix: judged.fix,
    };
  const reason = `\`${key}\` stands in a text that is not written as it reads`;
  const fix = 'Write these values as a block (`values: |`), or below `valuesObject`.';
  return (
    placeInline(place, judged.target) ?? {
      kind: 'refused',
      file: place.file.path,
      line: toLine(judged.target.line),
      reason,
      fix,
    }
  );
}

function movedTo(scaler: ScalerValues, toLine: (line: number) => number): ScalerValues {
  const moved = <T extends { readonly line: number }>(stated: T | undefined) =>
    stated && { ...stated, line: toLine(stated.line) };
  return {
    ...scaler,
    enabled: moved(scaler.enabled),
    floor: moved(scaler.floor),
    ceiling: moved(scaler.ceiling),
  };
}

/** Returns an Application with the values that it holds as a text read; any other object as it is. */
export function withValuesRead(object: ManifestObject): ManifestObject {
  if (object.kind !== 'Application' || object.group !== 'argoproj.io') return object;
  const spec = valueAt(object.value, ['spec']);
  const several = listAt(spec, ['sources']);
  const read = {
    ...(spec as object),
    ...(valueAt(spec, ['source']) === undefined ? {} : { source: sourceRead(valueAt(spec, ['source'])) }),
    ...(several.length === 0 ? {} : { sources: several.map(sourceRead) }),
  };
  return { ...object, value: { ...(object.value as object), spec: read } };
}

function sourceRead(source: unknown): unknown {
  const helm = valueAt(source, ['helm']);
  const text = textAt(helm, ['values']);
  const opened = text === undefined ? undefined : openManifest('values', Buffer.from(text));
  const [only, second] = opened?.kind === 'open' && opened.file.flaws.length === 0 ? opened.file.objects : [];
  if (only === undefined || second !== undefined || typeof only.value !== 'object' || only.value === null)
    return source;
  return { ...(source as object), helm: { ...(helm as object), values: only.value } };
}
