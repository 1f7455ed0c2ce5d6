import { openManifest } from '../document/object.ts';
import { type BehaviorChange, mergedChange } from '../kubernetes/behavior-change.ts';

/** Template by which a chart makes an autoscaler. */
export interface ScalerTemplate {
  readonly path: string;
  /** Keys of the values that it names, such as `autoscaling.minReplicas`. */
  readonly values: readonly string[];
  /** The `behavior` that it writes itself; of `values` where it has none but what these keys state. */
  readonly behavior: BehaviorChange | { readonly kind: 'values'; readonly keys: readonly string[] };
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
  return { path, values: valuesIn(text), behavior: behaviorOf(path, text) };
}

function valuesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\.Values\.([\w.]+)/g), ([, key = '']) => key))];
}

const UNKNOWN = { kind: 'unknown' } as const;
const NONE = { kind: 'values', keys: [] } as const;

function behaviorOf(path: string, text: string): ScalerTemplate['behavior'] {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(#((?!\{\{).)*)?$/.test(line));
  const [spec = -1, ...others] = placesOf(lines, /^spec:\s*(#.*)?$/);
  if (spec < 0 || others.length > 0 || placesOf(lines, /^kind:/).length > 1) return UNKNOWN;
  const read = lines.slice(spec + 1).map(readLine);
  const parts = read.every(isWhole) ? partsOf(specOf(read)) : undefined;
  const [part, ...more] = parts?.filter(({ key }) => key === 'behavior' || key === 'advanced') ?? [];
  if (parts === undefined || more.length > 0) return UNKNOWN;
  if (part === undefined) return NONE;
  if (part.lines.some(({ text }) => text.includes('{{'))) return valuesOf(part) ?? UNKNOWN;
  if (part.within.length > 0) return UNKNOWN;
  const opened = openManifest(path, Buffer.from(part.lines.map((line) => line.text).join('\n')));
  if (opened.kind !== 'open') return UNKNOWN;
  return mergedChange(opened.file.objects[0]?.value) ?? NONE;
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
  /** Key that it begins with, if what it writes is below that. */
  readonly key: string | undefined;
}

function readLine(text: string): Line {
  const action = actionOf(text.trim());
  const own = text.length - text.trimStart().length;
  const stated = Array.from(text.matchAll(/\bn?indent\s+(\d+)/g), ([, columns]) => Number(columns));
  return {
    text,
    // What an action writes is indented as it says, be it alone or behind a key.
    indent: action !== undefined && stated.length > 0 ? Math.min(...stated) : Math.min(own, ...stated),
    action,
    control: action !== undefined && /^(if|with|range|else|end|\$\w+\s*:?=)(\s|$)/.test(action),
    // What is written no further to the right than a key is not below it.
    key: stated.every((columns) => columns > own) ? /^\s*([\w-]+):/.exec(text)?.[1] : undefined,
  };
}

function actionOf(text: string): string | undefined {
  const isAlone = text.startsWith('{{') && text.indexOf('}}') === text.length - 2;
  return isAlone ? text.slice(2, -2).replace(/^-|-$/g, '').trim() : undefined;
}

/** Checks that a line holds whole actions, and ends as many blocks as it begins unless it is an action alone. */
function isWhole({ text, action }: Line): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(/\{\{/g) !== count(/\}\}/g)) return false;
  return (
    action !== undefined ||
    count(/\{\{-?\s*(?:if|with|range|define|block)\s/g) === count(/\{\{-?\s*end\s*-?\}\}/g)
  );
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

/** Returns the values of a behavior that is written as they state it, and not at all where they do not. */
function valuesOf({ key, lines, within }: Part): ScalerTemplate['behavior'] | undefined {
  const around = [...within, ...lines.flatMap(({ action, control }) => (control ? (action ?? '') : []))];
  const keys = valuesIn([...around, ...lines.map(({ text }) => text)].join('\n'));
  const isPlain =
    key === 'behavior' &&
    keys.length > 0 &&
    around.every((action) => action === 'end' || WITHIN.test(action)) &&
    lines.every(({ text, control }) => control || WRITTEN.test(text.trim()));
  return isPlain ? { kind: 'values', keys } : undefined;
}
