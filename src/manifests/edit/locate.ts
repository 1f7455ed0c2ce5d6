import { valueAt } from '../../lib/value-at.ts';
import { type ManifestFile, type ManifestObject, openManifest } from '../document/object.ts';
import type { Refused } from '../document/refused.ts';
import { autoscalerTarget } from '../kubernetes/autoscaler.ts';
import {
  AUTOSCALER_GROUPS,
  isKustomization,
  isKustomizationPath,
  isWorkload,
  sameNamespace,
  type WorkloadName,
} from '../kubernetes/identity.ts';
import { type Field, parseField, REPLICAS, replicasEntry, resolveField } from './field.ts';
import { judgeField } from './judge.ts';
import type { Judged } from './target.ts';
import { judgeInText } from './text-field.ts';

export type Located =
  | Judged
  | { readonly kind: 'absent' }
  | { readonly kind: 'ambiguous'; readonly objects: readonly ManifestObject[] };

/** Fields that may be edited in an object on behalf of a workload. */
interface Shape {
  readonly fits: (object: ManifestObject, workload: WorkloadName, path: string) => boolean;
  readonly field: RegExp;
  /** Advice on what to write instead of another field. */
  readonly fix: string;
  /** Set where the blueprint has to name the field itself. */
  readonly explicit?: boolean;
  /** Set where `fits` says little, so that several may and only the one that has the field is meant. */
  readonly loose?: boolean;
  readonly form?: (field: Field) => 'number' | 'text';
}

const PARAMETER = /^spec\.(source|sources\[[^\]]+\])\.helm\.parameters\[[^\]]+\]\.value$/;

