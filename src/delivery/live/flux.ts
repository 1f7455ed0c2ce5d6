import type { DeliverySetting } from '../../policy/cluster-settings.ts';
import type { DeliveryObjects } from './listing.ts';
import { namespacedName } from './objects.ts';
import { absent, claiming, type DeliverySource, fill, nameOf, unknown } from './source.ts';
import { HELM, KUSTOMIZE, type TrackedService } from './tracking.ts';

/** Finds the Kustomization and HelmRelease that deliver a service; undefined where nothing claims to. */
export function findFlux(
  setting: DeliverySetting,
  service: TrackedService,
  objects: DeliveryObjects,
): DeliverySource | undefined {
  const { kustomizations, helmReleases } = objects;
  if (!kustomizations) return undefined;
  const { tracking } = service;
  const releaseName = configuredName(setting, 'helmRelease', service) ?? namespacedName(tracking, HELM);
  const release = helmReleases?.items.find((r) => nameOf(r) === releaseName);
  if (releaseName !== undefined && !release)
    return absent(helmReleases, setting, `there is no HelmRelease ${releaseName}`);
  const name =
    configuredName(setting, 'kustomization', service) ??
    release?.parent ??
    namespacedName(tracking, KUSTOMIZE);
  if (name === undefined && release) return { kind: 'flux', kustomization: undefined, release };
  const found =
    name === undefined
      ? claiming(kustomizations.items, service)
      : kustomizations.items.filter((k) => nameOf(k) === name);
  const [kustomization] = found;
  if (found.length > 1)
    return unknown(`several Kustomizations may deliver ${service.service}: ${found.map(nameOf).join(', ')}`);
  if (kustomization) return { kind: 'flux', kustomization, release };
  if (name === undefined && setting.kind === 'tracked') return undefined;
  return absent(
    kustomizations,
    setting,
    `there is no Kustomization ${name ?? `that applies ${service.kind} ${service.name}`}`,
  );
}

function configuredName(
  setting: DeliverySetting,
  key: 'helmRelease' | 'kustomization',
  service: TrackedService,
): string | undefined {
  const template = setting.kind === 'flux' ? setting[key] : undefined;
  return setting.kind === 'flux' && template !== undefined
    ? qualified(fill(template, service), setting.namespace ?? 'flux-system')
    : undefined;
}

function qualified(name: string, namespace: string): string {
  return name.includes('/') ? name : `${namespace}/${name}`;
}
