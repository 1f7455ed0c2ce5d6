import { valueAt } from '../../lib/value-at.ts';

/** Values that a generator gives to the template, by name; Argo CD nests some of them. */
export type Parameters = Readonly<Record<string, unknown>>;

/** An expression; one that nothing closes goes on to the end, so that the text is read once. */
const EXPRESSION = /\{\{(.*?)(?:\}\}|$)/gs;
/** Names with dots between them, of fasttemplate (`path.basename`) or of Go (`.path.basename`). */
const NAME = /^\.?([\w-]+(?:\.[\w-]+)*)$/;
/** Parts of a path: `path[1]` of fasttemplate, `index .path.segments 1` of Go. */
const SEGMENT = /^(?:path\[(\d+)\]|index \.path\.segments (\d+))$/;

/** Checks whether a text still has an expression in it. */
export function isTemplated(text: string): boolean {
  return text.includes('{{');
}

/** Lists the expressions that are left in a text, each with its braces. */
export function expressionsIn(text: string): string[] {
  return text.match(EXPRESSION) ?? [];
}

/** Returns what a text holds beside its expressions. */
export function withoutExpressions(text: string): string {
  return text.replace(EXPRESSION, '');
}

/**
 * Returns a check for the paths that a text with expressions may come to, `resolve` making a path of the text;
 * undefined where it makes none. A check takes time in proportion to the path.
 */
export function pathsOf(
  text: string,
  resolve: (text: string) => string | undefined,
): ((path: string) => boolean) | undefined {
  // No path has this character in it, and an expression may have slashes.
  const parts = resolve(text.replace(EXPRESSION, '\u0001'))?.split('\u0001');
  return parts && ((path) => holdsInOrder(path, parts));
}

/** Checks whether a path begins with the first of these parts, ends with the last, and has the others between. */
function holdsInOrder(path: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) return path === first;
  const end = path.length - last.length;
  if (first.length > end || !path.startsWith(first) || !path.endsWith(last)) return false;
  let at = first.length;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/**
 * Fills in the parameters of an ApplicationSet's template, in all texts of a value. What is more than a name,
 * such as a function of Go's templates, stays as it is:
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Template/
 */
export function fillTemplate(value: unknown, parameters: Parameters): unknown {
  if (typeof value === 'string') {
    return isTemplated(value)
      ? value.replace(EXPRESSION, (whole, expression: string) =>
          whole.endsWith('}}') ? (lookUp(expression, parameters) ?? whole) : whole,
        )
      : value;
  }
  if (Array.isArray(value)) return value.map((item) => fillTemplate(item, parameters));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fillTemplate(item, parameters)]),
  );
}

function lookUp(written: string, parameters: Parameters): string | undefined {
  const expression = written.replace(/^-|-$/g, '').trim();
  const segment = SEGMENT.exec(expression);
  const name = NAME.exec(expression)?.[1];
  const steps = segment ? ['path', 'segments', Number(segment[1] ?? segment[2])] : name?.split('.');
  if (steps === undefined) return undefined;
  // `path` alone is the folder itself in fasttemplate.
  const whole = name === 'path' ? ['path', 'path'] : steps;
  const flat = name === undefined ? undefined : valueAt(parameters, [name]);
  const found = [flat, valueAt(parameters, whole)].find(isScalar);
  return found === undefined ? undefined : String(found);
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
