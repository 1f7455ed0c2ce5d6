import { sourcePaths } from '../../delivery/argocd/application.ts';
import { isObject, scalar } from '../../lib/json.ts';
import { overlay } from '../../lib/overlay.ts';
import { inFolder, resolvePath } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import { listAt, openManifest, textAt } from '../../manifests/document/object.ts';
import { sameNamespace } from '../../manifests/kubernetes/identity.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';
import type { Deliverer } from './applied.ts';
import { identityOf, isKubernetesObject, type KubernetesObject, readItems } from './object.ts';

/** A release of a chart on one side, with the values that it gives the chart. */
export interface ReleaseOutcome {
  /** Identity of the object that states it. */
  readonly object: string;
  /** Name that tells it from others of the same object. */
  readonly name: string;
  /** Values as helm merges them, over the chart's own; undefined where they cannot be told. */
  readonly values: { readonly merged: unknown } | undefined;
  /** Files of values of this repository that it reads, without the chart's own. */
  readonly files: readonly string[];
  /** ConfigMaps that it reads, with their keys. */
  readonly configs: readonly ConfigUse[];
}

/** A ConfigMap of this repository and the key under which it holds values. */
interface ConfigUse {
  readonly object: KubernetesObject;
  readonly key: string;
}

/** Reads the releases of one side: those of Applications, and HelmReleases of Flux. */
export function releaseOutcomes(files: Files, deliverers: readonly Deliverer[]): readonly ReleaseOutcome[] {
  return [...deliverers.flatMap((one) => ofApplication(files, one)), ...ofFlux(files)];
}

function ofApplication(files: Files, { object, value, vague }: Deliverer): ReleaseOutcome[] {
  const name = textAt(value, ['metadata', 'name']) ?? '';
  return sourcePaths(value).flatMap((at, index): ReleaseOutcome[] => {
    const source = valueAt(value, at);
    const helm = valueAt(source, ['helm']);
    if (helm === undefined) return [];
    const given = listAt(helm, ['valueFiles']).map((one) => valueFile(files, scalar(one), source));
    const found = given.flatMap((path) => path ?? []);
    const isWhole = !vague && found.length === given.length && listAt(helm, ['fileParameters']).length === 0;
    const layers = [
      ...found.map((path) => valuesIn(files.read(path))),
      ownValues(helm),
      ...listAt(helm, ['parameters']).map(parameter),
    ];
    return [
      {
        object,
        name: `${name} ${index}`,
        values: isWhole ? mergeAll(layers) : undefined,
        files: found,
        configs: [],
      },
    ];
  });
}

/** Finds a file of values: of the chart's folder, or of a source that is taken for this repository. */
function valueFile(files: Files, given: string, source: unknown): string | undefined {
  const top = /^(?:\$[^/]+)?\/(.+)$/.exec(given)?.[1];
  const folder = textAt(source, ['path']);
  const chart = folder === undefined ? undefined : resolvePath('', folder);
  const isLocal = chart !== undefined && files.read(inFolder(chart, 'Chart.yaml')) !== undefined;
  const path = top !== undefined ? resolvePath('', top) : isLocal ? resolvePath(chart, given) : undefined;
  return path !== undefined && files.read(path) !== undefined ? path : undefined;
}

/** Values of one layer; undefined where they cannot be told. */
type Layer = { readonly value: unknown } | undefined;

function mergeAll(layers: readonly Layer[]): ReleaseOutcome['values'] {
  if (layers.some((one) => one === undefined)) return undefined;
  return { merged: layers.reduce<unknown>((below, one) => overlay(below, one?.value), {}) };
}

function valuesIn(bytes: Buffer | string | undefined): Layer {
  if (bytes === undefined) return undefined;
  const opened = openManifest('values', Buffer.from(bytes));
  if (opened.kind !== 'open' || opened.file.flaws.length > 0 || opened.file.objects.length > 1)
    return undefined;
  const value = opened.file.objects[0]?.value ?? {};
  return isObject(value) ? { value } : undefined;
}

/** Reads what a source states itself: `valuesObject`, or in its absence the text of `values`. */
function ownValues(helm: unknown): Layer {
  const stated = valueAt(helm, ['valuesObject']) ?? valueAt(helm, ['values']) ?? {};
  return typeof stated === 'string' ? valuesIn(stated) : isObject(stated) ? { value: stated } : undefined;
}

/** Smallest number that helm writes otherwise where it comes from a file (`1e+06`). */
const WRITTEN_OTHERWISE = 1_000_000;

/**
 * Reads a parameter as `helm --set` does, or `--set-string` (helm.sh/docs/intro/using_helm). Undefined where its name
 * or its text is more than plain.
 */
function parameter(given: unknown): Layer {
  const name = textAt(given, ['name']);
  const text = scalar(valueAt(given, ['value']) ?? '');
  if (name === undefined || !/^[\w-]+(\.[\w-]+)*$/.test(name) || !/^[^$,{}\\[\]]*$/.test(text))
    return undefined;
  const read = valueAt(given, ['forceString']) === true ? text : typed(text);
  if (typeof read === 'number' && Math.abs(read) >= WRITTEN_OTHERWISE) return undefined;
  return { value: name.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), read) };
}

function typed(text: string): unknown {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  return /^(0|-?[1-9]\d*)$/.test(text) ? Number(text) : text;
}

const RELEASE = Buffer.from('HelmRelease');
const CONFIG = Buffer.from('ConfigMap');

function ofFlux(files: Files): ReleaseOutcome[] {
  const objects = objectsWith(files, RELEASE).filter(
    ({ group, kind }) => group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease',
  );
  return objects.map((object): ReleaseOutcome => {
    const spec = valueAt(object.value, ['spec', 'chart', 'spec']);
    const given = listAt(spec, ['valuesFiles']);
    const references = listAt(object.value, ['spec', 'valuesFrom']).map((one) =>
      reference(files, object, one),
    );
    const configs = references.flatMap((one) => one ?? []);
    const isWhole = given.length === 0 && configs.length === references.length;
    const layers = [
      ...configs.map(({ object: config, key }) => valuesIn(textAt(config.value, ['data', key]))),
      { value: valueAt(object.value, ['spec', 'values']) },
    ];
    const values = isWhole ? mergeAll(layers) : undefined;
    return { object: identityOf(object), name: '', values, files: [], configs };
  });
}

/** Finds the ConfigMap of an entry of `valuesFrom`; undefined for any other entry, and where several may be meant. */
function reference(files: Files, release: KubernetesObject, entry: unknown): ConfigUse | undefined {
  const name = textAt(entry, ['name']);
  if (
    name === undefined ||
    textAt(entry, ['kind']) !== 'ConfigMap' ||
    textAt(entry, ['targetPath']) !== undefined
  )
    return undefined;
  const [object, other] = objectsWith(files, CONFIG).filter(
    (one) => one.kind === 'ConfigMap' && one.name === name && sameNamespace(one.namespace, release.namespace),
  );
  if (object === undefined || other !== undefined) return undefined;
  return { object, key: textAt(entry, ['valuesKey']) ?? 'values.yaml' };
}

function objectsWith(files: Files, mark: Buffer): KubernetesObject[] {
  return files
    .list()
    .filter(isManifestPath)
    .flatMap((path) => {
      const bytes = files.read(path);
      if (bytes?.includes(mark) !== true) return [];
      const read = readItems(path, bytes);
      return read.kind === 'items' ? read.items.filter(isKubernetesObject) : [];
    });
}
