/** GraphQL gives at most so many of a kind: https://docs.github.com/en/graphql/overview/resource-limitations */
export const LARGEST_PAGE = 100;
/** A query that is too much even at this size is not refused for its size. */
const SMALLEST_PAGE = 5;

/**
 * Asks for as much at a time as GitHub is able to answer: after an answer that says it was too much, for half
 * of it. Returns the size that went well too, for whatever is asked next. @throws what `ask` throws otherwise
 */
export async function askBySize<T>(
  size: number,
  ask: (size: number) => Promise<T>,
): Promise<{ readonly answer: T; readonly size: number }> {
  try {
    return { answer: await ask(size), size };
  } catch (cause) {
    if (size <= SMALLEST_PAGE || !isTooMuch(cause)) throw cause;
    return askBySize(Math.max(SMALLEST_PAGE, Math.floor(size / 2)), ask);
  }
}

/**
 * Checks whether an answer says that a query took too long or too much: a gateway's own status, or an error of
 * GraphQL, which has a type for some and only a text for others.
 */
export function isTooMuch(cause: unknown): boolean {
  const { status, errors = [] } = cause as {
    readonly status?: number;
    readonly errors?: readonly { readonly type?: string; readonly message?: string }[];
  };
  if (status === 502 || status === 504) return true;
  return errors.some(
    ({ type = '', message = '' }) =>
      /^(RESOURCE_LIMITS|MAX_NODE_LIMIT)_EXCEEDED$/.test(type) ||
      /resource limits for this query exceeded|may be the result of a timeout/i.test(message),
  );
}
