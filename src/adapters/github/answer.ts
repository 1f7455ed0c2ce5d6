import {
  aCount,
  aFlag,
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
  reviews: optional(
    objectOf({
      totalCount: aCount,
      nodes: listOf(
        objectOf({
          author: actor,
          state: aText,
          submittedAt: orNull(aText),
          commit: orNull(objectOf({ oid: aText })),
        }),
      ),
    }),
  ),
  commits: optional(
    nodes(
      objectOf({
        commit: objectOf({ oid: aText, message: aText, parents: nodes(objectOf({ oid: aText })), status }),
      }),
    ),
  ),
});

const OPEN_NODE = objectOf({
  id: aText,
  isCrossRepository: aFlag,
  headRefName: aText,
  commits: nodes(objectOf({ commit: objectOf({ status }) })),
});

/** Returns the shape of an answer to a listing that asked for these parts. */
export function listingShape(asked: {
  readonly withOpen: boolean;
  readonly withEnded: boolean;
  readonly withDetails: boolean;
}): Shape {
  return objectOf({
    viewer: objectOf({ login: aText }),
    repository: orNull(
      objectOf({
        ...(asked.withOpen ? { open: pageOf(OPEN_NODE), stopped: nodes(objectOf({ number: aCount })) } : {}),
        ...(asked.withEnded ? { ended: pageOf(PULL_NODE) } : {}),
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
export const RULES = listOf(objectOf({ type: aText }));
