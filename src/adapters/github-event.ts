import { readFileSync } from 'node:fs';
import { TrimtabError } from '../errors.ts';
import type { Environment } from './github-repository.ts';

/** What a workflow was started for, as far as the gate is concerned. */
export type GateEvent =
  | { readonly kind: 'pull'; readonly number: number }
  /** A merge queue's group: the status is wanted on its own commit. */
  | { readonly kind: 'group'; readonly number: number; readonly sha: string };

/**
 * The event of this workflow run; undefined outside of one, and for events without a pull request.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads
 * @throws TrimtabError `file_unreadable` when the payload cannot be read.
 */
export function readGateEvent(environment: Environment): GateEvent | undefined {
  const path = environment.GITHUB_EVENT_PATH;
  if (!path) return undefined;
  const payload = parse(path);
  const number = payload.pull_request?.number;
  if (typeof number === 'number') return { kind: 'pull', number };
  const group = payload.merge_group;
  // gh-readonly-queue/main/pr-104-79eb…: the last pull request of the group names it.
  const queued = /\/pr-(\d+)-[0-9a-f]+$/.exec(String(group?.head_ref))?.[1];
  return queued !== undefined && typeof group?.head_sha === 'string'
    ? { kind: 'group', number: Number(queued), sha: group.head_sha }
    : undefined;
}

interface Payload {
  readonly pull_request?: { readonly number?: unknown };
  readonly merge_group?: { readonly head_ref?: unknown; readonly head_sha?: unknown };
}

function parse(path: string): Payload {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Payload;
  } catch (cause) {
    throw new TrimtabError('file_unreadable', `the event payload ${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
}
