import { openManifest } from '../document/object.ts';
import { type BehaviorChange, mergedChange } from '../kubernetes/behavior-change.ts';

/** Template by which a chart makes an autoscaler. */
export interface ScalerTemplate {
  readonly path: string;
  /** Keys of the values that it names, such as `autoscaling.minReplicas`. */
  readonly values: readonly string[];
  /** The `behavior` that it writes itself; `values` where it has none but theirs. */
  readonly behavior: BehaviorChange | { readonly kind: 'values' };
}

const KINDS = /^kind: *["']?(?:HorizontalPodAutoscaler|ScaledObject)\b/m;
const COMMENT = /\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g;
/** Templates that are longer than any that people write for an autoscaler are not looked into. */
const MAX_LENGTH = 20_000;

/**
 * Reads what a template of a chart says of an autoscaler's `behavior`, by its lines, since a template is no YAML:
 * https://helm.sh/docs/chart_template_guide/control_structures/. Undefined for anything but the template of one.
 */
export function readScalerTemplate(path: string, source: string): ScalerTemplate | undefined {
  if (!/(^|\/)templates\//.test(path) || source.length > MAX_LENGTH || !KINDS.test(source)) return undefined;
  const text = source.replace(COMMENT, '');
  const values = new Set(Array.from(text.matchAll(/\.Values\.([\w.]+)/g), ([, key = '']) => key));
  return { path, values: [...values], behavior: behaviorOf(path, text) };
}

const UNKNOWN = { kind: 'unknown' } as const;

function behaviorOf(path: string, text: string): ScalerTemplate['behavior'] {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(#.*)?$/.test(line));
  const [spec = -1, ...others] = placesOf(lines, /^spec:\s*(#.*)?$/);
  if (spec < 0 || others.length > 0 || placesOf(lines, /^kind:/).length > 1) return UNKNOWN;
  const parts = partsOf(specOf(lines.slice(spec + 1).map(readLine)));
  const [part, ...more] = parts?.filter(({ key }) => key === 'behavior' || key === 'advanced') ?? [];
  if (parts === undefined || more.length > 0) return UNKNOWN;
  if (part === undefined) return { kind: 'values' };
  if (part.lines.some(({ text }) => text.includes('{{')))
    return isOfValues(part) ? { kind: 'values' } : UNKNOWN;
  if (part.within.length > 0) return UNKNOWN;
  const opened = openManifest(path, Buffer.from(part.lines.map((line) => line.text).join('\n')));
  const written = opened.kind === 'open' ? opened.file.objects[0]?.value : undefined;
  return mergedChange(written) ?? UNKNOWN;
}

function placesOf(lines: readonly string[], pattern: RegExp): number[] {
  return lines.flatMap((line, at) => (pattern.test(line) ? [at] : []));
}

interface Line {
  readonly text: string;
  /** Indentation of what it writes. */
  readonly indent: number;
  /** Action, where the line is nothing else. */
  readonly action: string | undefined;
  /** True for an action that writes nothing itself. */
  readonly control: boolean;
  readonly key: string | undefined;
}

function readLine(text: string): Line {
  const action = actionOf(text.trim());
  const stated = action === undefined ? undefined : /\bn?indent\s+(\d+)/.exec(action)?.[1];
  return {
    text,
    indent: stated === undefined ? text.length - text.trimStart().length : Number(stated),
    action,
    control: action !== undefined && /^(if|with|range|else|end|\$\w+\s*:?=)(\s|$)/.test(action),
    key: action === undefined ? /^\s*([\w-]+):/.exec(text)?.[1] : undefined,
  };
}

function actionOf(text: string): string | undefined {
  const isAlone = text.startsWith('{{') && text.indexOf('}}') === text.length - 2;
  return isAlone ? text.slice(2, -2).replace(/^-|-$/g, '').trim() : undefined;
}

/** Returns the lines up to the next key of the object, or the end of what began before its spec. */
function specOf(lines: readonly Line[]): readonly Line[] {
  let open = 0;
  const end = lines.findIndex(({ indent, action, control }) => {
    if (control && opens(action)) open += 1;
    if (action === 'end') open -= 1;
    return open < 0 || (indent === 0 && action === undefined);
  });
  return end < 0 ? lines : lines.slice(0, end);
}

function opens(action = ''): boolean {
  return /^(if|with|range)\s/.test(action);
}

/** A key of a spec, with its lines and the actions that it stands within. */
interface Part {
  readonly key: string;
  readonly lines: Line[];
  readonly within: readonly string[];
}

/** Parts a spec by its keys; undefined where an action may write keys of its own. */
function partsOf(lines: readonly Line[]): Part[] | undefined {
  const depth = lines.find(({ action }) => action === undefined)?.indent ?? 0;
  const parts: Part[] = [];
  const within: string[] = [];
  for (const line of lines) {
    const { indent, action = '', control, key } = line;
    if (opens(action)) within.push(action);
    if (action === 'end') within.pop();
    if (control || indent > depth || /^\s*- /.test(line.text)) parts.at(-1)?.lines.push(line);
    else if (indent < depth || key === undefined) return undefined;
    else parts.push({ key, lines: [line], within: [...within] });
  }
  return parts.map((part) => ({
    ...part,
    // What follows a part begins or ends around the next one.
    lines: part.lines.slice(0, part.lines.findLastIndex(({ control }) => !control) + 1),
  }));
}

const VALUE = String.raw`(?:\.|\.Values\.[\w.]+\.behavior(?:\.\w+)*)`;
const WITHIN = new RegExp(String.raw`^(?:if|with)\s+${VALUE}$`);
const WRITTEN = new RegExp(
  String.raw`^(?:behavior:)?\s*(?:\{\{-?\s*toYaml\s+${VALUE}(?:\s*\|\s*n?indent\s+\d+)?\s*-?\}\})?$`,
);

/** Checks for a behavior that is written as one value states it, and not at all where none does. */
function isOfValues({ key, lines, within }: Part): boolean {
  const around = [...within, ...lines.flatMap(({ action, control }) => (control ? (action ?? '') : []))];
  const named = [...around, ...lines.map(({ text }) => text)].some((text) => text.includes('.Values.'));
  return (
    key === 'behavior' &&
    named &&
    around.every((action) => action === 'end' || WITHIN.test(action)) &&
    lines.every(({ text, control }) => control || WRITTEN.test(text.trim()))
  );
}
