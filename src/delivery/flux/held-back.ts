import { valueAt } from '../../lib/value-at.ts';
import { listAt, type ManifestFile, type ManifestObject, textAt } from '../../manifests/document/object.ts';
import { reachesCount } from '../../manifests/kustomize/count-path.ts';
import { selectorOf } from '../../manifests/kustomize/selector.ts';
import { type Delivery, type DeliveryAt, ofObject, patchesAt } from '../place.ts';
import { artifactOf, folderOf, isFluxKustomization } from './appliers.ts';

/**
 * Reads what a Kustomization or HelmRelease of Flux, or an annotation for Flux, says that holds counts back.
 */
export function heldBackByFlux(file: ManifestFile, object: ManifestObject): Delivery[] {
  if (isFluxKustomization(object)) return ofKustomization(file, object);
  const { group, kind } = object;
  const release = group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease' ? ofRelease(file, object) : [];
  return [...release, ...leftAlone(file, object)];
}

/**
 * Reads what a Kustomization of Flux suspends, ignores or patches:
 * https://fluxcd.io/flux/components/kustomize/kustomizations/
 */
function ofKustomization(file: ManifestFile, object: ManifestObject): Delivery[] {
  const at = ofObject(file, object);
  const reach = [folderOf(object)];
  const suspended = isSuspended(object)
    ? [
        at(['spec', 'suspend'], {
          reach,
          effect: 'is suspended, so nothing below its path is applied',
          fix: 'Take `spec.suspend` away first',
        }),
      ]
    : [];
  const ignored = listAt(object.value, ['spec', 'ignore']).flatMap((rule, index): Delivery[] => {
    const pointer = listAt(rule, ['paths']).find(reachesCount);
    if (pointer === undefined) return [];
    const selector = selectorOf(valueAt(rule, ['target']));
    return [
      at(['spec', 'ignore', index], {
        reach,
        selector,
        effect: 'has Flux ignore the count',
        fix: `Take \`${pointer}\` out of its \`paths\``,
      }),
    ];
  });
  const fix = 'Move the number to the kustomization and take it away there';
  const all = [...suspended, ...ignored, ...patchesAt(at, object, ['spec', 'patches'], reach, fix)];
  const artifact = artifactOf(object);
  if (artifact === undefined) return all;
  return [...all, ...addedComponents(object, at, reach)].map((one) => ({
    ...one,
    artifact,
    effect: `may apply this out of ${artifact}, and ${one.effect}`,
  }));
}

/** Says that a Kustomization adds components of an artifact, which nobody here can read. */
function addedComponents(object: ManifestObject, at: DeliveryAt, reach: readonly string[]): Delivery[] {
  if (listAt(object.value, ['spec', 'components']).length === 0) return [];
  const effect = 'adds components of it, which may set the count';
  const fix = 'Have its `sourceRef` name a GitRepository, or list the components in the kustomization';
  return [at(['spec', 'components'], { reach, effect, fix })];
}

/** Reads what a HelmRelease suspends or patches: https://fluxcd.io/flux/components/helm/helmreleases/ */
function ofRelease(file: ManifestFile, object: ManifestObject): Delivery[] {
  const at = ofObject(file, object);
  const reach = [file.path];
  const itself = { documentIndex: object.documentIndex };
  const suspended = isSuspended(object)
    ? [
        at(['spec', 'suspend'], {
          reach,
          ...itself,
          effect: 'is suspended, so its values are not applied',
          fix: 'Take `spec.suspend` away first',
        }),
      ]
    : [];
  const patched = listAt(object.value, ['spec', 'postRenderers']).flatMap((_, index) =>
    patchesAt(
      at,
      object,
      ['spec', 'postRenderers', index, 'kustomize', 'patches'],
      reach,
      'Take the count out of that patch',
    ).map((one) => ({
      ...one,
      ...itself,
      // What a chart makes is written nowhere, so neither are its names.
      selector: {},
    })),
  );
  return [...suspended, ...patched];
}

/** https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources */
const FLUX_ANNOTATIONS = [
  ['kustomize.toolkit.fluxcd.io/reconcile', /^disabled$/],
  ['kustomize.toolkit.fluxcd.io/ssa', /^(Ignore|IfNotPresent)$/i],
] as const;

function leftAlone(file: ManifestFile, object: ManifestObject): Delivery[] {
  const annotations = valueAt(object.value, ['metadata', 'annotations']);
  for (const [name, pattern] of FLUX_ANNOTATIONS) {
    const value = textAt(annotations, [name]);
    if (value === undefined || !pattern.test(value)) continue;
    const itself = { reach: [file.path], documentIndex: object.documentIndex };
    const effect = `is left alone by Flux (\`${name}: ${value}\`)`;
    return [
      ofObject(file, object)(['metadata', 'annotations', name], {
        ...itself,
        effect,
        fix: 'Take the annotation away',
      }),
    ];
  }
  return [];
}

function isSuspended({ value }: ManifestObject): boolean {
  return valueAt(value, ['spec', 'suspend']) === true;
}
