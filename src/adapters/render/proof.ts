import { normalizePath } from '../../lib/path.ts';
import { MAX_BYTES } from '../../manifests/document/limits.ts';
import { openManifest, readBytes } from '../../manifests/document/object.ts';
import { type Mount, placesOf } from '../../manifests/helm/dependencies.ts';
import {
  compareRenders,
  flawOf,
  noiseBetween,
  type RenderDiff,
  type RenderedChange,
} from '../../manifests/proof/render-diff.ts';
import type { Edit, RenderProof } from '../../manifests/proof/rendering.ts';
import type { Files } from '../../ports/files.ts';
import type { RenderCopy, Rendered } from './tools.ts';
import { withoutValues } from './without-values.ts';

/** Beyond this a copy costs more than the proof is worth. */
const MAX_FILES = 20_000;
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;

/** Opens one file; undefined where there is none that can be read. */
export function openFile(files: Files, path: string) {
  const bytes = readBytes(files, path);
  const opened = Buffer.isBuffer(bytes) ? openManifest(path, bytes) : undefined;
  return opened?.kind === 'open' ? opened.file : undefined;
}

/**
 * Copies whole folders, and those mounted elsewhere; false where they are too large. Links are no files, so nothing in the copy leads out
 * of it.
 */
export function fill(
  copy: RenderCopy,
  files: Files,
  folders: readonly string[],
  mounts: readonly Mount[] = [],
): boolean {
  let count = 0;
  let size = 0;
  for (const path of files.list()) {
    const [, ...mounted] = placesOf(path, mounts);
    const own = folders.some((folder) => folder === '' || path.startsWith(`${folder}/`)) ? [path] : [];
    const places = [...own, ...mounted];
    if (places.length === 0 || normalizePath(path) !== path) continue;
    const bytes = readBytes(files, path);
    if (!Buffer.isBuffer(bytes)) continue;
    count += places.length;
    size += bytes.length * places.length;
    if (count > MAX_FILES || size > MAX_TOTAL_BYTES || bytes.length > MAX_BYTES) return false;
    for (const place of places) copy.put(place, bytes);
  }
  return true;
}

/** Something to render in a copy: once as it is, and once edited. */
export interface Render {
  /** Identity of what it renders as it is: by this an earlier rendering is found again. */
  readonly key: unknown;
  readonly title: string;
  /** True where the same files may render differently each time. */
  readonly noisy: boolean;
  readonly before: () => Promise<Rendered>;
  readonly after: () => Promise<Rendered>;
}

/** A rendering before the edit. */
interface Baseline {
  readonly bytes: Buffer;
  /** What differs between two renderings of the same files. */
  readonly noise: ReadonlySet<string>;
}

/** Keeps renderings of files as they are, since every edit starts from the same ones. */
export interface Baselines {
  get(key: unknown): Baseline | undefined;
  keep(key: unknown, baseline: Baseline): void;
}

/** Bytes of all renderings kept; those beyond are rendered anew each time. */
const MAX_KEPT_BYTES = 64 * 1024 * 1024;

export function openBaselines(): Baselines {
  const kept = new Map<unknown, Baseline>();
  let left = MAX_KEPT_BYTES;
  return {
    get: (key) => kept.get(key),
    keep(key, baseline) {
      if (kept.has(key) || baseline.bytes.length > left) return;
      left -= baseline.bytes.length;
      kept.set(key, baseline);
    },
  };
}

/**
 * Renders everything before the edit, makes it, and renders again: one field of one object may differ in
 * each.
 */
export async function proveBy(
  renders: readonly Render[],
  edit: Edit,
  make: () => void,
  known: Baselines,
): Promise<RenderProof> {
  const baselines: (Baseline & { readonly render: Render })[] = [];
  for (const render of renders) {
    const before = known.get(render.key) ?? (await renderBefore(render));
    if ('message' in before) return notRendered(render.title, before.message);
    known.keep(render.key, before);
    baselines.push({ ...before, render });
  }
  make();
  const changes: (RenderedChange & { top: string })[] = [];
  for (const baseline of baselines) {
    const { title, after } = baseline.render;
    const now = await after();
    if (now.kind === 'failed') return notRendered(title, now.message);
    const diff = compareRenders(baseline.bytes, now.bytes, baseline.noise);
    const flaw = flawOf(diff, edit.target.form.kind === 'insertion' ? undefined : edit.target.value, edit.to);
    if (flaw !== undefined) return { kind: 'refused', why: `in the rendering of ${title} ${flaw}` };
    changes.push(...changesOf(diff).map((change) => ({ ...change, top: title })));
  }
  if (changes.length > 0) return { kind: 'proven', changes };
  const titles = renders.map(({ title }) => title).join(', ');
  return { kind: 'refused', why: `nothing in the rendering of ${titles} changes`, changesNothing: true };
}

/** Renders once, or twice where the same files may render differently, to know what is noise. */
async function renderBefore(render: Render): Promise<Baseline | Extract<Rendered, { kind: 'failed' }>> {
  const once = await render.before();
  if (once.kind === 'failed') return once;
  const again = render.noisy ? await render.before() : once;
  if (again.kind === 'failed') return again;
  const noise = once.bytes.equals(again.bytes) ? new Set<string>() : noiseBetween(once.bytes, again.bytes);
  return { bytes: once.bytes, noise };
}

function notRendered(title: string, message: string): RenderProof {
  return { kind: 'refused', why: `${title} does not render: ${withoutValues(message)}` };
}

function changesOf(diff: RenderDiff): readonly RenderedChange[] {
  return diff.kind === 'changes' ? diff.changes : [];
}
