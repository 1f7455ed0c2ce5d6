import { findRenderTool, openRenderCopy, type RenderCopy, type RenderTool } from '../adapters/render.ts';
import { isKustomization, isKustomizationPath } from '../manifest/identity.ts';
import { type Kustomization, readKustomization } from '../manifest/kustomization.ts';
import { openManifest } from '../manifest/object.ts';
import { insidePath } from '../manifest/path.ts';
import { compareRenders, flawOf, type RenderedChange } from '../manifest/render-diff.ts';
import { planRender, type RenderPlan } from '../manifest/render-plan.ts';
import type { Target } from '../manifest/target.ts';
import type { Files } from '../ports.ts';

/** Beyond this a copy costs more than the proof is worth. */
const MOST_FILES = 20_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** What rendering before and after an edit showed. */
export type RenderProof =
  | { readonly kind: 'uncovered' }
  | { readonly kind: 'unchecked'; readonly why: string }
  | { readonly kind: 'proven'; readonly changes: readonly (RenderedChange & { readonly top: string })[] }
  | { readonly kind: 'refused'; readonly why: string };

export type ProveRendering = (target: Target, bytes: Buffer, to: number) => Promise<RenderProof>;

/** Proves edits of one set of files by rendering; `path` is the PATH on which a tool is looked for. Kustomizations are read on first use. */
export function openRendering(files: Files, path: string | undefined): ProveRendering {
  const tool = findRenderTool(path);
  let read: readonly Kustomization[] | undefined;
  return async (target, bytes, to) => {
    read ??= readKustomizations(files);
    const listed = new Set(files.list());
    const plan = planRender(read, target.path, (file) => listed.has(file));
    if (plan === undefined) return { kind: 'uncovered' };
    if (tool === undefined) return { kind: 'unchecked', why: 'neither kubectl nor kustomize is at hand' };
    if (plan.remote !== undefined) return { kind: 'unchecked', why: `${plan.remote}, which is not in this repository` };
    return prove(files, tool, plan, { target, bytes, to });
  };
}

function readKustomizations(files: Files): Kustomization[] {
  const open = (path: string) => {
    const bytes = files.read(path);
    const opened = bytes && openManifest(path, bytes);
    return opened?.kind === 'open' ? opened.file : undefined;
  };
  return files
    .list()
    .filter(isKustomizationPath)
    .flatMap((path) => {
      const file = open(path);
      const object = file?.objects.find((one) => isKustomization(one, path));
      return file && object ? [readKustomization(file, object, open)] : [];
    });
}

interface Edit {
  readonly target: Target;
  readonly bytes: Buffer;
  readonly to: number;
}

async function prove(files: Files, tool: RenderTool, { tops, folders }: RenderPlan, edit: Edit): Promise<RenderProof> {
  const copy = openRenderCopy(tool);
  try {
    if (!fill(copy, files, folders)) return { kind: 'unchecked', why: 'the folders to render are too large' };
    const before = await renderAll(copy, tops);
    if (typeof before === 'string') return { kind: 'refused', why: before };
    copy.put(edit.target.path, edit.bytes);
    const after = await renderAll(copy, tops);
    if (typeof after === 'string') return { kind: 'refused', why: after };
    return judge(before, after, edit);
  } finally {
    copy.remove();
  }
}

function fill(copy: RenderCopy, files: Files, folders: readonly string[]): boolean {
  let count = 0;
  let size = 0;
  for (const path of files.list()) {
    if (!folders.some((folder) => folder === '' || path.startsWith(`${folder}/`)) || insidePath(path) !== path) continue;
    const bytes = files.read(path);
    count += 1;
    size += bytes?.length ?? 0;
    if (count > MOST_FILES || size > MOST_BYTES) return false;
    if (bytes) copy.put(path, bytes);
  }
  return true;
}

async function renderAll(copy: RenderCopy, tops: readonly string[]): Promise<ReadonlyMap<string, Buffer> | string> {
  const rendered = new Map<string, Buffer>();
  for (const top of tops) {
    const result = await copy.render(top);
    if (result.kind === 'failed') return `${top || '.'} does not render: ${result.message}`;
    rendered.set(top, result.bytes);
  }
  return rendered;
}

function judge(before: ReadonlyMap<string, Buffer>, after: ReadonlyMap<string, Buffer>, { target, to }: Edit): RenderProof {
  const from = target.form.kind === 'insertion' ? undefined : target.value;
  const changes: (RenderedChange & { top: string })[] = [];
  for (const [top, bytes] of before) {
    const diff = compareRenders(bytes, after.get(top) ?? Buffer.alloc(0));
    const flaw = flawOf(diff, from, to);
    if (flaw !== undefined) return { kind: 'refused', why: `in the rendering of ${top || '.'} ${flaw}` };
    if (diff.kind === 'changes') changes.push(...diff.changes.map((change) => ({ ...change, top })));
  }
  return changes.length > 0 ? { kind: 'proven', changes } : { kind: 'refused', why: 'nothing that is rendered changes' };
}