const SHAPES: readonly Shape[] = [
  {
    fits: (object, { kind, name, namespace }) =>
      isWorkload(object) &&
      object.kind === kind &&
      object.name === name &&
      sameNamespace(object.namespace, namespace),
    field: /^spec\.replicas$/,
    fix: 'Use `spec.replicas`.',
  },
  {
    fits: (object, workload) => {
      const target =
        object.kind === 'Canary' || object.kind === 'Rollout' ? undefined : autoscalerTarget(object);
      return (
        target?.kind === workload.kind &&
        target.name === workload.name &&
        sameNamespace(target.namespace, workload.namespace)
      );
    },
    field: /^spec\.(min|max)Replica(s|Count)$/,
    fix: 'Use `spec.minReplicas` or `spec.maxReplicas` of an HPA, `spec.minReplicaCount` or `spec.maxReplicaCount` of a ScaledObject.',
  },
  {
    fits: (object, _workload, path) => isKustomization(object, path),
    field: /^(replicas\[name=[^\]]+\]\.count$|patches\w*\[\d+\][.[]|helmCharts\[[^\]]+\]\.valuesInline[.[])/,
    fix: 'Use `replicas[name=NAME].count`, a number in an inline patch, such as `patches[0].patch.spec.replicas`, or one below `helmCharts[name=NAME].valuesInline`.',
  },
  {
    fits: ({ kind, group }) => kind === 'HelmRelease' && group === 'helm.toolkit.fluxcd.io',
    field: /^spec\.values[.[]/,
    fix: 'Use a path below `spec.values`.',
    explicit: true,
    loose: true,
  },
  {
    fits: ({ kind, group }) => kind === 'Application' && group === 'argoproj.io',
    field: /^spec\.(source|sources\[[^\]]+\])\.helm\.(values(Object)?[.[]|parameters\[[^\]]+\]\.value$)/,
    fix: 'Use a path below `spec.source.helm.valuesObject`, one that leads on into the text of `spec.source.helm.values`, or `spec.source.helm.parameters[name=NAME].value` (`spec.sources[0]` where there are several).',
    explicit: true,
    loose: true,
    form: (field) => (PARAMETER.test(field.text) ? 'text' : 'number'),
  },
  {
    fits: ({ kind, group }) => kind === 'Kustomization' && group === 'kustomize.toolkit.fluxcd.io',
    field: /^spec\.postBuild\.substitute[.[]/,
    fix: 'Use `spec.postBuild.substitute.NAME`, which is filled in for the substitution of that name.',
    explicit: true,
    loose: true,
    form: () => 'text',
  },
  // A custom resource that stands for a set of pods: operators name what they make after it, but seldom the
  // same.
  {
    fits: ({ group }) => isCustom(group),
    field: /^spec[.[]/,
    fix: 'Use a path below `spec`.',
    explicit: true,
    loose: true,
  },
  // Values may well have a key `kind`; objects have an `apiVersion` too.
  {
    fits: ({ kind, value }, _workload, path) =>
      (kind === undefined || valueAt(value, ['apiVersion']) === undefined) && !isKustomizationPath(path),
    field: /^/,
    fix: '',
    explicit: true,
    loose: true,
  },
];

/**
 * Checks whether a group is of custom resources: https://kubernetes.io/docs/reference/using-api/#api-groups:
 * Kubernetes' own groups have no dot or end in `k8s.io`.
 */
function isCustom(group: string): boolean {
  const known: readonly string[] = Object.values(AUTOSCALER_GROUPS);
  return group.includes('.') && !/(^|\.)k8s\.io$|(^|\.)fluxcd\.io$/.test(group) && !known.includes(group);
}

/** Finds the replica count of one workload in one file. */
export function locateReplicas(path: string, bytes: Buffer, workload: WorkloadName, field?: string): Located {
  const opened = openManifest(path, bytes);
  return opened.kind === 'refused' ? opened : locateField(opened.file, workload, field);
}

/**
 * Finds a field (by default the workload's `spec.replicas`, or its entry in a kustomization) in one opened
 * file.
 */
export function locateField(file: ManifestFile, workload: WorkloadName, text?: string): Located {
  const field = readField(file.path, workload, text);
  if (field === undefined)
    return unknownField(
      file.path,
      text ?? '',
      'Write keys with dots between them, such as `web.replicas` or `services[name=web].replicas`.',
    );
  const fitting = file.objects.flatMap((object) => {
    const shape = SHAPES.find(({ fits }) => fits(object, workload, file.path));
    return shape === undefined || (shape.explicit === true && text === undefined) ? [] : [{ object, shape }];
  });
  const able = fitting.filter(({ shape }) => shape.field.test(field.text));
  if (able.length === 0 && fitting[0] !== undefined)
    return unknownField(file.path, field.text, fitting[0].shape.fix, fitting[0].object.line);
  const chosen = narrow(able, field, workload);
  const only = chosen[0];
  if (only === undefined) return { kind: 'absent' };
  if (chosen.length > 1) return { kind: 'ambiguous', objects: chosen.map(({ object }) => object) };
  const length = lengthToText(file, only.object, field);
  if (length !== undefined) return judgeInText(file, only.object, field, length);
  return judgeField(file, only.object, field, only.shape.form?.(field));
}

/** Values of a chart that an Application holds as a text. */
const VALUES_TEXT = /^spec\.(source|sources\[[^\]]+\])\.helm\.values[.[]/;

/** Returns how many steps of a field lead to a text, into which the others lead on; undefined where all do. */
function lengthToText(
  file: ManifestFile,
  object: ManifestObject,
  { text, steps }: Field,
): number | undefined {
  if (text.startsWith('patches') && isKustomization(object, file.path)) return steps[2] === 'patch' ? 3 : 2;
  return object.kind === 'Application' && VALUES_TEXT.test(text) ? steps.indexOf('values') + 1 : undefined;
}

function readField(path: string, workload: WorkloadName, text: string | undefined): Field | undefined {
  const whole = text === undefined || text === 'replicas';
  if (whole && isKustomizationPath(path)) return replicasEntry(workload.name);
  return text === undefined ? REPLICAS : parseField(text);
}

/**
 * Chooses among several objects that only may be meant: those that have the field, then the one with the
 * workload's name.
 */
function narrow(
  able: readonly { object: ManifestObject; shape: Shape }[],
  field: Field,
  workload: WorkloadName,
): typeof able {
  if (able.length < 2 || !able.every(({ shape }) => shape.loose === true)) return able;
  const having = able.filter(({ object }) => {
    const path = resolveField(object.value, field);
    return typeof path !== 'string' && valueAt(object.value, path) !== undefined;
  });
  const named = having.filter(({ object }) => object.name === workload.name);
  return named.length === 1 ? named : having;
}

/** Refuses a `manifest.field` that cannot be edited there. */
export function unknownField(file: string, field: string, fix: string, line = 1): Refused {
  return { kind: 'refused', file, line, reason: `the field \`${field}\` cannot be edited`, fix };
}
