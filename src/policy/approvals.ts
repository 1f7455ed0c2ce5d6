import type { Review } from '../ports/pull-requests.ts';
import { isApp, plainLogin, sameLogin } from './login.ts';

/** Stands in a list of approvers for the owners that CODEOWNERS gives the changed files. */
export const CODE_OWNERS = 'CODEOWNERS';

export interface ApprovalFacts {
  readonly reviews: readonly Review[];
  /** SHA that would be merged. */
  readonly head: string;
  readonly author: string;
  /** Logins of whoever has written, committed or pushed what would be merged: they approve nothing of it. */
  readonly contributors?: readonly string[];
  /**
   * Logins, teams as `@org/team`, or `CODEOWNERS`; one of them is enough. Empty: any person who may write,
   * but the author.
   */
  readonly approvers: readonly string[];
  /** Logins by team; a team that is missing here could not be asked for. */
  readonly members?: ReadonlyMap<string, readonly string[]>;
  /** The owners of each changed file that has any: all files need one of theirs. Only for `CODEOWNERS`. */
  readonly owners?: readonly (readonly string[])[];
}

export type Approval =
  | { readonly kind: 'approved'; readonly by: string }
  | { readonly kind: 'waiting'; readonly for: string }
  | { readonly kind: 'rejected'; readonly by: string };

/**
 * Judges the reviews of a pull request as one approval. A person's latest review counts, on this head, and
 * not that of its author or of whoever has written or pushed its commits; dismissed and stale ones do not. An
 * approver who asks for changes stands against it until they review again.
 */
export function approvalOf(facts: ApprovalFacts): Approval {
  const { approvers, author, head } = facts;
  const standing = latestReviews(facts.reviews).filter(
    (review) => !sameLogin(plainLogin(review.author), plainLogin(author)),
  );
  const counts = (review: Review) =>
    approvers.length === 0
      ? isTrusted(review)
      : named(facts).some((name) => isCalled(review.author, name, facts));
  const against = standing.find((review) => review.state === 'CHANGES_REQUESTED' && counts(review));
  if (against) return { kind: 'rejected', by: against.author };
  const approving = standing.filter((review) => review.state === 'APPROVED' && review.sha === head);
  const fresh = approving.filter((review) => !hasContributed(review, facts));
  const own = approving.find((review) => counts(review) && hasContributed(review, facts));
  const by =
    approvers.length === 0
      ? fresh.find(isTrusted)
      : approvers.map((name) => approvedAs(name, fresh, facts)).find((review) => review !== undefined);
  if (by) return { kind: 'approved', by: by.author };
  const note = own ? ` (${own.author} has committed or pushed to it)` : '';
  return { kind: 'waiting', for: `${waitingFor(facts, fresh)}${note}` };
}

function hasContributed({ author }: Review, { contributors = [] }: ApprovalFacts): boolean {
  return contributors.some((login) => sameLogin(plainLogin(login), plainLogin(author)));
}

/**
 * Checks whether a reviewer's word counts where nobody is named: that of a person with the right to write. An
 * App has to be named, as `name[bot]`.
 */
function isTrusted({ author, mayWrite }: Review): boolean {
  return mayWrite !== false && !isApp(author);
}

function latestReviews(reviews: readonly Review[]): Review[] {
  const latest = new Map<string, Review>();
  for (const review of [...reviews].sort((a, b) => Date.parse(a.submitted_at) - Date.parse(b.submitted_at))) {
    latest.set(review.author.toLowerCase(), review);
  }
  return [...latest.values()];
}

/** Returns the review that satisfies one entry of the list of approvers; undefined where none does. */
function approvedAs(name: string, fresh: readonly Review[], facts: ApprovalFacts): Review | undefined {
  if (name !== CODE_OWNERS) return fresh.find((review) => isCalled(review.author, name, facts));
  const { owners = [] } = facts;
  const found = owners.map((group) =>
    fresh.find((review) => group.some((owner) => isCalled(review.author, owner, facts))),
  );
  return found.every((review) => review !== undefined) ? found[0] : undefined;
}

/** Lists everybody whose word counts, with `CODEOWNERS` resolved. */
function named({ approvers, owners = [] }: ApprovalFacts): string[] {
  return approvers.flatMap((name) => (name === CODE_OWNERS ? owners.flat() : [name]));
}

function isCalled(login: string, name: string, { members }: ApprovalFacts): boolean {
  if (name.includes('/')) return members?.get(name)?.some((member) => sameLogin(member, login)) === true;
  return sameLogin(login, name.replace(/^@/, ''));
}

function waitingFor(facts: ApprovalFacts, fresh: readonly Review[]): string {
  const { approvers, members, owners = [] } = facts;
  if (approvers.length === 0) return 'an approver';
  if (approvers.every((name) => name === CODE_OWNERS) && owners.length === 0)
    return `an owner, and ${CODE_OWNERS} gives the files none`;
  // Of the owners only those whose files nobody has approved yet.
  const open = owners.filter(
    (group) => !fresh.some((review) => group.some((owner) => isCalled(review.author, owner, facts))),
  );
  const owned = open.map((group) => group.join(' or ')).join(' and ');
  const wanted = approvers.map((name) => (name === CODE_OWNERS ? owned : name)).filter((name) => name !== '');
  // Nobody is looked up before somebody has approved.
  const unknown =
    fresh.length === 0
      ? []
      : [...new Set(named(facts))].filter((name) => name.includes('/') && !members?.has(name));
  const note =
    unknown.length > 0 ? ` (the members of ${unknown.join(', ')} are not known to this token)` : '';
  return `${[...new Set(wanted)].join(' or ')}${note}`;
}
