import { isObject, member } from '../lib/json.ts';
import { parentFolder } from '../lib/path.ts';
import type { ManifestObject } from '../manifests/document/object.ts';
import {
  type Disruptions,
  readBudgetSelector,
  readDisruptions,
} from '../manifests/kubernetes/disruption-budget.ts';
import type { LabelSelector } from '../manifests/kubernetes/label-selector.ts';
import type { Layout } from '../manifests/kustomize/layout.ts';
import { type Declared, type Rendering, renderings } from '../manifests/kustomize/rendering.ts';
import { carried, selects } from '../manifests/kustomize/selector.ts';

/** A PodDisruptionBudget as a file declares it. */
export interface DeclaredBudget extends Declared {
  readonly line: number;
  readonly selector: LabelSelector | undefined;
  readonly disruptions: Disruptions;
}

/** A PodDisruptionBudget as it reaches the cluster, with what patches make of it. */
export interface RenderedBudget {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly place: string;
  /** Folder that it comes from: its top kustomization's, else its file's. */
  readonly home: string;
  readonly selector: LabelSelector | undefined;
  readonly disruptions: Disruptions;
}

/** Reads a PodDisruptionBudget, where an object is one. */
export function readBudget(path: string, object: ManifestObject): DeclaredBudget[] {
  const { kind, group, name, namespace, line, value } = object;
  if (kind !== 'PodDisruptionBudget' || group !== 'policy' || name === undefined) return [];
  const spec = isObject(value) ? member(value, 'spec') : {};
  const marks = { labels: carried(value, 'labels'), annotations: carried(value, 'annotations') };
  const itself = { kind, group, name };
  const own = { selector: readBudgetSelector(spec), disruptions: readDisruptions(spec) };
  return [{ path, kind, name, namespace, line, itself, ...marks, ...own }];
}

/** Renders budgets in all the ways that lead to a cluster. */
export function renderBudgets(declarations: readonly DeclaredBudget[], layout: Layout): RenderedBudget[] {
  return declarations.flatMap((declared) => {
    const chains = layout.chains(declared.path) ?? [];
    const { path, line, selector } = declared;
    return (renderings(declared, [], layout) ?? []).flatMap((way, index): RenderedBudget[] => {
      if (way.deleted !== undefined) return [];
      const { name, namespace } = way;
      const patches = (chains[index] ?? []).flatMap(({ budgets }) => budgets);
      const changes = patches.filter((patch) => selects(patch.selector, selectable(way)) === 'yes');
      const disruptions = Object.assign({ ...declared.disruptions }, ...changes.map((one) => one.changes));
      return [{ name, namespace, place: `${path}:${line}`, home: homeOf(way), selector, disruptions }];
    });
  });
}

/** Returns the folder that an object comes from: that of its top kustomization, else its file's. */
export function homeOf({ root, declared }: Pick<Rendering<Declared>, 'root' | 'declared'>): string {
  return root ?? parentFolder(declared.path);
}

function selectable({ declared, names, namespace }: Rendering<DeclaredBudget>) {
  const { labels = {}, annotations = {} } = declared;
  const namespaces = [declared.namespace, namespace];
  return { kind: declared.kind, group: 'policy', names, namespaces, labels, annotations };
}
