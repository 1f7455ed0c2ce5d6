import { type Judged, placeLine } from '../../manifests/edit/target.ts';
import type { Owned } from '../../workloads/ownership.ts';
import type { StarterFacts } from './facts.ts';

/** Place of an autoscaler, or of the values that a chart makes one of, and its bounds. */
export type Scaled = Pick<StarterFacts, 'place'> & { readonly autoscaler: Scaler };

type Scaler = NonNullable<StarterFacts['autoscaler']>;

/** Returns the autoscaler that sets a count, where it states numbers that can be edited; undefined for any other. */
export function scaledStart({ scaler, chart }: Pick<Owned, 'scaler' | 'chart'>): Scaled | undefined {
  const numbers = (scaler ?? chart)?.numbers;
  if (numbers?.kind !== 'stated') return undefined;
  const stated = (judged: Judged | undefined, otherwise: number) =>
    judged === undefined ? otherwise : judged.kind === 'found' ? judged.target.value : undefined;
  const { defaults, target } = numbers;
  const [min, max] = [stated(numbers.min, defaults.min), stated(numbers.max, defaults.max ?? 0)];
  if (target.kind !== 'found' || min === undefined || max === undefined || max < 1) return undefined;
  if (scaler) {
    const { kind, name, path, line } = scaler.declared.autoscaler;
    return { place: placeAt({ path, line }), autoscaler: { what: `${kind} ${name}`, min, max } };
  }
  const what = `the ${chart?.kind} of its chart`;
  return { place: placeAt(placeLine(target)), autoscaler: { what, min, max } };
}

function placeAt({ path, line }: { readonly path: string; readonly line: number }): Scaled['place'] {
  return { path, line, replicas: undefined, absent: false };
}
