import { matchesGlob } from '../../lib/glob.ts';
import { compilePattern } from '../../lib/pattern.ts';
import { reachesCount } from '../../manifests/kustomize/count-path.ts';
import { keptFromArriving } from './arrival.ts';
import type { Ignored } from './ignored.ts';
import type { IgnoreRule } from './objects.ts';
import type { DeliverySource } from './source.ts';
import type { TrackedService } from './tracking.ts';

const API_GROUPS: Readonly<Record<string, string>> = {
  Deployment: 'apps',
  StatefulSet: 'apps',
  Rollout: 'argoproj.io',
};

/**
 * Returns the delivery tool's own rule, pause or revision that keeps the workload's `spec.replicas` from being
 * applied; undefined where there is none. Then a merged change would never arrive, so none is proposed. `manager` is
 * who wrote the live count.
 */
export function ignoredCount(
  service: TrackedService,
  source: DeliverySource | undefined,
  manager: string | undefined,
): Ignored | undefined {
  return annotated(service) ?? (source && (ruled(service, source, manager) ?? keptFromArriving(source)));
}

/**
 * Finds the annotation by which Flux leaves a workload alone:
 * https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources
 */
function annotated({ tracking, kind, namespace, name }: TrackedService): Ignored | undefined {
  const workload = `${kind} ${namespace ?? ''}/${name}`;
  for (const [key, value] of [
    ['reconcile', 'disabled'],
    ['ssa', 'Ignore'],
    ['ssa', 'IfNotPresent'],
  ] as const) {
    const annotation = `kustomize.toolkit.fluxcd.io/${key}`;
    if (tracking[annotation] !== value) continue;
    return {
      owner: `Flux (annotation ${annotation}: ${value} on ${workload})`,
      edit: `Remove the annotation ${annotation}`,
    };
  }
  return undefined;
}

function ruled(
  service: TrackedService,
  source: DeliverySource,
  manager: string | undefined,
): Ignored | undefined {
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
  if (source.kind !== 'flux') return undefined;
  const { release, kustomization } = source;
  // A Kustomization's rules are about what it applies: of a chart that is the release, and no workload.
  const applied = release ?? kustomization;
  if (!applied?.ignore.some(matches)) return undefined;
  const name = `${applied.namespace}/${applied.name}`;
  const field = release ? 'driftDetection.ignore' : 'ignore';
  return {
    owner: `Flux ${applied.kind} ${name} (${field})`,
    edit: `Remove /spec/replicas from spec.${field} of ${applied.kind} ${name}`,
  };
}

/**
 * Returns whether a rule is for this workload. Argo CD matches group and kind as globs, and the empty text is
 * the core API group (https://github.com/argoproj/argo-cd/blob/master/util/glob/glob.go); Flux matches all
 * four as patterns.
 */
function appliesTo(rule: IgnoreRule, { kind, namespace, name }: TrackedService): boolean {
  const matches = rule.syntax === 'globs' ? matchesGlob : matchesExpression;
  const exact = rule.syntax === 'globs' ? (a: string, b: string) => a === b : matchesExpression;
  return (
    (rule.group === undefined || matches(rule.group, API_GROUPS[kind] ?? '')) &&
    (rule.kind === undefined || matches(rule.kind, kind)) &&
    (rule.namespace === undefined || namespace === undefined || exact(rule.namespace, namespace)) &&
    (rule.name === undefined || exact(rule.name, name))
  );
}

/**
 * Checks a pattern against the whole text, as Flux does. An invalid pattern counts as a match, so that the
 * count is left alone.
 */
function matchesExpression(pattern: string, value: string): boolean {
  try {
    return compilePattern(pattern).testExact(value);
  } catch {
    return true;
  }
}

/** Checks for a JSON pointer or jq path at the count or above it, or a manager who owns the live count. */
function ignoresCount({ paths, managers }: IgnoreRule, manager: string | undefined): boolean {
  const owned = manager !== undefined && managers.some((m) => m === '*' || m === manager);
  return owned || paths.some(reachesCount);
}
