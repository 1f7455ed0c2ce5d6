import { isKustomization, isKustomizationPath } from '../../manifests/kubernetes/identity.ts';
import { type Layer, readLayer } from '../../manifests/kustomize/layer.ts';
import { planRender, type RenderPlan } from '../../manifests/proof/render-plan.ts';
import type { Edit, RenderProof } from '../../manifests/proof/rendering.ts';
import type { Files } from '../../ports/files.ts';
import { type Baselines, fill, openBaselines, openFile, proveBy } from './proof.ts';
import { openRenderCopy, type RenderTool } from './tools.ts';

/** Proves edits by rendering the kustomizations that use a file. They are read on first use. */
export function openKustomizations(
  files: Files,
  tool: RenderTool | undefined,
): (edit: Edit) => Promise<RenderProof> {
  let read: readonly Layer[] | undefined;
  let listed: ReadonlySet<string> | undefined;
  const baselines = openBaselines();
  return async (edit) => {
    read ??= readKustomizations(files);
    listed ??= new Set(files.list());
    const plan = planRender(read, edit.target.path, (path) => listed?.has(path) === true);
    if (plan === undefined) return { kind: 'uncovered' };
    if (tool === undefined) return { kind: 'unchecked', why: 'neither kubectl nor kustomize is at hand' };
    if (plan.blocked !== undefined) return { kind: 'unchecked', why: plan.blocked };
    return prove(files, tool, plan, edit, baselines);
  };
}

/** Reads all kustomizations of a set of files. */
export function readKustomizations(files: Files): Layer[] {
  const open = (path: string) => openFile(files, path);
  return files
    .list()
    .filter(isKustomizationPath)
    .flatMap((path) => {
      const file = open(path);
      const object = file?.objects.find((one) => isKustomization(one, path));
      return file && object ? [readLayer(file, object, open)] : [];
    });
}

async function prove(
  files: Files,
  tool: RenderTool,
  { tops, folders }: RenderPlan,
  edit: Edit,
  baselines: Baselines,
): Promise<RenderProof> {
  const copy = openRenderCopy();
  try {
    if (!fill(copy, files, folders)) return { kind: 'unchecked', why: 'the folders to render are too large' };
    const renders = tops.map((top) => {
      const render = () => copy.render(tool, [`./${top}`]);
      return { key: top, title: top || '.', noisy: false, before: render, after: render };
    });
    return await proveBy(renders, edit, () => copy.put(edit.target.path, edit.bytes), baselines);
  } finally {
    copy.remove();
  }
}
