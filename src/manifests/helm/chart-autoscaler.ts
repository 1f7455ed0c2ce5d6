import { type Path, valueAt } from '../../lib/value-at.ts';
import { lineWithin, listAt, type ManifestFile, type ManifestObject } from '../document/object.ts';
import { parseField, resolveField } from '../edit/field.ts';
import type { Target } from '../edit/target.ts';
import { CEILINGS, FLOORS } from './values-file.ts';

/** Names that charts give the switch which hands a count over to an autoscaler, beside the count itself. */
const SWITCHES: readonly (string | number)[] = ['autoscaling', 'hpa', 'keda'];

/** The autoscaler that a chart makes from the values around a count, or around a bound of its own. */
export interface ChartAutoscaler {
  /** In words: where it is turned on, its floor and ceiling and where they stand, and what to change. */
  readonly message: string;
  /** True where the field is one of its bounds. */
  readonly bound: boolean;
}

/** Finds the autoscaler that a chart makes of its values; undefined where the values make none. */
export function chartAutoscaler(
  file: ManifestFile,
  { documentIndex, field: text }: Target,
): ChartAutoscaler | undefined {
  const field = parseField(text);
  const object = file.objects.find((one) => one.documentIndex === documentIndex);
  const path = field && object && resolveField(object.value, field);
  if (!object || path === undefined || typeof path === 'string') return undefined;
  const values = chartValues(object, path);
  const around = values.keys.slice(0, -1);
  const bound = SWITCHES.includes(around.at(-1) ?? '');
  for (const name of bound ? around.slice(-1) : SWITCHES) {
    const scaler = bound ? around : [...around, name];
    const on = values.find([...scaler, 'enabled']);
    if (on === undefined || (on.value !== true && on.value !== 'true')) continue;
    const told = (keys: readonly string[]) => {
      const [key, found] =
        keys.flatMap((one) => [[one, values.find([...scaler, one])] as const]).find(([, one]) => one) ?? [];
      return found
        ? `${key} ${found.value} at line ${lineWithin(file, object, found.at)}`
        : `${keys[0]} by default`;
    };
    const place = `${file.path}:${lineWithin(file, object, on.at)}`;
    const message = `${place} turns \`${name}\` on, so the chart has an autoscaler set the count between ${told(FLOORS)} and ${told(CEILINGS)}. Change its bounds there`;
    return { message, bound };
  }
  return undefined;
}

interface ChartValues {
  /** The way to the count through the chart's values. */
  readonly keys: Path;
  /** A value of the chart, and where it is written. */
  readonly find: (keys: Path) => { readonly value: unknown; readonly at: Path } | undefined;
}

/**
 * Returns values as a tree; in an Argo CD Application also as a list of parameters with dotted names, which
 * win over the tree. https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
function chartValues({ value }: ManifestObject, path: Path): ChartValues {
  const helm = path.lastIndexOf('helm');
  const list = helm < 0 ? undefined : [...path.slice(0, helm + 1), 'parameters'];
  const listed = path[helm + 1] === 'parameters' && list !== undefined;
  const below = path[helm + 1] === 'valuesObject' || listed ? helm + 2 : 0;
  const tree = listed ? [...path.slice(0, helm + 1), 'valuesObject'] : path.slice(0, below);
  const name = listed ? valueAt(value, [...path.slice(0, -1), 'name']) : undefined;
  return {
    keys: listed ? String(name).split('.') : path.slice(below),
    find(keys) {
      const index =
        list === undefined
          ? -1
          : listAt(value, list).findIndex((one) => valueAt(one, ['name']) === keys.join('.'));
      const at = list !== undefined && index >= 0 ? [...list, index, 'value'] : [...tree, ...keys];
      const found = valueAt(value, at);
      return found === undefined ? undefined : { value: found, at };
    },
  };
}
