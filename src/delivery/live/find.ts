import type { DeliverySetting } from '../../policy/cluster-settings.ts';
import { findApplication } from './applications.ts';
import { findFlux } from './flux.ts';
import type { DeliveryObjects } from './listing.ts';
import { type DeliverySource, unknown } from './source.ts';
import { isMarked, type TrackedService } from './tracking.ts';

/**
 * Returns the delivery source of a service whose cluster could not be asked for delivery objects at all;
 * undefined where nothing claims to deliver it.
 */
export function unreadDelivery(
  setting: DeliverySetting,
  service: TrackedService,
  reason: string,
): DeliverySource | undefined {
  return setting.kind === 'tracked' && !isMarked(service)
    ? undefined
    : { kind: 'unknown', reason, unread: true };
}

/**
 * Finds what delivers a service: by the configured name, by the workload's tracking labels and annotations,
 * or as the one object that lists the workload among its own. Undefined where nothing claims to deliver it.
 */
export function findDelivery(
  setting: DeliverySetting,
  service: TrackedService,
  objects: DeliveryObjects,
): DeliverySource | undefined {
  switch (setting.kind) {
    case 'none':
      return undefined;
    case 'argo':
      return (
        findApplication(setting, service, objects) ?? unknown(`no Application delivers ${service.service}`)
      );
    case 'flux':
      return (
        findFlux(setting, service, objects) ??
        unknown(`no Kustomization or HelmRelease delivers ${service.service}`)
      );
    case 'tracked':
      return findApplication(setting, service, objects) ?? findFlux(setting, service, objects);
  }
}
