import { append } from '../../lib/group-by.ts';
import { ancestors, parentFolder } from '../../lib/path.ts';
import type { Layer } from '../kustomize/layer.ts';

export interface RenderPlan {
  /** Folders of the kustomizations that nothing here builds on: what a cluster gets. */
  readonly tops: readonly string[];
  /** Folders of every kustomization that they need. */
  readonly folders: readonly string[];
  /** Reason why it cannot be rendered here: something would have to be fetched, or run. */
  readonly blocked: string | undefined;
}

/**
 * Says what to render to see what a change of one file does; undefined where no kustomization uses the file.
 * Anything that kustomize cannot find in the repository it would take for an address, so that counts as
 * remote too.
 */
export function planRender(
  kustomizations: readonly Layer[],
  path: string,
  isFile: (path: string) => boolean,
): RenderPlan | undefined {
  const { byDir, users } = relate(kustomizations);
  const using = kustomizations.filter(
    (one) => one.path === path || one.resources.includes(path) || one.patchFiles.includes(path),
  );
  if (using.length === 0) return undefined;
  const above = reach(using, ({ dir }) => users.get(dir) ?? []);
  const tops = above.filter(({ dir, component }) => !component && !users.has(dir));
  const needed = neededBy(tops, byDir);
  return {
    tops: tops.map(({ dir }) => dir).sort(),
    folders: needed.map(({ dir }) => dir),
    blocked: blockOf(needed, byDir, isFile),
  };
}

/** An outermost kustomization, with all that it is built of. */
export interface RenderRoot {
  readonly dir: string;
  readonly path: string;
  readonly needed: readonly Layer[];
  /** Reason why it cannot be rendered here. */
  readonly blocked: string | undefined;
}

/** Lists the kustomizations that nothing here builds on, whose folders or those below them hold one of the paths. */
export function rootsAbove(
  kustomizations: readonly Layer[],
  paths: readonly string[],
  isFile: (path: string) => boolean,
): RenderRoot[] {
  const { byDir, users } = relate(kustomizations);
  const folders = new Set(paths.flatMap((path) => ancestors(parentFolder(path))));
  const tops = kustomizations.filter(({ dir, component }) => !component && !users.has(dir));
  return tops.flatMap((top) => {
    const needed = neededBy([top], byDir);
    const isTouched = needed.some(
      (one) => folders.has(one.dir) || one.resources.some((used) => paths.includes(used)),
    );
    return isTouched
      ? [{ dir: top.dir, path: top.path, needed, blocked: blockOf(needed, byDir, isFile) }]
      : [];
  });
}

type ByFolder = ReadonlyMap<string, Layer>;

/** Relates kustomizations to those that use them. */
function relate(kustomizations: readonly Layer[]) {
  const users = new Map<string, Layer[]>();
  for (const one of kustomizations) for (const used of usedBy(one)) append(users, used, one);
  return { byDir: new Map(kustomizations.map((one) => [one.dir, one])), users };
}

function neededBy(tops: readonly Layer[], byDir: ByFolder): Layer[] {
  return reach(tops, (one) => usedBy(one).flatMap((dir) => byDir.get(dir) ?? []));
}

/** Says why kustomizations cannot be rendered here; undefined where they can. */
function blockOf(
  needed: readonly Layer[],
  byDir: ByFolder,
  isFile: (path: string) => boolean,
): string | undefined {
  return needed.flatMap((one) => {
    if (one.runs !== undefined) return [`${one.path} runs ${one.runs}, which is never done here`];
    const absent = usedBy(one).find((used) => !byDir.has(used) && !isFile(used));
    const found = one.remote ?? absent;
    return found === undefined ? [] : [`${one.path} needs ${found}, which is not in this repository`];
  })[0];
}

function usedBy({ resources, components, plugins }: Layer): string[] {
  return [...resources, ...components, ...plugins];
}

function reach(from: readonly Layer[], next: (one: Layer) => readonly Layer[]): Layer[] {
  const seen = new Set(from);
  // A set hands out what is added while it is walked.
  for (const one of seen) for (const other of next(one)) seen.add(other);
  return [...seen];
}
