import type { Target } from '../../manifests/edit/target.ts';
import type { RenderedChange } from '../../manifests/proof/render-diff.ts';
import type { Files } from '../../ports/files.ts';
import { openCharts } from './charts.ts';
import { openKustomizations } from './kustomizations.ts';
import { findHelm, findRenderTool } from './tools.ts';

/** What rendering before and after an edit showed. */
export type RenderProof =
  | { readonly kind: 'uncovered' }
  | { readonly kind: 'unchecked'; readonly why: string }
  | {
      readonly kind: 'proven';
      readonly changes: readonly (RenderedChange & { readonly top: string })[];
      readonly unchecked?: string;
    }
  | { readonly kind: 'refused'; readonly why: string };

/** One file's bytes after an edit, and the count that it makes of the target's. */
export interface Edit {
  readonly target: Target;
  readonly bytes: Buffer;
  readonly to: number;
}

export type ProveRendering = (target: Target, bytes: Buffer, to: number) => Promise<RenderProof>;

/** Proves edits of one set of files by rendering what uses them; `path` is the PATH on which the tools are looked for. */
export function openRendering(files: Files, path: string | undefined): ProveRendering {
  const provers = [openKustomizations(files, findRenderTool(path)), openCharts(files, findHelm(path))];
  return async (target, bytes, to) => {
    const proofs: RenderProof[] = [];
    for (const prove of provers) proofs.push(await prove({ target, bytes, to }));
    return combine(proofs);
  };
}

/** One refusal is enough; what was proven in one way is told beside what could not be checked in another. */
function combine(proofs: readonly RenderProof[]): RenderProof {
  const refused = proofs.find((proof) => proof.kind === 'refused');
  if (refused !== undefined) return refused;
  const changes = proofs.flatMap((proof) => (proof.kind === 'proven' ? proof.changes : []));
  const whys = proofs.flatMap((proof) => (proof.kind === 'unchecked' ? [proof.why] : []));
  if (changes.length > 0)
    return { kind: 'proven', changes, ...(whys.length > 0 ? { unchecked: whys.join('; ') } : {}) };
  return whys.length > 0 ? { kind: 'unchecked', why: whys.join('; ') } : { kind: 'uncovered' };
}
