import { paceAfter, type StatedNumbers } from '../manifests/edit/autoscaler-numbers.ts';
import { type Judged, placeLine } from '../manifests/edit/target.ts';
import type { Layout } from '../manifests/kustomize/layout.ts';
import { type Rendering, renderings } from '../manifests/kustomize/rendering.ts';
import type { DeclaredAutoscaler, Gathered } from './gather.ts';

/** An autoscaler as it reaches the cluster, with the numbers that kustomizations on the way leave it. */
export interface AutoscalerRendering extends Rendering<DeclaredAutoscaler> {
  readonly numbers: DeclaredAutoscaler['numbers'];
}

/** Renders all autoscalers, each in every way that it reaches a cluster. */
export function renderAutoscalers(
  declarations: readonly DeclaredAutoscaler[],
  kustomizations: Gathered['kustomizations'],
  layout: Layout,
): AutoscalerRendering[] {
  const layers = kustomizations.flatMap((one) => [one, ...one.transformers]);
  const isPatched = layers.some(({ overrides }) => overrides.some(({ number }) => number !== undefined));
  return declarations.flatMap((declared) => renderAutoscaler(declared, layout, isPatched));
}

const NUMBERS = ['target', 'min', 'max'] as const;

/** Renders an autoscaler, and each of its numbers in the same ways where patches may set them. */
function renderAutoscaler(
  declared: DeclaredAutoscaler,
  layout: Layout,
  isPatched: boolean,
): AutoscalerRendering[] {
  const { numbers } = declared;
  const ways = renderings(declared, [], layout) ?? [];
  if (!isPatched || numbers?.kind !== 'stated') return ways.map((way) => ({ ...way, numbers }));
  const inWays = NUMBERS.map((number) => {
    const stated = numbers[number];
    return renderings({ ...declared, number }, stated === undefined ? [] : [stated], layout) ?? [];
  });
  const paced = renderings({ ...declared, number: 'behavior' }, [], layout) ?? [];
  return ways.map((way, index) => {
    const [target, min, max] = inWays.map((one) => one[index]?.values.at(-1));
    const left = withBehavior(numbers, paced[index]?.values ?? []);
    return { ...way, numbers: { ...left, target: target ?? numbers.target, min, max } };
  });
}

/** Returns the numbers with the behavior that patches leave. */
function withBehavior(numbers: StatedNumbers, patches: readonly Judged[]): StatedNumbers {
  if (patches.length === 0) return numbers;
  const { pace: _, behavior, ...others } = numbers;
  const left = paceAfter(behavior, patches);
  if (left) return { ...others, ...left };
  const [first] = patches.map(placeLine);
  return { ...others, assumed: `what ${first?.path}:${first?.line} makes of it cannot be told` };
}
