import { isKustomization, kustomizationPaths } from '../../manifests/kubernetes/identity.ts';
import { type Kustomization, readKustomization } from '../../manifests/kustomize/kustomization.ts';
import type { Files } from '../../ports/files.ts';
import { contentOf, digest } from './content.ts';
import { canonical, type Item, readItems } from './object.ts';
import { pluginFiles } from './plugin-files.ts';
import { transformationText } from './transformation.ts';

/** Kustomizations that build on each other deeper than this are not followed. */
const MAX_DEPTH = 50;

/**
 * One step of a build: objects that come in, as a set of canonical texts, or what is done to all those that
 * came before.
 */
type Step = { readonly objects: readonly string[] } | { readonly transformation: string };

/**
 * Says what kustomizations of one side come to: equal texts are equal builds, whatever files the parts stand
 * in. Undefined for a folder without a kustomization, and where there is no end of them.
 */
export type Outcomes = (folder: string) => string | undefined;

/**
 * Reads the outcome of a build without building it: the objects that go in and what is done to them, with the
 * content of every file that it names in place of the file's name. Kustomizations that do nothing but include
 * others leave no trace, and a component stands for its steps (kusttarget.go, `accumulateTarget`).
 */
export function outcomesOf(files: Files): Outcomes {
  const known = new Map<string, readonly Step[] | undefined>();
  const stepsOf = (folder: string, depth: number): readonly Step[] | undefined => {
    if (known.has(folder)) return known.get(folder);
    const item = depth > MAX_DEPTH ? undefined : kustomizationIn(files, folder);
    // A cycle leads back here, and has no outcome.
    known.set(folder, undefined);
    const steps = item && build(files, item, (inner) => stepsOf(inner, depth + 1));
    known.set(folder, steps);
    return steps;
  };
  return (folder) => {
    const steps = stepsOf(folder, 0);
    return steps && digest(JSON.stringify(steps));
  };
}

/** Returns the outcome of objects that are applied as they are. */
export function plainOutcome(objects: readonly string[]): string {
  return digest(JSON.stringify(merged([{ objects }])));
}

type StepsOf = (folder: string) => readonly Step[] | undefined;

function build(files: Files, item: Item, stepsOf: StepsOf): readonly Step[] | undefined {
  const kustomization = readKustomization(item.file, item);
  if (readsMore(kustomization, files)) return undefined;
  const included = kustomization.includes.filter(({ list }) => list !== 'components');
  const objects: string[] = [];
  for (const include of included) {
    const found = objectsAt(files, include, stepsOf);
    if (found === undefined) return undefined;
    for (const object of found) objects.push(object);
  }
  const steps: Step[] = [{ objects }];
  for (const { given, path } of kustomization.includes.filter(({ list }) => list === 'components')) {
    const component = path === undefined ? undefined : stepsOf(path);
    if (path !== undefined && component === undefined && kustomizationIn(files, path)) return undefined;
    steps.push(...(component ?? [{ transformation: `component ${path ?? canonical(given)}` }]));
  }
  const own = transformationText(item, kustomization, files);
  return merged(own === '' ? steps : [...steps, { transformation: own }]);
}

/** Checks for plugins that are folders, or read files: what these come to is not followed. */
function readsMore(kustomization: Kustomization, files: Files): boolean {
  if (kustomization.plugins.length === 0) return false;
  const { configurations, sources } = pluginFiles(kustomization, files);
  return sources.length > 0 || configurations.some((path) => files.read(path) === undefined);
}

/** Lists what an entry of `resources` brings in; what leads elsewhere stands for itself. */
function objectsAt(
  files: Files,
  { given, path }: Kustomization['includes'][number],
  stepsOf: StepsOf,
): readonly string[] | undefined {
  if (path === undefined) return [`elsewhere ${canonical(given)}`];
  const bytes = files.read(path);
  if (bytes !== undefined) return contentOf(path, bytes);
  if (kustomizationIn(files, path) === undefined) return [`nothing at ${path}`];
  const steps = stepsOf(path);
  const [first, ...others] = steps ?? [];
  if (steps === undefined) return undefined;
  if (first === undefined) return [];
  return 'objects' in first && others.length === 0
    ? first.objects
    : [`build ${digest(JSON.stringify(steps))}`];
}

/** Reads the kustomization of a folder, be it a component. */
function kustomizationIn(files: Files, folder: string): Item | undefined {
  const file = kustomizationPaths(folder).find((path) => files.read(path) !== undefined);
  const read = file === undefined ? undefined : readItems(file, files.read(file));
  // What else stands in the file is read by nobody knows whom.
  if (read?.kind !== 'items' || read.flaw !== undefined || read.items.length !== 1) return undefined;
  return read.items.find((item) => isKustomization(item, item.file));
}

/** Joins objects that come in one after the other, in an order of their own. */
function merged(steps: readonly Step[]): Step[] {
  const joined: Step[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if ('objects' in step && last !== undefined && 'objects' in last)
      joined[joined.length - 1] = { objects: [...last.objects, ...step.objects] };
    else joined.push(step);
  }
  return joined
    .map((step) => ('objects' in step ? { objects: [...step.objects].sort() } : step))
    .filter((step) => !('objects' in step) || step.objects.length > 0);
}
