import { TrimtabError } from '../../lib/errors.ts';
import { parseJson } from '../../lib/json.ts';
import { RECORD_BOUNDS } from '../../lib/json-text.ts';
import {
  aCount,
  aFlag,
  aText,
  aTextThat,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  optional,
  orNull,
  type Shape,
} from '../../lib/shape.ts';
import { isInstant } from '../../lib/time.ts';
import { readText } from '../files/text-file.ts';

const aTime = aTextThat(isInstant, 'an ISO 8601 instant');
const aStatus = objectOf({ state: aText, description: aText });

/** A pull request as its file states it. */
export const PULL: Shape = objectOf({
  number: aCount,
  title: aText,
  body: aText,
  state: oneOf('open', 'closed', 'merged'),
  author: aText,
  ours: optional(aFlag),
  head: objectOf({ branch: aText, sha: aText }),
  base: objectOf({ branch: aText }),
  labels: listOf(aText),
  assignees: listOf(aText),
  reviewers: listOf(aText),
  comments: listOf(
    objectOf({ id: aCount, author: aText, body: aText, created_at: aTime, updated_at: aTime }),
  ),
  reviews: listOf(
    objectOf({
      author: aText,
      mayWrite: optional(aFlag),
      state: oneOf('APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'),
      sha: aText,
      submitted_at: aTime,
    }),
  ),
  statuses: mapOf(aStatus),
  created_at: aTime,
  updated_at: aTime,
  closed_at: orNull(aTime),
  closed_by: orNull(aText),
  merged_at: orNull(aTime),
  merge_commit_sha: orNull(aText),
  verification: orNull(aStatus),
});

/** An issue as its file states it. */
export const ISSUE: Shape = objectOf({
  number: aCount,
  title: aText,
  body: aText,
  state: oneOf('open', 'closed'),
  author: aText,
});

/**
 * Reads one file of the local forge, which a person may have edited. @throws TrimtabError `forge_failed`, saying
 * what is wrong with it
 */
export function readKept<T>(file: string, shape: Shape): T {
  const value = parseJson(file, readText(file, RECORD_BOUNDS.characters), 'forge_failed', RECORD_BOUNDS);
  const fault = shape(value, '');
  if (fault !== undefined) throw new TrimtabError('forge_failed', `${file}: ${fault}; correct the file`);
  return value as T;
}
