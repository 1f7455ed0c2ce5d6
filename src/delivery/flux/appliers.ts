import { isObject } from '../../lib/json.ts';
import { parentFolder, resolvePath } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import { listAt, type ManifestFile, type ManifestObject, textAt } from '../../manifests/document/object.ts';
import { type Applier, applierLayer } from '../../manifests/kustomize/applier.ts';

/** Checks for a Kustomization of Flux. */
export function isFluxKustomization({ group, kind }: Pick<ManifestObject, 'group' | 'kind'>): boolean {
  return group === 'kustomize.toolkit.fluxcd.io' && kind === 'Kustomization';
}

/**
 * Reads which folder a Kustomization of Flux applies, and what it does to its objects on the way:
 * https://fluxcd.io/flux/components/kustomize/kustomizations/
 */
export function fluxApplierOf(file: ManifestFile, object: ManifestObject): Applier[] {
  if (!isFluxKustomization(object)) return [];
  const spec = valueAt(object.value, ['spec']);
  const folder = resolvePath('', textAt(spec, ['path']) ?? '') ?? '';
  const namespace = textAt(spec, ['targetNamespace']);
  const changes = {
    namespace,
    prefix: textAt(spec, ['namePrefix']) ?? '',
    suffix: textAt(spec, ['nameSuffix']) ?? '',
    components: listAt(spec, ['components']).flatMap((given) =>
      typeof given === 'string' ? (resolvePath(folder, given) ?? []) : [],
    ),
  };
  const cluster = clusterOf(file, spec);
  const applied = {
    owner: `${object.kind} ${object.name}`,
    ...{ path: file.path, line: object.line, many: undefined },
    destination: namespace === undefined ? cluster : `namespace ${namespace} of ${cluster}`,
  };
  // https://fluxcd.io/flux/components/kustomize/kustomizations/#generating-a-kustomizationyaml-file
  const plain = { recursive: true, builds: true, include: undefined, exclude: undefined };
  return [{ ...applierLayer(applied, folder, changes, plain), substitutes: substitutesOf(spec) }];
}

/** Reads what is filled in for substitutions; undefined where none are filled in. */
function substitutesOf(spec: unknown): Applier['substitutes'] {
  if (!isObject(valueAt(spec, ['postBuild']))) return undefined;
  const stated = valueAt(spec, ['postBuild', 'substitute']);
  const entries = isObject(stated) ? Object.entries(stated) : [];
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
}

/** Names the cluster: without a kubeconfig it is the one that the object itself is applied to. */
function clusterOf({ path }: ManifestFile, spec: unknown): string {
  const kubeConfig =
    textAt(spec, ['kubeConfig', 'secretRef', 'name']) ?? textAt(spec, ['kubeConfig', 'configMapRef', 'name']);
  if (kubeConfig !== undefined) return `the cluster of kubeconfig ${kubeConfig}`;
  const folder = parentFolder(path);
  return folder === '' ? 'its own cluster' : `the cluster of ${folder}`;
}
