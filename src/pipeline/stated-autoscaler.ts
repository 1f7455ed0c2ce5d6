import type { Judged, Target } from '../manifests/edit/target.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { AutoscalerNumber, Desired, NumberPlace, StatedAutoscaler } from '../scaling/decision/types.ts';
import type { DeclaredAutoscaler } from '../workloads/gather.ts';

const NUMBERS: readonly AutoscalerNumber[] = ['target', 'min', 'max'];

interface Stated {
  readonly desired: StatedAutoscaler | Extract<Desired, { kind: 'held' }>;
  /** Places of the numbers that may be edited. */
  readonly targets: readonly Target[];
}

/**
 * Returns the numbers of an autoscaler that a blueprint lets be proposed, or why they cannot be; undefined where
 * the blueprint names none, or what owns the count has no numbers. Several kustomizations may render it:
 * `renderings` counts them.
 */
export function statedAutoscaler(
  { autoscaler, numbers }: DeclaredAutoscaler,
  { autoscaler: policy, path: blueprint }: Blueprint,
  renderings: number,
): Stated | undefined {
  if (policy === undefined || numbers === undefined) return undefined;
  const { kind, name, path, line } = autoscaler;
  const held = (
    reason: 'owned_by_autoscaler' | 'ambiguous_manifest' | 'manifest_refused',
    message: string,
  ): Stated => ({
    desired: { kind: 'held', reason, message },
    targets: [],
  });
  if (numbers.kind === 'unsuitable') {
    const message = `${kind} ${name} (${path}:${line}) sets the count, and ${numbers.reason}, so that its past CPU demand does not tell what it needs. Remove \`spec.autoscaler\` from ${blueprint}.`;
    return held('owned_by_autoscaler', message);
  }
  if (renderings > 1)
    return held(
      'ambiguous_manifest',
      `${kind} ${name} (${path}:${line}) is rendered by ${renderings} kustomizations, and one number cannot follow several services. Give each an autoscaler of its own.`,
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
  const editable = stated.flatMap(({ number, judged }) =>
    policy[number] && judged.kind === 'found' ? [{ number, target: judged.target }] : [],
  );
  return {
    desired: {
      kind: 'autoscaler',
      autoscaler: `${kind} ${name}`,
      path,
      line,
      settings: { target, min: min ?? numbers.defaults.min, max: ceiling },
      numbers: Object.fromEntries(editable.map(({ number, target: place }) => [number, placeOf(place)])),
    },
    targets: editable.map(({ target: place }) => place),
  };
}

function placeOf({ path, line, field, value }: Target): NumberPlace {
  return { path, line, field, value };
}
