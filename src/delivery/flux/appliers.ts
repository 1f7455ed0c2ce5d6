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
 * Names the source of a Kustomization where that is no GitRepository (`OCIRepository`, `Bucket`,
 * `ExternalArtifact`): its `spec.path` is one of the artifact, which anything may have been put into. Undefined for
 * what comes from Git.
 */
export function artifactOf({ value }: Pick<ManifestObject, 'value'>): string | undefined {
  const source = valueAt(value, ['spec', 'sourceRef']);
  const kind = textAt(source, ['kind']) ?? 'GitRepository';
  return kind === 'GitRepository' ? undefined : `${kind} ${textAt(source, ['name']) ?? ''}`.trimEnd();
}

/** Reads the folder that `spec.path` leads to, in the repository or in an artifact; '' is the root. */
export function folderOf({ value }: Pick<ManifestObject, 'value'>): string {
  return resolvePath('', textAt(value, ['spec', 'path']) ?? '') ?? '';
}

/**
 * Reads which folder a Kustomization of Flux applies, and what it does to its objects on the way:
 * https://fluxcd.io/flux/components/kustomize/kustomizations/
 * A path of an artifact is taken for a folder that it may apply, and nothing is done to what lies there: the
 * artifact may hold other files. The root of one may be any folder, so that is none.
 */
export function fluxApplierOf(file: ManifestFile, object: ManifestObject): Applier[] {
  if (!isFluxKustomization(object)) return [];
  const spec = valueAt(object.value, ['spec']);
  const folder = folderOf(object);
  const artifact = artifactOf(object);
  if (artifact !== undefined && folder === '') return [];
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
  const destination = namespace === undefined ? cluster : `namespace ${namespace} of ${cluster}`;
  const applied = {
    owner: `${object.kind} ${object.name}`,
    path: file.path,
    line: object.line,
    many: undefined,
    destination,
  };
  // https://fluxcd.io/flux/components/kustomize/kustomizations/#generating-a-kustomizationyaml-file
  const plain = { recursive: true, builds: true, include: undefined, exclude: undefined };
  if (artifact !== undefined) {
    const through = { ...applied, destination: `${destination} through ${artifact}`, artifact };
    return [applierLayer(through, folder, {}, plain)];
  }
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
