import { parentFolder } from '../lib/path.ts';
import { TEMPLATE_REASON } from '../manifests/document/document.ts';
import type { Refused } from '../manifests/document/refused.ts';
import { isKustomizationPath } from '../manifests/kubernetes/identity.ts';

/** A file, or a document of one, that cannot be read, with what it may be about by its words. */
export interface Unread extends Refused {
  /** Words of a text that may scale a workload, or build on a folder; empty for anything else. */
  readonly words: readonly string[];
  readonly role: 'autoscaler' | 'kustomization' | 'other';
}

const AUTOSCALERS = ['HorizontalPodAutoscaler', 'ScaledObject'];
/** A text with more words than this is no manifest that people write. */
const MAX_WORDS = 1000;

/** More lines than people read. */
const MAX_TOLD = 100;

/**
 * Says of each place that may hold a workload, or what owns one, why it cannot be read; a chart's templates are
 * no such places.
 */
export function describeUnreadable(all: readonly Unread[]): string[] {
  const lines = all.flatMap(({ file, line, reason, fix }) =>
    reason === TEMPLATE_REASON ? [] : [`${file}:${line}: ${reason}. ${fix}`],
  );
  const more = lines.length - MAX_TOLD;
  return more > 0 ? [...lines.slice(0, MAX_TOLD), `${more} more places cannot be read`] : lines;
}

/** Marks what cannot be read by its words; `text` is the part that cannot. */
export function markUnread(refused: Refused, text: string): Unread {
  const role = roleOf(refused, text);
  const words = role === 'other' ? [] : [...new Set(text.match(/[\w.-]+/g) ?? [])].slice(0, MAX_WORDS);
  return { ...refused, role, words };
}

function roleOf({ file, reason }: Refused, text: string): Unread['role'] {
  // A template is what a chart renders, and the chart is read by its values.
  if (reason === TEMPLATE_REASON) return 'other';
  if (AUTOSCALERS.some((kind) => text.includes(kind))) return 'autoscaler';
  return isKustomizationPath(file) ? 'kustomization' : 'other';
}

/**
 * Says that what cannot be read may set a workload's count: an autoscaler that has its name among its words, or
 * a kustomization that has the name of its folder or file.
 */
export function tellUnread(
  all: readonly Unread[],
  { names, paths }: { readonly names: readonly string[]; readonly paths: readonly string[] },
): { readonly reason: 'owned_by_autoscaler' | 'ambiguous_manifest'; readonly message: string } | undefined {
  const last = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const places = paths.flatMap((path) => [last(path), last(parentFolder(path))]).filter((one) => one !== '');
  for (const { role, words, file, line, reason, fix } of all) {
    const sought = role === 'autoscaler' ? names : role === 'kustomization' ? places : [];
    if (!sought.some((word) => words.includes(word))) continue;
    const what =
      role === 'autoscaler' ? 'it may be an autoscaler of this workload' : 'it may build on this one';
    const message = `${file}:${line} cannot be read (${reason}), and ${what}. ${fix}`;
    return { reason: role === 'autoscaler' ? 'owned_by_autoscaler' : 'ambiguous_manifest', message };
  }
  return undefined;
}
