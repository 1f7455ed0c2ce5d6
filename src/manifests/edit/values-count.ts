import { isObject, scalar } from '../../lib/json.ts';
import type { Path } from '../../lib/value-at.ts';
import { valueAt } from '../../lib/value-at.ts';
import { lineWithin, listAt, type ManifestFile, type ManifestObject, textAt } from '../document/object.ts';
import { type BehaviorChange, mergedChange } from '../kubernetes/behavior-change.ts';
import type { Step } from './field.ts';
import { judgeField } from './judge.ts';
import { type Judged, placeLine } from './target.ts';

/** A replica count among the values of a chart. */
export interface ValuesCount {
  /** Key under which the chart looks for it, such as `web.replicaCount`: the same in every file of values. */
  readonly key: string;
  readonly judged: Judged;
}

/** Names that charts give a count, which people write in other cases too. */
const COUNT_NAMES: readonly string[] = ['replicas', 'replicaCount'];
const COUNT = /^replica(s|Count)$/i;
/** Values that are larger or deeper than any that people write are not searched further. */
const MAX_COUNTS = 2000;
const MAX_DEPTH = 12;

/**
 * Checks whether a file is named as values of a chart are: `values.yaml`, `values-prod.yaml`,
 * `values/prod.yaml`.
 */
export function isValuesPath(path: string): boolean {
  const [name = '', folder = ''] = path.toLowerCase().split('/').reverse();
  return /.\.ya?ml$/.test(name) && (folder === 'values' || name.includes('values'));
}

/** Checks whether a key, such as the last step of a JSON pointer, names a count. */
export function isCountKey(key: string): boolean {
  return COUNT.test(key);
}

const SCALER = /(^|\.)(autoscal(?:ing|er)|hpa|keda|horizontalPodAutoscal(?:er|ing)|scaledObject)\.[^.[\]]+$/i;
const SCALER_NUMBERS: Readonly<Record<string, ScalerNumber>> = {
  minReplicas: 'min',
  minReplicaCount: 'min',
  min: 'min',
  maxReplicas: 'max',
  maxReplicaCount: 'max',
  max: 'max',
  targetCPUUtilizationPercentage: 'target',
  targetCPUUtilization: 'target',
  targetCPU: 'target',
  targetMemoryUtilizationPercentage: 'memory',
  targetMemoryUtilization: 'memory',
  targetMemory: 'memory',
  behavior: 'behavior',
};

/**
 * A number of the autoscaler that a chart makes of its values; `memory` is a target that CPU says nothing of, and
 * `behavior` is none, but what is replayed with them.
 */
export type ScalerNumber = 'target' | 'min' | 'max' | 'memory' | 'behavior';

/** Says which number of a chart's autoscaler a key such as `web.autoscaling.minReplicas` names, if any. */
export function scalerNumber(key: string): ScalerNumber | undefined {
  const name = key.slice(key.lastIndexOf('.') + 1);
  return Object.hasOwn(SCALER_NUMBERS, name) && SCALER.test(key) ? SCALER_NUMBERS[name] : undefined;
}

/** Checks whether a key of values, with dots between its steps, names a count or a number of an autoscaler. */
export function isNumberKey(key: string): boolean {
  return isCountKey(key.slice(key.lastIndexOf('.') + 1)) || scalerNumber(key) !== undefined;
}

/** Reads the counts, and the numbers of autoscalers, among the values below a path of an object. */
export function readCounts(file: ManifestFile, object: ManifestObject, base: Path): ValuesCount[] {
  const found: ValuesCount[] = [];
  const root = textOf(base);
  // By aliases a few lines can repeat one thing more often than there are atoms.
  const seen = new Set<object>();
  const judge = (at: readonly Step[]): ValuesCount => {
    const key = textOf(at);
    const text = root === '' ? key : `${root}${key.startsWith('[') ? '' : '.'}${key}`;
    const judged = judgeField(file, object, { text, steps: [...base, ...at] });
    return { key, judged: refuseMisspelt(judged, text, at.at(-1)) };
  };
  const read = (step: Step, child: unknown, at: readonly Step[]): ValuesCount | undefined => {
    if (typeof step !== 'string') return undefined;
    if (isCount(child)) return isNumber(step, at) ? judge(at) : undefined;
    const isBehavior = step === 'behavior' && isObject(child) && scalerNumber(textOf(at)) === 'behavior';
    return isBehavior
      ? behaviorAt(file, object.line, textOf(at), mergedChange({ behavior: child }))
      : undefined;
  };
  const search = (value: unknown, steps: readonly Step[], depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || seen.has(value)) return;
    seen.add(value);
    const children: (readonly [Step, unknown])[] = Array.isArray(value)
      ? itemsOf(value)
      : Object.entries(value);
    for (const [step, child] of children) {
      if (found.length >= MAX_COUNTS) return;
      const at = [...steps, step];
      const one = read(step, child, at);
      if (one) found.push(one);
      else search(child, at, depth + 1);
    }
  };
  search(valueAt(object.value, base), [], 0);
  return found;
}

/** Returns what is made of a behavior among values, which is replayed and never edited. */
export function behaviorAt(
  { path: file }: ManifestFile,
  line: number,
  key: string,
  behavior: BehaviorChange = { kind: 'unknown' },
): ValuesCount {
  const told = { reason: `\`${key}\` is no number`, fix: 'Name one beside it.' };
  return { key, judged: { kind: 'refused', file, line, ...told, behavior } };
}

