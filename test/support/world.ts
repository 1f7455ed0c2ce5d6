import type { LedgerEvent } from '../../src/ports/ledger.ts';
import type { GitHub } from './github/github.ts';

/** A pull request as both forges show it. */
export interface Shown {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed' | 'merged';
  readonly branch: string;
  readonly sha: string;
  readonly labels: readonly string[];
  readonly comments: readonly string[];
  /** `trimtab/governance` of the head and `trimtab/verification` of the merge commit, as `state: description`. */
  readonly status: string | undefined;
  readonly verification: string | undefined;
}

/** A repository with its forge, and what people do there. Times are ISO 8601. */
export interface World {
  /** Where runs happen. */
  readonly clone: string;
  /** Where branches are pushed to. */
  readonly bare: string;
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Undefined for the local forge. */
  readonly github: GitHub | undefined;
  merge(branch: string, now: string): Promise<void>;
  close(branch: string, now: string): Promise<void>;
  approve(branch: string, now: string): Promise<void>;
  /** A person commits these files to the base branch. */
  commit(files: Readonly<Record<string, string>>): void;
  pulls(): Shown[];
  events(): LedgerEvent[];
  /** Without the ledger's. */
  branches(): string[];
  copy(): Promise<World>;
  stop(): Promise<void>;
}

/** Number of the open pull request from a branch. */
export function openPull(pulls: readonly Shown[], branch: string): number {
  const open = pulls.find((pull) => pull.branch === branch && pull.state === 'open');
  if (!open)
    throw new Error(
      `no pull request from ${branch} is open: ${JSON.stringify(pulls.map(({ branch, state }) => [branch, state]))}`,
    );
  return open.number;
}

export function showStatus(
  status: { readonly state: string; readonly description: string } | null | undefined,
): string | undefined {
  return status ? `${status.state}: ${status.description}` : undefined;
}

/** Every line has to be an event. */
export function parseLines(text: string): LedgerEvent[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
