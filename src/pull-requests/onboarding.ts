import { RECORD_BOUNDS, readJson } from '../lib/json-text.ts';
import { aText, objectOf } from '../lib/shape.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { isForeign } from './head.ts';
import { blobDigest } from './marker.ts';

/** Step for the pull request that sets up a folder. */
export type OnboardingStep =
  | { readonly kind: 'create' }
  | { readonly kind: 'update'; readonly pull: PullRequest }
  | { readonly kind: 'leave'; readonly pull: PullRequest; readonly why: string };

/**
 * Compares what would be proposed with the pull requests that there are, oldest first. The digest of an open one
 * says what it proposes; one that was closed without a merge is an answer for good, if this tool had opened it.
 */
export function compareOnboarding(
  pulls: readonly PullRequest[],
  wanted: { readonly branch: string; readonly base: string; readonly digest: string },
): OnboardingStep {
  const own = pulls.filter(({ head }) => head.branch === wanted.branch);
  const open = own.find(({ state }) => state === 'open');
  if (open !== undefined) return compareOpen(open, wanted);
  const last = own.filter(({ ours, body }) => ours === true && onboardingDigest(body) !== undefined).at(-1);
  if (last?.state !== 'closed') return { kind: 'create' };
  const why =
    'was closed without a merge, which means no: nothing is proposed. Reopen it, or run `trimtab init` and commit what it writes, to go on';
  return { kind: 'leave', pull: last, why };
}

function compareOpen(
  pull: PullRequest,
  { base, digest }: { readonly base: string; readonly digest: string },
): OnboardingStep {
  const leave = (why: string): OnboardingStep => ({ kind: 'leave', pull, why });
  if (pull.ours !== true) return leave('was opened by somebody else, and is left alone');
  if (isForeign(pull)) return leave('has the commits of a person, and is left alone: merge or close it');
  if (pull.base.branch !== base) return leave(`stands against ${pull.base.branch}, and is left alone`);
  return onboardingDigest(pull.body) === digest
    ? leave('is open, and nothing has changed')
    : { kind: 'update', pull };
}

/** Writes the hidden comment that the pull request is known by, and that says what it proposes. */
export function onboardingMarker(digest: string): string {
  return `<!-- trimtab:onboarding ${JSON.stringify({ digest })} -->`;
}

/** Returns the digest of the last marker in a body; undefined where there is none or it has been damaged. */
function onboardingDigest(body: string): string | undefined {
  const found = [...body.matchAll(/^<!-- trimtab:onboarding (\{[^>\n]*\}) -->$/gm)].at(-1)?.[1];
  const read = found === undefined ? undefined : readJson(found, RECORD_BOUNDS);
  if (read?.kind !== 'json' || objectOf({ digest: aText })(read.value, '') !== undefined) return undefined;
  return (read.value as { readonly digest: string }).digest;
}

/** Returns a digest of files, whatever their order. */
export function digestOfFiles(files: readonly { readonly path: string; readonly text: string }[]): string {
  const pairs = files.map(({ path, text }) => [path, text] as const);
  const ordered = pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return blobDigest(Buffer.from(JSON.stringify(ordered)));
}
