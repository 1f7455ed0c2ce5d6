import type { ProveRendering, RenderProof } from '../../manifests/proof/rendering.ts';
import type { Files } from '../../ports/files.ts';
import { openCharts } from './charts.ts';
import { openKustomizations } from './kustomizations.ts';
import { findHelm, findRenderTool } from './tools.ts';

/**
 * Proves edits of one set of files by rendering what uses them; `path` is the PATH on which the tools are
 * looked for.
 */
export function openRendering(files: Files, path: string | undefined): ProveRendering {
  const provers = [openKustomizations(files, findRenderTool(path)), openCharts(files, findHelm(path))];
  return async (target, bytes, to) => {
    const proofs: RenderProof[] = [];
    for (const prove of provers) proofs.push(await prove({ target, bytes, to }));
    return combine(proofs);
  };
}

/**
 * Combines proofs: one refusal is enough, and proven changes are kept beside the reasons others were
 * unchecked.
 */
function combine(proofs: readonly RenderProof[]): RenderProof {
  const refused = proofs.find((proof) => proof.kind === 'refused');
  if (refused !== undefined) return refused;
  const changes = proofs.flatMap((proof) => (proof.kind === 'proven' ? proof.changes : []));
  const whys = proofs.flatMap((proof) => (proof.kind === 'unchecked' ? [proof.why] : []));
  if (changes.length > 0)
    return { kind: 'proven', changes, ...(whys.length > 0 ? { unchecked: whys.join('; ') } : {}) };
  return whys.length > 0 ? { kind: 'unchecked', why: whys.join('; ') } : { kind: 'uncovered' };
}
