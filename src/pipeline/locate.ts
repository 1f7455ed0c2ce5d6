import { isDeepStrictEqual } from 'node:util';
import { listFirst } from '../lib/count.ts';
import { groupBy } from '../lib/group-by.ts';
import { ancestors } from '../lib/path.ts';
import type { Target } from '../manifests/edit/target.ts';
import { sameNamespace } from '../manifests/kubernetes/identity.ts';
import type { DeclaredTemplate } from '../manifests/kubernetes/pod-template.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Files } from '../ports/files.ts';
import type { Marker } from '../pull-requests/marker.ts';
import type { Desired } from '../scaling/decision/types.ts';
import type { AutoscalerRendering } from '../workloads/autoscaler-rendering.ts';
import { budgetFinder } from '../workloads/budget-finder.ts';
import { homeOf } from '../workloads/budgets.ts';
import { type FoundTarget, findTarget, type OpenNamed, openNamed } from '../workloads/find.ts';
import { autoscalerHeldBack, findOwner, type Owned } from '../workloads/ownership.ts';
import { lookUp, type WorkloadIndex, type WorkloadRendering } from '../workloads/scan.ts';
import { statedAutoscaler } from './stated-autoscaler.ts';

export interface Located {
  readonly desired: Desired;
  readonly target: Target | undefined;
  /** Numbers of its autoscaler that may be edited. */
  readonly numbers?: readonly Target[];
  /** Other services whose count is the same number. */
  readonly rivals?: readonly string[];
}

/** Returns the place that a pull request is about: a service's count, or a number of its autoscaler. */
export function locatedTarget(
  located: Located | undefined,
  { file, field, number }: Pick<Marker, 'file' | 'field' | 'number'>,
): Target | undefined {
  if (number === undefined) return located?.target;
  return located?.numbers?.find((target) => target.path === file && target.field === field);
}

/** Finds each service's count in the manifests, with one scan for all. Of one number nobody's is found. */
export function locateAll(
  files: Files,
  blueprints: readonly Blueprint[],
  index: WorkloadIndex,
  base?: string,
): ReadonlyMap<string, Located> {
  const open = openNamed(files);
  const around = { open, budgets: budgetFinder(index), base };
  const all = blueprints.map((blueprint) => ({ name: blueprint.name, ...located(around, blueprint, index) }));
  const byPlace = groupBy(all, placeOf);
  byPlace.delete(undefined);
  return new Map(all.map((one) => [one.name, withRivals(one, byPlace)]));
}

/** Names the place of what is edited for a service; of an autoscaler, that of one of its numbers. */
function placeOf({
  desired,
  target,
  numbers,
}: Pick<Located, 'desired' | 'target'> & { readonly numbers?: Located['numbers'] | undefined }) {
  const place = desired.kind === 'held' ? undefined : (target ?? numbers?.[0]);
  return place && `${place.path}:${place.start}`;
}

/** Holds a count that several services take for theirs: what one of them needs would move the others. */
function withRivals(
  { name, desired, target, numbers }: Located & { readonly name: string },
  byPlace: ReadonlyMap<string | undefined, readonly { readonly name: string }[]>,
): Located {
  const rivals = (byPlace.get(placeOf({ desired, target, numbers })) ?? [])
    .map((one) => one.name)
    .filter((other) => other !== name);
  if (desired.kind === 'held' || rivals.length === 0)
    return { desired, target, ...(numbers === undefined ? {} : { numbers }) };
  const what = desired.kind === 'found' ? 'count' : 'autoscaler';
  const message = `${desired.path}:${desired.line} is the ${what} of ${listFirst(rivals, 3)} too, and one number cannot follow several services. Give each its own place, or remove a blueprint`;
  return {
    desired: { kind: 'held', reason: 'ambiguous_manifest', message: `${message}.` },
    target: undefined,
    rivals,
  };
}

interface Around {
  readonly open: OpenNamed;
  readonly budgets: ReturnType<typeof budgetFinder>;
  readonly base: string | undefined;
}

function located({ open, budgets, base }: Around, blueprint: Blueprint, index: WorkloadIndex): Located {
  const found = findTarget(open, blueprint, index, base);
  if (found.kind === 'found') {
    const { target } = found;
    const own = ownRenderings(blueprint, target, index);
    const template = declaredTemplate(own);
    const at = { path: target.path, line: target.line, field: target.field, replicas: target.value };
    const stated = own.flatMap(budgets);
    return {
      target,
      desired: {
        kind: 'found',
        ...at,
        ...(template === undefined ? {} : { template }),
        ...(stated.length === 0 ? {} : { disruption_budgets: stated }),
      },
    };
  }
  const numbers = found.kind === 'owned' ? numbersOf(found, blueprint, index, base) : undefined;
  if (numbers?.desired.kind === 'autoscaler') {
    const matching = lookUp(index.workloads, blueprint.workload);
    const template = declaredTemplate(matching);
    const stated = matching.flatMap(budgets);
    const desired = {
      ...numbers.desired,
      ...(template === undefined ? {} : { template }),
      ...(stated.length === 0 ? {} : { disruption_budgets: stated }),
    };
    return { target: undefined, numbers: numbers.targets, desired };
  }
  if (numbers) return { target: undefined, desired: numbers.desired };
  const held: Desired = { kind: 'held', ...holdOf(found, blueprint.path) };
  return { target: found.kind === 'owned' ? found.target : undefined, desired: held };
}

