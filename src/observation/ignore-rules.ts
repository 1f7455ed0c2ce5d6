import { reachesCount } from '../manifest/count-path.ts';
import type { DeliverySource, TrackedService } from './delivery.ts';
import type { IgnoreRule } from './delivery-objects.ts';

/** Who leaves a count alone that Git states, and what to edit so that it no longer does. */
export interface Ignored {
  readonly owner: string;
  readonly edit: string;
}

const API_GROUPS: Readonly<Record<string, string>> = { Deployment: 'apps', StatefulSet: 'apps', Rollout: 'argoproj.io' };

/**
 * The delivery tool's own rule that keeps the workload's `spec.replicas` from being applied; undefined where there is none.
 * Then a merged change would never arrive, so none is proposed. `manager` is who wrote the live count.
 */
export function ignoredCount(
  service: TrackedService,
  source: DeliverySource | undefined,
  manager: string | undefined,
): Ignored | undefined {
  return annotated(service) ?? (source && ruled(service, source, manager));
}

/** https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources */
function annotated({ tracking, kind, namespace, name }: TrackedService): Ignored | undefined {
  const workload = `${kind} ${namespace ?? ''}/${name}`;
  for (const [key, value] of [
    ['reconcile', 'disabled'],
    ['ssa', 'Ignore'],
    ['ssa', 'IfNotPresent'],
  ] as const) {
    const annotation = `kustomize.toolkit.fluxcd.io/${key}`;
    if (tracking[annotation] !== value) continue;
    return { owner: `Flux (annotation ${annotation}: ${value} on ${workload})`, edit: `Remove the annotation ${annotation}` };
  }
  return undefined;
}

function ruled(service: TrackedService, source: DeliverySource, manager: string | undefined): Ignored | undefined {
  const matches = (rule: IgnoreRule) => appliesTo(rule, service) && ignoresCount(rule, manager);
  if (source.kind === 'argo') {
    const { application, defaults } = source;
    const name = `${application.namespace}/${application.name}`;
    if (application.ignore.some(matches)) {
      const edit = `Remove the rule for spec.replicas from spec.ignoreDifferences of Application ${name}`;
      return { owner: `Argo CD Application ${name} (ignoreDifferences)`, edit };
    }
    if (!defaults.some(matches)) return undefined;
    const edit = `Remove spec.replicas from resource.customizations.ignoreDifferences in ConfigMap argocd-cm`;
    return { owner: 'Argo CD (ConfigMap argocd-cm)', edit };
  }
  if (source.kind === 'flux' && source.release?.ignore.some(matches)) {
    const name = `${source.release.namespace}/${source.release.name}`;
    const edit = `Remove /spec/replicas from spec.driftDetection.ignore of HelmRelease ${name}`;
    return { owner: `Flux HelmRelease ${name} (driftDetection.ignore)`, edit };
  }
  return undefined;
}

/** Group and kind may be globs; namespace and name are exact, and empty means any. */
function appliesTo(rule: IgnoreRule, { kind, namespace, name }: TrackedService): boolean {
  const glob = (pattern: string, value: string) => pattern === '*' || pattern === value;
  return (
    glob(rule.group, API_GROUPS[kind] ?? '') &&
    glob(rule.kind, kind) &&
    (rule.namespace === undefined || namespace === undefined || rule.namespace === namespace) &&
    (rule.name === undefined || rule.name === name)
  );
}

/** A JSON pointer or jq path at the count or above it, or a manager who owns the live count. */
function ignoresCount({ paths, managers }: IgnoreRule, manager: string | undefined): boolean {
  const owned = manager !== undefined && managers.some((m) => m === '*' || m === manager);
  return owned || paths.some(reachesCount);
}
