import type { DeliverySetting } from '../../policy/cluster-settings.ts';
import type { Listed } from '../../ports/cluster.ts';
import type { DeliveryObjects } from './listing.ts';
import type { Application, IgnoreRule } from './objects.ts';
import { absent, claiming, type DeliverySource, fill, nameOf, unknown } from './source.ts';
import { applicationOf, INSTANCE, type TrackedService } from './tracking.ts';

/** Finds the Argo CD Application that delivers a service; undefined where nothing claims to. */
export function findApplication(
  setting: DeliverySetting,
  service: TrackedService,
  objects: DeliveryObjects,
): DeliverySource | undefined {
  const { applications, argoDefaults } = objects;
  if (!applications) return undefined;
  const { tracking } = service;
  const configured =
    setting.kind === 'argo' && setting.application !== undefined
      ? fill(setting.application, service)
      : undefined;
  const name = configured ?? applicationOf(service) ?? tracking[INSTANCE];
  if (setting.kind === 'tracked' && applicationOf(service) === undefined)
    return name === undefined ? undefined : findLabeled(service, applications, argoDefaults);
  const named = applications.items.filter((a) => a.name === name || `${a.namespace}_${a.name}` === name);
  const found =
    named.length > 0 || configured !== undefined
      ? narrow(named, service)
      : claiming(applications.items, service);
  const [application] = found;
  if (application && found.length === 1) return ofOne(application, applications.items, argoDefaults);
  if (application)
    return unknown(`several Applications may deliver ${service.service}: ${found.map(nameOf).join(', ')}`);
  return absent(
    applications,
    setting,
    `there is no Application ${name ?? `that manages ${service.kind} ${service.name}`}`,
  );
}

/**
 * Finds the Application that a workload carries the instance label of, where nobody has named Argo CD. Every
 * chart sets that label, so that the Application has to list the workload too; where Argo CD is there and its
 * Applications may not be seen, one of them may.
 */
function findLabeled(
  service: TrackedService,
  applications: Listed<Application>,
  defaults: readonly IgnoreRule[],
): DeliverySource | undefined {
  const claims = claiming(applications.items, service);
  const [application] = claims.filter(({ name }) => name === service.tracking[INSTANCE]);
  if (application) return ofOne(application, applications.items, defaults);
  return applications.reach.kind === 'namespaces' ? absent(applications, undefined, '') : undefined;
}

/** Narrows what has the same name in several namespaces to the one that lists the workload among its own. */
function narrow<T extends { readonly workloads: readonly string[] }>(
  named: readonly T[],
  service: TrackedService,
): readonly T[] {
  const likely = claiming(named, service);
  return named.length > 1 && likely.length === 1 ? likely : named;
}

/** Returns an Application as a source, with those that apply the same folder and say nothing of counts. */
function ofOne(
  application: Application,
  all: readonly Application[],
  defaults: readonly IgnoreRule[],
): DeliverySource {
  const folders = foldersOf(application);
  const sharing = all
    .filter((other) => other !== application && foldersOf(other).some((folder) => folders.includes(folder)))
    .map(nameOf);
  return { kind: 'argo', application, defaults, ...(sharing.length > 0 ? { sharing } : {}) };
}

/** Lists the folders that an Application applies as they are. */
function foldersOf({ sources }: Application): string[] {
  return sources
    .filter(({ path, repo, adjusted }) => path !== undefined && repo !== '' && !adjusted)
    .map(({ repo, path, revision = 'HEAD' }) => JSON.stringify([repo, path, revision]));
}
