import { inFolder, resolvePath } from '../../lib/path.ts';
import { type Path, valueAt } from '../../lib/value-at.ts';
import { listAt, textAt } from '../../manifests/document/object.ts';
import type { Holds } from '../../manifests/helm/chart.ts';
import {
  type Applied,
  type Applier,
  applierLayer,
  type PlainFolder,
} from '../../manifests/kustomize/applier.ts';
import { type Application, sourcePaths } from './application.ts';
import { isTemplated } from './template.ts';

/** Reads which folders of this repository an Application applies, and what it does to them on the way. */
export function appliersOf(application: Application, holds: Holds): Applier[] {
  return sourcePaths(application.value).flatMap((source) => applierOf(application, source, holds) ?? []);
}

/**
 * Reads which folder one source of an Application leads to; undefined where it is a chart, or cannot be told.
 */
export function applierOf(application: Application, source: Path, holds: Holds): Applier | undefined {
  const { value } = application;
  const path = textAt(value, [...source, 'path']);
  const folder = path === undefined || isTemplated(path) ? undefined : resolvePath('', path);
  // A chart is installed, not applied as it is.
  if (folder === undefined || holds(inFolder(folder, 'Chart.yaml'))) return undefined;
  const kustomize = valueAt(value, [...source, 'kustomize']);
  const changes = {
    namespace: settled(textAt(kustomize, ['namespace'])),
    defaultNamespace: settled(textAt(value, ['spec', 'destination', 'namespace'])),
    prefix: settled(textAt(kustomize, ['namePrefix'])) ?? '',
    suffix: settled(textAt(kustomize, ['nameSuffix'])) ?? '',
    components: componentsOf(kustomize, folder),
  };
  return applierLayer(appliedBy(application), folder, changes, plainFolder(value, source));
}

/** Says who applies an Application's objects, and where to. */
export function appliedBy({ value, owner, name, object, file, many }: Application): Applied {
  const said = (key: string) => settled(textAt(value, ['spec', 'destination', key]));
  const cluster = said('name') ?? said('server') ?? 'a cluster';
  const namespace = said('namespace');
  return {
    owner: object.kind === 'ApplicationSet' && name !== undefined ? `${owner} as ${name}` : owner,
    path: file.path,
    line: object.line,
    destination: namespace === undefined ? cluster : `namespace ${namespace} of ${cluster}`,
    many,
  };
}

/** Reads which plain files are applied: https://argo-cd.readthedocs.io/en/stable/user-guide/directory/ */
function plainFolder(value: unknown, source: Path): PlainFolder {
  const directory = valueAt(value, [...source, 'directory']);
  return {
    recursive: valueAt(directory, ['recurse']) === true,
    builds: false,
    include: textAt(directory, ['include']),
    exclude: textAt(directory, ['exclude']),
  };
}

/**
 * Resolves the components that Argo CD adds to the folder's kustomization:
 * https://argo-cd.readthedocs.io/en/stable/user-guide/kustomize/#components
 */
function componentsOf(kustomize: unknown, folder: string): string[] {
  return listAt(kustomize, ['components']).flatMap((given) =>
    typeof given === 'string' ? (resolvePath(folder, given) ?? []) : [],
  );
}

/** Returns a text that no template is left in. */
function settled(text: string | undefined): string | undefined {
  return text === undefined || isTemplated(text) ? undefined : text;
}