/** Returns how many steps of a way through values lead to the behavior of an autoscaler; undefined where none do. */
export function behaviorDepth(steps: readonly string[]): number | undefined {
  const at = steps.findIndex(
    (step, index) => step === 'behavior' && scalerNumber(steps.slice(0, index + 1).join('.')) === 'behavior',
  );
  return at < 0 ? undefined : at + 1;
}

function isNumber(name: string, at: readonly Step[]): boolean {
  if (isCountKey(name)) return true;
  const isNumbered = Object.hasOwn(SCALER_NUMBERS, name) && name !== 'behavior';
  return isNumbered && scalerNumber(textOf(at)) !== undefined;
}

/** Helm tells `replicacount` from `replicaCount`: refuses a count under a name that charts hardly look for. */
function refuseMisspelt(judged: Judged, text: string, name: Step | undefined): Judged {
  const meant = COUNT_NAMES.find((one) => one.toLowerCase() === String(name).toLowerCase());
  if (meant === undefined || meant === name) return judged;
  const { path, line } = placeLine(judged);
  return {
    kind: 'refused',
    file: path,
    line,
    reason: `\`${text}\` is spelled as few charts look for it`,
    fix: `Did you mean \`${meant}\`? If the chart has it so, set \`spec.manifest\` to \`{path: ${path}, field: ${JSON.stringify(text)}}\`.`,
  };
}

/**
 * Reads the counts among the parameters of one source of an Application:
 * https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#parameters
 */
export function readParameters(file: ManifestFile, object: ManifestObject, helm: Path): ValuesCount[] {
  const entries = [...listAt(object.value, [...helm, 'parameters']).entries()];
  const isText = ([, entry]: readonly [number, unknown]) => valueAt(entry, ['forceString']) === true;
  const inOrder = [...entries.filter((one) => !isText(one)), ...entries.filter(isText)];
  const counts = inOrder.flatMap(([index, entry]): ValuesCount[] => {
    const key = textAt(entry, ['name']) ?? '';
    const behavior = behaviorParameter(file, lineWithin(file, object, [...helm, 'parameters', index]), entry);
    if (behavior !== undefined) return [behavior];
    if (!isNumberKey(key)) return [];
    const text = `${textOf([...helm, 'parameters'])}[name=${key}].value`;
    return [
      {
        key,
        judged: judgeField(file, object, { text, steps: [...helm, 'parameters', index, 'value'] }, 'text'),
      },
    ];
  });
  return [...counts, ...readFileParameters(file, object, helm)];
}

/**
 * Reads a parameter of one key below a behavior, as Helm takes it: https://helm.sh/docs/intro/using_helm/. What it
 * makes of a list with the values below is not told.
 */
function behaviorParameter(file: ManifestFile, line: number, entry: unknown): ValuesCount | undefined {
  const steps = (textAt(entry, ['name']) ?? '').split('.');
  const depth = behaviorDepth(steps);
  if (depth === undefined || depth === steps.length) return undefined;
  const text = scalar(valueAt(entry, ['value']) ?? '');
  const value = valueAt(entry, ['forceString']) === true ? text : typedParameter(text);
  const way = steps.slice(depth);
  const behavior = way.every((step) => /^\w+$/.test(step))
    ? way.reduceRight<unknown>((below, step) => ({ [step]: below }), value)
    : undefined;
  return behaviorAt(file, line, steps.slice(0, depth).join('.'), mergedChange({ behavior }));
}

function typedParameter(text: string): unknown {
  if (/^(0|-?[1-9]\d{0,14})$/.test(text)) return Number(text);
  return text === 'true' || text === 'false' || text === 'null' ? JSON.parse(text) : text;
}

/** Refuses the counts that an Application takes from files, which hold nothing but a value. */
function readFileParameters(file: ManifestFile, object: ManifestObject, helm: Path): ValuesCount[] {
  return listAt(object.value, [...helm, 'fileParameters']).flatMap((entry, index): ValuesCount[] => {
    const key = textAt(entry, ['name']) ?? '';
    if (!isNumberKey(key)) return [];
    const line = lineWithin(file, object, [...helm, 'fileParameters', index]);
    const reason = `\`${key}\` is taken from a file by \`fileParameters\``;
    const fix = 'State it among the `parameters` instead.';
    return [{ key, judged: { kind: 'refused', file: file.path, line, reason, fix } }];
  });
}

/** Checks for a number, or a text that stands for one: what is neither is a map of something else. */
function isCount(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^(\d+|\$\{.*\})$/.test(value));
}

/** Keys by which items of a list are told apart. */
const ITEM_KEYS = ['name', 'releaseName', 'release', 'id', 'key'];

/** Names list items by a key of theirs where each has its own value there. */
export function itemsOf(list: readonly unknown[]): (readonly [Step, unknown])[] {
  const key = ITEM_KEYS.find((one) => tellsApart(list.map((item) => textAt(item, [one]))));
  return list.map((item, index) => [
    key === undefined ? index : { key, value: textAt(item, [key]) as string },
    item,
  ]);
}

function tellsApart(names: readonly (string | undefined)[]): boolean {
  return (
    names.every((name) => name !== undefined && /^[^[\]"=]+$/.test(name)) &&
    new Set(names).size === names.length
  );
}

/** Formats steps as a blueprint's `field` writes them. */
export function textOf(steps: readonly Step[]): string {
  return steps
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      if (typeof step === 'object') return `[${step.key}=${step.value}]`;
      if (!/^[^.[\]"\s]+$/.test(step)) return `["${step}"]`;
      return at === 0 ? step : `.${step}`;
    })
    .join('');
}