/** Returns the numbers of the autoscaler that owns a count, in a manifest of its own or among a chart's values. */
function numbersOf(
  { scaler, chart }: Owned,
  blueprint: Blueprint,
  index: WorkloadIndex,
  base: string | undefined,
): ReturnType<typeof statedAutoscaler> {
  if (scaler) return statedAutoscaler(around(scaler, blueprint, index, base), blueprint);
  if (!chart || blueprint.autoscaler === undefined) return undefined;
  const { kind, numbers, target } = chart;
  const { workload } = blueprint;
  const found = { kind: 'found', target } as const;
  const owner = findOwner(index, blueprint, lookUp(index.workloads, workload), found, base);
  if (owner?.scaler) return statedAutoscaler(around(owner.scaler, blueprint, index, base), blueprint);
  const made = { kind, name: workload.name, path: target.path, line: target.line };
  const facts = { scaler: made, numbers, all: [], meant: [], patchedBy: owner?.message };
  return statedAutoscaler(facts, blueprint);
}

/**
 * Gathers what an autoscaler in Git has around it. Of several of one name those are meant whose folder the
 * blueprint's `manifest.path` is in, or else whose namespace is the workload's.
 */
function around(
  found: AutoscalerRendering,
  { workload, manifest }: Blueprint,
  index: WorkloadIndex,
  base: string | undefined,
) {
  const all = lookUp(index.autoscalers, { kind: workload.kind, name: workload.name });
  const folders = manifest?.path === undefined ? [] : ancestors(manifest.path).slice(1);
  const home = folders.find((folder) => all.some((one) => homeOf(one) === folder));
  const meant =
    home === undefined
      ? all.filter((one) => sameNamespace(one.namespace, workload.namespace))
      : all.filter((one) => homeOf(one) === home);
  const scaler = meant.includes(found) ? found : (meant[0] ?? found);
  const { autoscaler } = scaler.declared;
  const patchedBy = autoscalerHeldBack(index, scaler, base);
  return { scaler: autoscaler, numbers: scaler.numbers, all, meant, patchedBy };
}

/** Returns the renderings of a workload that take their count from a target; all where none is known to. */
function ownRenderings(
  { workload }: Blueprint,
  target: Target,
  index: WorkloadIndex,
): readonly WorkloadRendering[] {
  const all = lookUp(index.workloads, workload);
  const own = all.filter(({ values }) =>
    values.some((one) => one.kind === 'found' && one.target.path === target.path),
  );
  return own.length > 0 ? own : all;
}

/** Returns what manifests state about a workload's pods, as far as all of its renderings agree. */
function declaredTemplate(own: readonly WorkloadRendering[]): DeclaredTemplate | undefined {
  const templates = own.map(({ declared, namespace }) => ({
    ...declared.template,
    namespace,
  }));
  const agreed = (key: keyof DeclaredTemplate) => {
    const [first, ...others] = templates.map((template) => template[key]);
    return first === undefined || others.some((other) => !isDeepStrictEqual(other, first))
      ? []
      : [[key, first]];
  };
  const keys = ['namespace', 'replica', 'reserved', 'runtime_class', 'node_selector', 'tolerations'] as const;
  const template: DeclaredTemplate = Object.fromEntries(keys.flatMap(agreed));
  return Object.keys(template).length === 0 ? undefined : template;
}

/** Offers to propose the numbers of an autoscaler that can be read. */
function offer({ scaler, chart }: Extract<FoundTarget, { kind: 'owned' }>): string {
  return (scaler ?? chart)?.numbers?.kind === 'stated'
    ? ' Its target and floor can be proposed by the line `autoscaler: {target: propose, min: propose}` below `spec:`.'
    : '';
}

/** Explains why there is nothing to edit, and what to change and where. */
export function holdOf(
  found: Exclude<FoundTarget, { kind: 'found' }>,
  blueprint = 'the blueprint',
): Omit<Extract<Desired, { kind: 'held' }>, 'kind'> {
  switch (found.kind) {
    case 'owned':
      return { reason: found.reason, message: `${found.message}${offer(found)}` };
    case 'missing':
      return {
        reason: 'manifest_missing',
        message: `${found.reason}. Correct spec.workload or set spec.manifest.path in ${blueprint}`,
      };
    case 'ambiguous': {
      const choices = found.choices
        .map(({ path, line, lines }) => `${path}:${line} by ${lines.replace('\n', ' and ')}`)
        .join(' or ');
      const more = found.more > 0 ? ` or ${found.more} more` : '';
      const message = `${found.reason}. Choose one in ${blueprint}, by a line below \`spec:\`: ${choices}${more}.`;
      return { reason: 'ambiguous_manifest', message };
    }
    case 'refused':
      return {
        reason: 'manifest_refused',
        message: `${found.file}:${found.line}: ${found.reason}. ${found.fix}`,
      };
  }
}
