import {
  aCount,
  aFlag,
  aNumber,
  aText,
  listOf,
  objectOf,
  oneOf,
  optional,
  orNull,
  type Shape,
} from '../../lib/shape.ts';

/**
 * Returns an answer that has its shape. @throws Error for any other: a 2xx from a proxy, or with half of a body,
 * would else pass for a list with nothing in it
 */
export function checked<T>(answer: T, shape: Shape): T {
  const fault = shape(answer, '');
  if (fault !== undefined) throw new Error(`the answer is none that GitHub gives: ${fault}`);
  return answer;
}

const actor = orNull(objectOf({ login: aText }));
const status = orNull(objectOf({ context: orNull(objectOf({ state: aText })) }));
const nodes = (shape: Shape) => objectOf({ nodes: listOf(shape) });

/** One page of a connection, with where the next one is. */
const pageOf = (shape: Shape) =>
  objectOf({
    pageInfo: objectOf({ hasNextPage: aFlag, endCursor: orNull(aText) }),
    nodes: listOf(shape),
  });

/** Whoever has an account behind a commit; null where GitHub knows nobody by its address. */
const person = orNull(objectOf({ user: optional(actor) }));
/** People of a commit, where they were asked for. */
const people = { authors: optional(nodes(person)), committer: optional(person) };

const review = objectOf({
  author: actor,
  state: aText,
  submittedAt: orNull(aText),
  commit: orNull(objectOf({ oid: aText })),
  authorCanPushToRepository: aFlag,
});

/** A pull request with the fields of a listing, and those of one that may be open where they were asked for. */
export const PULL_NODE = objectOf({
  id: aText,
  number: aCount,
  title: aText,
  body: aText,
  state: oneOf('OPEN', 'CLOSED', 'MERGED'),
  isCrossRepository: aFlag,
  headRefName: aText,
  headRefOid: aText,
  baseRefName: aText,
  createdAt: aText,
  updatedAt: aText,
  closedAt: orNull(aText),
  mergedAt: orNull(aText),
  viewerDidAuthor: aFlag,
  author: actor,
  mergeCommit: orNull(objectOf({ oid: aText, status })),
  labels: nodes(objectOf({ name: aText })),
  timelineItems: objectOf({ nodes: listOf(objectOf({ actor: optional(actor) })) }),
  mergeable: optional(aText),
  reviews: optional(objectOf({ totalCount: aCount, nodes: listOf(review) })),
  headRepository: optional(orNull(objectOf({ nameWithOwner: aText }))),
  commits: optional(
    objectOf({
      totalCount: aCount,
      nodes: listOf(
        objectOf({
          commit: objectOf({
            oid: aText,
            message: aText,
            parents: nodes(objectOf({ oid: aText })),
            status,
            author: person,
            ...people,
          }),
        }),
      ),
    }),
  ),
});

const ofPull = (pull: Shape) => objectOf({ repository: orNull(objectOf({ pullRequest: orNull(pull) })) });
/** A single pull request, and who asks. */
export const ONE_PULL = objectOf({
  viewer: objectOf({ login: aText }),
  repository: orNull(objectOf({ pullRequest: orNull(PULL_NODE) })),
});
export const REVIEWS_PAGE = ofPull(objectOf({ reviews: pageOf(review) }));
export const COMMITS_PAGE = ofPull(objectOf({ commits: pageOf(objectOf({ commit: objectOf(people) })) }));

/** The merge queue of a branch; null where it has none. */
export const QUEUED = objectOf({
  repository: orNull(
    objectOf({
      mergeQueue: orNull(
        objectOf({
          entries: nodes(objectOf({ position: aCount, pullRequest: orNull(objectOf({ number: aCount })) })),
        }),
      ),
    }),
  ),
});

const OPEN_NODE = objectOf({
  id: aText,
  isCrossRepository: aFlag,
  headRefName: aText,
  commits: nodes(objectOf({ commit: objectOf({ status }) })),
});

const DASHBOARDS = objectOf({
  totalCount: aCount,
  nodes: listOf(
    objectOf({ number: aCount, body: aText, state: aText, author: orNull(objectOf({ login: aText })) }),
  ),
});

/** Returns the shape of an answer to a listing that asked for these parts. */
export function listingShape(asked: {
  readonly withOpen: boolean;
  readonly withEnded: boolean;
  readonly withOwn: boolean;
  readonly withDetails: boolean;
}): Shape {
  return objectOf({
    viewer: objectOf({ login: aText }),
    repository: orNull(
      objectOf({
        ...(asked.withOpen ? { open: pageOf(OPEN_NODE), stopped: nodes(objectOf({ number: aCount })) } : {}),
        ...(asked.withEnded ? { ended: pageOf(PULL_NODE) } : {}),
        ...(asked.withOwn ? { own: nodes(PULL_NODE) } : {}),
        issues: optional(orNull(DASHBOARDS)),
      }),
    ),
    ...(asked.withDetails ? { details: listOf(orNull(objectOf({}))) } : {}),
  });
}

const user = optional(orNull(objectOf({ login: aText })));
export const COMMENTS = listOf(objectOf({ id: aCount, body: optional(orNull(aText)), user }));
export const ISSUES = listOf(objectOf({ number: aCount, body: optional(orNull(aText)), user }));
export const MEMBERS = listOf(objectOf({ login: aText }));
export const PULLS = listOf(objectOf({ number: aCount, head: objectOf({ ref: aText }) }));
export const ACTIVITIES = listOf(objectOf({ after: aText, actor: user }));

const app = optional(orNull(aNumber));
const checks = optional(listOf(objectOf({ context: aText, integration_id: app })));
export const RULES = listOf(
  objectOf({
    type: aText,
    parameters: optional(
      objectOf({ required_status_checks: checks, require_last_push_approval: optional(aFlag) }),
    ),
  }),
);
/** A branch with what classic protection requires of it: https://docs.github.com/en/rest/branches/branches#get-a-branch */
export const BRANCH = objectOf({
  name: aText,
  protection: optional(
    objectOf({
      required_status_checks: optional(
        objectOf({
          enforcement_level: optional(orNull(aText)),
          contexts: listOf(aText),
          checks: optional(listOf(objectOf({ context: aText, app_id: app }))),
        }),
      ),
    }),
  ),
});
