import type { TrackedService } from '../../src/delivery/live/tracking.ts';
import type { DeliverySetting } from '../../src/policy/cluster-settings.ts';

export const TRACKED: DeliverySetting = { kind: 'tracked', context: undefined };
export const ARGO = {
  kind: 'argo',
  context: undefined,
  namespace: undefined,
  application: undefined,
} as const;
export const FLUX = {
  kind: 'flux',
  context: undefined,
  namespace: undefined,
  kustomization: undefined,
  helmRelease: undefined,
} as const;

export const LABELED = { 'app.kubernetes.io/instance': 'shop' };

/** A Deployment of a namespace, with the marks of its live workload. */
export function service(name: string, tracking: Record<string, string> = {}): TrackedService {
  return { service: name, kind: 'Deployment', name, namespace: 'todo-app', cluster: 'lab', tracking };
}

/** The labels that Flux puts on what an object of this kind applies. */
export const flux = (kind: string, namespace: string, name: string) => ({
  [`${kind}.toolkit.fluxcd.io/name`]: name,
  [`${kind}.toolkit.fluxcd.io/namespace`]: namespace,
});
