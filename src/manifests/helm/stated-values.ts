import { type Judged, placeLine } from '../edit/target.ts';
import { refuseImport } from './imported-values.ts';
import { type Replaced, replacesKey, type ValuesFile } from './values-file.ts';

/** Lists what files of values say at a key, in their order; a list or a null may take it away again. */
export function statedAt(key: string, files: readonly ValuesFile[], unused?: string): Judged[] {
  const found: Judged[] = [];
  for (const { path, counts, replaced } of files) {
    const stated = counts.filter((one) => one.key === key).map(({ judged }) => judged);
    const taken =
      stated.length > 0 || found.length === 0 ? undefined : replaced.find((one) => replacesKey(one, key));
    found.push(...stated, ...(taken === undefined ? [] : [refusedBy(taken, key)]));
    const [last] = stated.slice(-1);
    if (path === unused && last !== undefined) found.push(refuseUnused(last, key));
  }
  return found;
}

function refusedBy({ key: given, by, source = '', path: file, line }: Replaced, key: string): Judged {
  if (by === 'import') return refuseImport(key, source, file, line);
  if (by === 'unknown')
    return {
      kind: 'refused',
      file,
      line,
      reason: `${source} may hold \`${key}\`, and it is not in Git`,
      fix: `Write \`${key}\` below \`spec.values\` of the HelmRelease, which win, and manage it there.`,
    };
  const reason = by === 'null' ? `\`${given}\` is null here` : `\`${given}\` is a list of its own here`;
  const fix = `Helm takes it whole in place of the one before; write \`${key}\` here, and manage it by this file.`;
  return { kind: 'refused', file, line, reason, fix };
}

function refuseUnused(judged: Judged, key: string): Judged {
  const { path: file, line } = placeLine(judged);
  const reason = `Flux takes the files of \`valuesFiles\` in place of the chart's own values`;
  return {
    kind: 'refused',
    file,
    line,
    reason,
    fix: `Write \`${key}\` in the last of those, and manage it there.`,
  };
}
