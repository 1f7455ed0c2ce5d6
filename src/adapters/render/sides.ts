import { isKustomizationPath } from '../../manifests/kubernetes/identity.ts';
import { type RenderRoot, rootsAbove } from '../../manifests/proof/render-plan.ts';
import type { Files } from '../../ports/files.ts';
import type { RenderedSides, RenderSides } from '../../ports/renderings.ts';
import { readKustomizations } from './kustomizations.ts';
import { fill } from './proof.ts';
import { findRenderTool, openRenderCopy, type Rendered, type RenderTool } from './tools.ts';
import { withoutValues } from './without-values.ts';

/** Roots that one change has rendered; of more, those beyond are named. */
const MAX_ROOTS = 30;
/** More kustomizations than this are not searched for roots. */
const MAX_KUSTOMIZATIONS = 2000;

const ADDRESS = /:\/\/|\\(x3a|u003a)|git@/i;

type Roots = ReadonlyMap<string, RenderRoot>;

/** Renders the outermost kustomizations above what a change touches, with the tool that the PATH has. */
export function openSideRendering(path: string | undefined): RenderSides {
  const tool = findRenderTool(path);
  return async ({ from, head, touched }) => {
    const without = (why: string) => ({ roots: [], unrendered: [why] });
    const counts = [from, head].map((files) => files.list().filter(isKustomizationPath).length);
    if (Math.max(...counts) > MAX_KUSTOMIZATIONS)
      return without(`there are more than ${MAX_KUSTOMIZATIONS} kustomizations`);
    const [old, now] = [rootsOf(from, touched), rootsOf(head, touched)];
    const names = [...new Set([...old.keys(), ...now.keys()])].sort();
    if (names.length === 0) return { roots: [], unrendered: [] };
    if (tool === undefined) return without('neither kubectl nor kustomize is at hand');
    const blocked = names.flatMap((name) => {
      const why = now.get(name)?.blocked ?? old.get(name)?.blocked;
      return why === undefined ? [] : [{ name, why, isNew: old.get(name) && !old.get(name)?.blocked }];
    });
    const isOnBoth = (name: string) => old.has(name) && now.has(name);
    const free = names.filter((name) => !blocked.some((one) => one.name === name));
    // What a change brings pushes out nothing that was there before.
    free.sort((a, b) => Number(isOnBoth(b)) - Number(isOnBoth(a)));
    const wanted = free.slice(0, MAX_ROOTS);
    const before = await renderAll(
      tool,
      from,
      wanted.flatMap((name) => old.get(name) ?? []),
    );
    const after = await renderAll(
      tool,
      head,
      wanted.flatMap((name) => now.get(name) ?? []),
    );
    const unrendered = [
      ...blocked.flatMap(({ why, isNew }) => (isNew ? [] : [why])),
      ...free.slice(MAX_ROOTS).map((name) => `${name || '.'} is one of more than ${MAX_ROOTS}`),
    ];
    const ended = blocked.filter(({ isNew }) => isNew).map(({ name, why }) => endedRoot(name, why, now));
    const both = combine(wanted, { old, now }, { before, after }, unrendered);
    return { ...both, roots: [...both.roots, ...ended] };
  };
}

/** A root that base would render, and that head keeps from being rendered here. */
function endedRoot(name: string, why: string, now: Roots): RenderedSides['roots'][number] {
  const file = now.get(name)?.path ?? name;
  return { root: name || '.', file, before: Buffer.alloc(0), after: undefined, broken: why };
}

function rootsOf(files: Files, touched: readonly string[]): Roots {
  const known = new Set(files.list());
  const roots = rootsAbove(readKustomizations(files), touched, (path) => known.has(path));
  return new Map(roots.map((root) => [root.dir, namesAddresses(files, root) ?? root]));
}

/**
 * Blocks a root whose kustomizations mention an address anywhere but in a line of comment: what a pull request says is
 * never fetched, be it from this machine.
 */
function namesAddresses(files: Files, root: RenderRoot): RenderRoot | undefined {
  const named = root.needed.find(({ path }) =>
    ADDRESS.test((files.read(path)?.toString() ?? '').replace(/^[ \t]*#.*$/gm, '')),
  );
  return (
    named && {
      ...root,
      blocked: root.blocked ?? `${named.path} names an address, and nothing is fetched here`,
    }
  );
}

/** Renders roots of one side, by their folders, in a copy of what they are built of. */
async function renderAll(
  tool: RenderTool,
  files: Files,
  roots: readonly RenderRoot[],
): Promise<ReadonlyMap<string, Rendered>> {
  const copy = openRenderCopy();
  const all = new Map<string, Rendered>();
  try {
    const folders = [...new Set(roots.flatMap(({ needed }) => needed.map(({ dir }) => dir)))];
    const fits = fill(copy, files, folders);
    for (const { dir } of roots) {
      const rendered = fits ? await copy.render(tool, [`./${dir}`]) : TOO_LARGE;
      all.set(dir, rendered);
    }
    return all;
  } finally {
    copy.remove();
  }
}

const TOO_LARGE: Rendered = { kind: 'failed', message: 'the folders to render are too large' };

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** Puts both sides of each root together; what base itself does not render is not compared. */
function combine(
  names: readonly string[],
  { old, now }: { readonly old: Roots; readonly now: Roots },
  { before, after }: Both<ReadonlyMap<string, Rendered>>,
  blocked: readonly string[],
): RenderedSides {
  const both = names.map((name) => {
    const file = (now.get(name) ?? old.get(name))?.path ?? name;
    return { name, file, ...judgeRoot(before.get(name), after.get(name)) };
  });
  return {
    roots: both.flatMap(({ name, file, before, after, broken, why }) =>
      why === undefined ? [{ root: name || '.', file, before, after, broken }] : [],
    ),
    unrendered: [
      ...blocked,
      ...both.flatMap(({ name, why }) => (why === undefined ? [] : [`${name || '.'}: ${why}`])),
    ],
  };
}

/** Says what the renderings of one root show, or why they show nothing. */
function judgeRoot(before: Rendered | undefined, after: Rendered | undefined) {
  const [old, now] = [before, after].map((one) => (one?.kind === 'rendered' ? one.bytes : undefined));
  const [failed, broken] = [before, after].map((one) =>
    one?.kind === 'failed' ? withoutValues(one.message) : undefined,
  );
  return { before: old, after: now, broken, why: failed };
}
