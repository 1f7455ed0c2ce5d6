import { isDeepStrictEqual } from 'node:util';
import type { StatedNumbers, Unsuitable } from '../manifests/edit/autoscaler-numbers.ts';
import { type Judged, placeOf, type Target } from '../manifests/edit/target.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { AutoscalerNumber, Desired, NumberPlace, StatedAutoscaler } from '../scaling/decision/types.ts';

const NUMBERS: readonly AutoscalerNumber[] = ['target', 'min', 'max'];

interface Stated {
  readonly desired: StatedAutoscaler | Extract<Desired, { kind: 'held' }>;
  /** Places of the numbers that may be edited. */
  readonly targets: readonly Target[];
}

type Reason = 'owned_by_autoscaler' | 'ambiguous_manifest' | 'manifest_refused' | 'ignored_by_delivery';

function held(reason: Reason, message: string): Stated {
  return { desired: { kind: 'held', reason, message }, targets: [] };
}

type Numbers = StatedNumbers | Unsuitable | undefined;

/** An autoscaler as it is rendered, and in what other ways it or another one of its workload's name is. */
interface Around {
  readonly scaler: {
    readonly kind: string;
    readonly name: string;
    readonly path: string;
    readonly line: number;
  };
  readonly numbers: Numbers;
  readonly all: readonly { readonly numbers: Numbers }[];
  /** Those of them that may be this one. */
  readonly meant: readonly { readonly numbers: Numbers }[];
  /** Names what changes it on its delivery. */
  readonly patchedBy: string | undefined;
}

/**
 * Returns the numbers of an autoscaler that a blueprint lets be proposed, or why they cannot be; undefined where
 * the blueprint names none, or what owns the count has no numbers.
 */
export function statedAutoscaler(
  { scaler, numbers, all, meant, patchedBy }: Around,
  { autoscaler: policy, path: blueprint }: Blueprint,
): Stated | undefined {
  if (policy === undefined || numbers === undefined) return undefined;
  const { kind, name, path, line } = scaler;
  const what = `${kind} ${name} (${path}:${line})`;
  if (numbers.kind === 'unsuitable') {
    const message = `${what} sets the count, and ${numbers.reason}, so that its past CPU demand does not tell what it needs. Remove \`spec.autoscaler\` from ${blueprint}.`;
    return held('owned_by_autoscaler', message);
  }
  if (patchedBy !== undefined) return held('ignored_by_delivery', patchedBy);
  if (meant.some((one) => !isDeepStrictEqual(one.numbers, numbers)))
    return held(
      'ambiguous_manifest',
      `${what} is one of ${meant.length} with numbers of their own. Say which by \`spec.workload.namespace\` in ${blueprint}, or by \`spec.manifest.path\` with a file of its folder.`,
    );
  const stated = NUMBERS.flatMap((number) => {
    const judged = numbers[number];
    return judged === undefined ? [] : [{ number, judged }];
  });
  const refused = stated.find(({ judged }) => judged.kind === 'refused')?.judged;
  if (refused?.kind === 'refused')
    return held('manifest_refused', `${refused.file}:${refused.line}: ${refused.reason}. ${refused.fix}`);
  const value = (judged: Judged | undefined) => (judged?.kind === 'found' ? judged.target.value : undefined);
  const [target, min, max] = [numbers.target, numbers.min, numbers.max].map(value);
  const ceiling = max ?? numbers.defaults.max;
  if (target === undefined || target < 1 || ceiling === undefined)
    return held('manifest_refused', `${path}:${line}: ${kind} ${name} states no target or no ceiling.`);
  const wanted = stated.filter(({ number }) => policy[number]);
  const editable = wanted.flatMap(({ number, judged }) =>
    judged.kind === 'found' && waysThrough(judged, all) < 2 ? [{ number, target: judged.target }] : [],
  );
  if (editable.length === 0 && wanted.length > 0) return shared(what, wanted[0]?.judged, all);
  return {
    desired: {
      kind: 'autoscaler',
      autoscaler: `${kind} ${name}`,
      path,
      line,
      settings: { target, min: min ?? numbers.defaults.min, max: ceiling },
      ...(numbers.pace === undefined ? {} : { pace: numbers.pace }),
      ...(numbers.assumed === undefined ? {} : { assumed: numbers.assumed }),
      numbers: Object.fromEntries(editable.map(({ number, target: place }) => [number, numberPlace(place)])),
    },
    targets: editable.map(({ target: place }) => place),
  };
}

/** Counts the ways to a cluster in which one place states a number of an autoscaler. */
function waysThrough(judged: Judged, all: Around['all']): number {
  const place = placeOf(judged);
  return all.filter(
    ({ numbers }) =>
      numbers?.kind === 'stated' &&
      NUMBERS.some((number) => numbers[number] !== undefined && placeOf(numbers[number]) === place),
  ).length;
}

function shared(what: string, judged: Judged | undefined, all: Around['all']): Stated {
  const ways = judged === undefined ? 0 : waysThrough(judged, all);
  return held(
    'ambiguous_manifest',
    `${what} is rendered by ${ways} kustomizations, and one number cannot follow several services. Patch the number in each of them, or give each an autoscaler of its own.`,
  );
}

function numberPlace({ path, line, field, value }: Target): NumberPlace {
  return { path, line, field, value };
}
