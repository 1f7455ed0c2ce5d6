import { readFileSync } from 'node:fs';
import { TrimtabError } from '../../lib/errors.ts';
import type { ReviewEvent } from '../../ports/review-event.ts';
import type { Environment } from './repository.ts';

/**
 * Reads the event of this workflow run; undefined outside of a workflow, and for events without a pull
 * request. https://docs.github.com/en/webhooks/webhook-events-and-payloads
 * @throws TrimtabError `file_unreadable` when the payload cannot be read.
 */
export function readReviewEvent(environment: Environment): ReviewEvent | undefined {
  const path = environment.GITHUB_EVENT_PATH;
  if (!path) return undefined;
  const { pull_request: pull, merge_group: group, workflow_run: run } = parse(path);
  if (isNumber(pull?.number)) return { kind: 'pull', number: pull.number };
  if (run) return readRelay(run);
  // gh-readonly-queue/main/pr-104-79eb…: the last pull request of the group names it.
  const queued = /\/pr-(\d+)-[0-9a-f]+$/.exec(String(group?.head_ref))?.[1];
  return queued !== undefined && typeof group?.head_sha === 'string'
    ? { kind: 'group', number: Number(queued), sha: group.head_sha, ref: String(group.head_ref) }
    : undefined;
}

/**
 * Reads where a finished run came from: for a fork's run the payload names no pull request. GitHub writes
 * both, not the run.
 */
function readRelay(run: NonNullable<Payload['workflow_run']>): ReviewEvent | undefined {
  if (typeof run.event !== 'string' || !run.event.startsWith('pull_request')) return undefined;
  const { head_branch: branch, head_repository: from } = run;
  const head =
    typeof branch === 'string' && typeof from?.full_name === 'string'
      ? { repository: from.full_name, branch }
      : undefined;
  const listed = Array.isArray(run.pull_requests) ? (run.pull_requests as unknown[]) : [];
  const numbers = listed.map((pull) => (pull as { number?: unknown } | null)?.number).filter(isNumber);
  return { kind: 'relay', head, numbers };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

interface Payload {
  readonly pull_request?: { readonly number?: unknown };
  readonly merge_group?: { readonly head_ref?: unknown; readonly head_sha?: unknown };
  readonly workflow_run?: {
    readonly event?: unknown;
    readonly head_branch?: unknown;
    readonly head_repository?: { readonly full_name?: unknown } | null;
    readonly pull_requests?: unknown;
  };
}

function parse(path: string): Payload {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) ?? {}) as Payload;
  } catch (cause) {
    throw new TrimtabError(
      'file_unreadable',
      `the event payload ${path} cannot be read: ${(cause as Error).message}`,
      { cause },
    );
  }
}
