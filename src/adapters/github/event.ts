import { TrimtabError } from '../../lib/errors.ts';
import { count, isObject, type Json, member, objects, parseJson, text } from '../../lib/json.ts';
import type { ReviewEvent } from '../../ports/review-event.ts';
import { readText } from '../files/text-file.ts';
import type { Environment } from './repository.ts';

/**
 * Reads the event of this workflow run; undefined outside of a workflow, and for events without a pull
 * request. https://docs.github.com/en/webhooks/webhook-events-and-payloads
 * @throws TrimtabError `file_unreadable` when the payload cannot be read.
 */
export function readReviewEvent(environment: Environment): ReviewEvent | undefined {
  const path = environment.GITHUB_EVENT_PATH;
  if (!path) return undefined;
  const payload = parse(path);
  const number = count(member(payload, 'pull_request').number);
  if (number !== undefined) return { kind: 'pull', number };
  if (isObject(payload.workflow_run)) return readRelay(payload.workflow_run);
  const { head_ref, head_sha, base_ref } = member(payload, 'merge_group');
  const [ref, sha] = [text(head_ref) ?? '', text(head_sha)];
  const base = (text(base_ref) ?? '').replace(/^refs\/heads\//, '');
  // gh-readonly-queue/main/pr-104-79eb…: the last pull request of the group names it.
  const queued = /\/pr-(\d{1,15})-[0-9a-f]+$/.exec(ref)?.[1];
  return queued !== undefined && sha !== undefined
    ? { kind: 'group', number: Number(queued), sha, ref, base }
    : undefined;
}

/**
 * Reads where a finished run came from: for a fork's run the payload names no pull request. GitHub writes
 * both, not the run.
 */
function readRelay(run: Json): ReviewEvent | undefined {
  if (!text(run.event)?.startsWith('pull_request')) return undefined;
  const branch = text(run.head_branch);
  const repository = text(member(run, 'head_repository').full_name);
  const head = branch !== undefined && repository !== undefined ? { repository, branch } : undefined;
  return {
    kind: 'relay',
    head,
    numbers: objects(run.pull_requests).flatMap((pull) => count(pull.number) ?? []),
  };
}

function parse(path: string): Json {
  try {
    return parseJson(path, readText(path), 'file_unreadable');
  } catch (cause) {
    const message = `the event payload cannot be read: ${(cause as Error).message}`;
    throw new TrimtabError('file_unreadable', message, { cause });
  }
}
