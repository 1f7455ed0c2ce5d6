import { inFolder } from '../lib/path.ts';
import {
  paceAfter,
  paceBy,
  type StatedNumbers,
  type Unsuitable,
} from '../manifests/edit/autoscaler-numbers.ts';
import { type Judged, placeOf, type Target } from '../manifests/edit/target.ts';
import { type ScalerNumber, scalerNumber } from '../manifests/edit/values-count.ts';
import type { InstalledCount } from '../manifests/helm/installation.ts';
import type { ScalerTemplate } from '../manifests/helm/scaler-template.ts';
import type { WorkloadIndex } from './scan.ts';

/** The autoscaler that a chart makes of its values, by the numbers that it is installed with. */
export interface ChartNumbers {
  readonly kind: 'HorizontalPodAutoscaler' | 'ScaledObject';
  readonly numbers: StatedNumbers | Unsuitable;
}

/**
 * Finds the numbers of the autoscaler that a chart makes of the values around a count, or around a bound of its own;
 * undefined where no values are known to turn one on.
 */
export function chartNumbers(target: Target, index: WorkloadIndex): ChartNumbers | undefined {
  const place = placeOf({ kind: 'found', target });
  const scalers = [
    ...(index.installedAt.get(place) ?? []).flatMap((one) =>
      one.scaler === undefined ? [] : [{ one, prefix: besideOf(one.key, one.scaler) }],
    ),
    ...index.installedNumbers.flatMap((one) =>
      isAt(one.values.at(-1), place) ? [{ one, prefix: parentOf(one.key) }] : [],
    ),
  ];
  const [first, ...others] = scalers;
  if (first === undefined) return undefined;
  const kind = /keda|scaledObject$/i.test(first.prefix) ? 'ScaledObject' : 'HorizontalPodAutoscaler';
  const unsuitable = (reason: string): ChartNumbers => ({ kind, numbers: { kind: 'unsuitable', reason } });
  if (others.length > 0) return unsuitable(`its values are installed in ${scalers.length} ways`);
  const found = numbersOf(first, index);
  const memory = found.memory?.values.at(-1);
  if (memory !== undefined && (memory.kind === 'refused' || memory.target.value > 0))
    return unsuitable('it follows memory as well as CPU');
  const [target1, min, max] = (['target', 'min', 'max'] as const).map((number) =>
    found[number]?.values.at(-1),
  );
  if (target1 === undefined || min === undefined || max === undefined)
    return unsuitable(`its values do not state a CPU target and both bounds below \`${first.prefix}\``);
  return {
    kind,
    numbers: {
      kind: 'stated',
      target: target1,
      min,
      max,
      defaults: { min: 1, max: undefined },
      ...paceAmong(first, found.behavior?.values, index),
    },
  };
}

/** An installation, and the key of the values of its autoscaler. */
interface Scaler {
  readonly one: InstalledCount;
  readonly prefix: string;
}

/** Reads the pace that values state, or where they state none the template of a chart that is here. */
function paceAmong(
  scaler: Scaler,
  stated: readonly Judged[] | undefined,
  index: WorkloadIndex,
): Pick<StatedNumbers, 'pace' | 'behavior' | 'assumed'> {
  const { prefix } = scaler;
  if (stated === undefined) {
    const template = templateOf(scaler, index)?.behavior;
    return (
      paceIn(template, `${prefix}.behavior`) ?? {
        assumed: `no value \`${prefix}.behavior\` states it, and its chart may`,
      }
    );
  }
  const assumed = `what the values make of \`${prefix}.behavior\` cannot be told`;
  return paceAfter(undefined, stated) ?? { assumed };
}

/** Reads the pace that a template writes where no value states one at a key; undefined where that cannot be told. */
function paceIn(
  behavior: ScalerTemplate['behavior'] | undefined,
  key: string,
): Pick<StatedNumbers, 'pace' | 'behavior'> | undefined {
  if (behavior?.kind !== 'values') return behavior && paceBy(undefined, [behavior]);
  return behavior.keys.every((one) => one === key || one.startsWith(`${key}.`)) ? {} : undefined;
}

/** Finds the one template of a chart that names the values of an autoscaler. */
function templateOf({ one, prefix }: Scaler, { scalerTemplates }: WorkloadIndex): ScalerTemplate | undefined {
  const { chart } = one;
  if (chart === undefined) return undefined;
  const folder = `${inFolder(chart, 'templates')}/`;
  const [found, ...others] = scalerTemplates.filter(
    ({ path, values }) => path.startsWith(folder) && values.some((key) => key.startsWith(`${prefix}.`)),
  );
  return others.length === 0 ? found : undefined;
}

function isAt(judged: Judged | undefined, place: string): boolean {
  return judged !== undefined && placeOf(judged) === place;
}

function parentOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('.')));
}

function besideOf(key: string, name: string): string {
  const parent = parentOf(key);
  return parent === '' ? name : `${parent}.${name}`;
}

/** Lists the numbers below a key of one installation. */
function numbersOf(
  { one, prefix }: Scaler,
  { installedNumbers }: WorkloadIndex,
): Partial<Record<ScalerNumber, InstalledCount>> {
  const beside = installedNumbers.filter(
    (other) =>
      parentOf(other.key) === prefix &&
      other.release === one.release &&
      other.origin === one.origin &&
      other.namespace === one.namespace &&
      other.environment === one.environment,
  );
  return Object.fromEntries(beside.map((other) => [scalerNumber(other.key), other]));
}
