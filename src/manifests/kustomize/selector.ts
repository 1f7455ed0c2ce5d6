import { scalar } from '../../lib/json.ts';
import { compilePattern } from '../../lib/pattern.ts';
import { valueAt } from '../../lib/value-at.ts';
import { type ManifestObject, textAt } from '../document/object.ts';

/** Which objects a patch, a replacement or a rule is for; what is left out matches any. */
export interface Selector {
  readonly group?: string | undefined;
  readonly kind?: string | undefined;
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
  readonly labels?: string | undefined;
  readonly annotations?: string | undefined;
  /**
   * Set where the texts are plain, not patterns: a patch without a target is for the object that it names.
   */
  readonly exact?: boolean;
}

/**
 * Object that a selector is matched against, with its names and the labels and annotations it carries on its
 * way to the cluster.
 */
export interface Selectable {
  readonly kind: string;
  readonly group: string | undefined;
  readonly names: readonly string[];
  readonly namespaces: readonly (string | undefined)[];
  readonly labels: Readonly<Record<string, unknown>>;
  readonly annotations: Readonly<Record<string, unknown>>;
}

export type Verdict = 'yes' | 'no' | 'unknown';

/** Reads a target: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/ */
export function selectorOf(value: unknown): Selector {
  return {
    group: textAt(value, ['group']),
    kind: textAt(value, ['kind']),
    name: textAt(value, ['name']),
    namespace: textAt(value, ['namespace']),
    labels: textAt(value, ['labelSelector']),
    annotations: textAt(value, ['annotationSelector']),
  };
}

/** Selects the object that a patch without a target is for. */
export function selectorOfPatch({ group, kind, name, namespace }: ManifestObject): Selector {
  return { group, kind, name, namespace: namespace ?? 'default', exact: true };
}

/** Returns labels or annotations of an object, where it has any. */
export function carried(value: unknown, key: 'labels' | 'annotations'): Readonly<Record<string, unknown>> {
  const found = valueAt(value, ['metadata', key]);
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}

/** Checks whether a selector means an object; `unknown` where its pattern cannot be followed here. */
export function selects(selector: Selector, object: Selectable): Verdict {
  const exact = selector.exact === true;
  const match = exact ? sameText : matchPattern;
  // A target is held against the first and the present name, a patch without one against all names on the
  // way.
  const ends = (texts: readonly string[]) =>
    exact ? texts : texts.filter((_, index) => index === 0 || index === texts.length - 1);
  const any = (pattern: string | undefined, texts: readonly string[]) =>
    pattern === undefined ? 'yes' : or(texts.map((text) => match(pattern, text)));
  return and([
    any(selector.group, object.group === undefined ? [] : [object.group]),
    any(selector.kind, [object.kind]),
    any(selector.name, ends(object.names)),
    any(selector.namespace, ends(object.namespaces.map((namespace) => namespace ?? 'default'))),
    matchLabels(selector.labels, object.labels),
    matchLabels(selector.annotations, object.annotations),
  ]);
}

function and(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('unknown') ? 'unknown' : 'yes';
}

function or(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.includes('unknown') ? 'unknown' : 'no';
}

function sameText(pattern: string, text: string): Verdict {
  return pattern === text ? 'yes' : 'no';
}

/**
 * Matches a whole text, as kustomize does; `unknown` where the pattern is invalid, which kustomize refuses.
 */
function matchPattern(pattern: string, text: string): Verdict {
  try {
    return compilePattern(pattern).testExact(text) ? 'yes' : 'no';
  } catch {
    return 'unknown';
  }
}

/**
 * Checks labels against a selector:
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
function matchLabels(selector: string | undefined, labels: Readonly<Record<string, unknown>>): Verdict {
  if (selector === undefined) return 'yes';
  return and(splitRequirements(selector).map((requirement) => matchRequirement(requirement, labels)));
}

/** Splits a selector at the commas outside of its parentheses. */
function splitRequirements(selector: string): string[] {
  const requirements: string[][] = [];
  let isOpen = false;
  for (const piece of selector.split(',')) {
    if (isOpen) requirements.at(-1)?.push(piece);
    else requirements.push([piece]);
    isOpen = piece.lastIndexOf('(') > piece.lastIndexOf(')') || (isOpen && !piece.includes(')'));
  }
  return requirements.map((pieces) => pieces.join(',').trim());
}

function matchRequirement(requirement: string, labels: Readonly<Record<string, unknown>>): Verdict {
  const [, not, key = '', operator, value = '', set, list = ''] =
    /^(!?)\s*([\w./-]+)\s*(?:(==?|!=)\s*([\w.-]*)|\s(in|notin)\s*\(([^()]*)\))?$/.exec(requirement) ?? [];
  if (key === '' || (not !== '' && (operator ?? set) !== undefined)) return 'unknown';
  const own = Object.hasOwn(labels, key) ? scalar(labels[key]) : undefined;
  if (operator === undefined && set === undefined)
    return (own === undefined) === (not === '!') ? 'yes' : 'no';
  const values = set === undefined ? [value] : list.split(',').map((one) => one.trim());
  const listed = own !== undefined && values.includes(own);
  return listed === (operator !== '!=' && set !== 'notin') ? 'yes' : 'no';
}
