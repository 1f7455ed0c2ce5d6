import { TrimtabError } from '../../lib/errors.ts';

interface Answered {
  readonly status?: number;
  readonly message?: string;
  /** Of GraphQL. */
  readonly errors?: unknown;
  readonly response?: {
    readonly headers?: Readonly<Record<string, string | number | undefined>>;
    readonly data?: unknown;
  };
}

/** What stands in the error of a write that GitHub answers by a redirect; see fetch.ts. */
export const MOVED = 'moved elsewhere';

const CLASSIC: readonly (readonly [RegExp, string])[] = [
  [
    /not permitted to create or approve pull requests/i,
    'turn on "Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General, or use a GitHub App token',
  ],
  [/Resource not accessible by integration/i, 'the token lacks a permission: give the job'],
  [
    /Resource not accessible by personal access token/i,
    'the personal access token lacks a permission: it needs',
  ],
  [
    /Bad credentials/i,
    'the token is wrong or has expired: give another one as GITHUB_TOKEN, or as the input `token`',
  ],
  [
    /secondary rate limit|API rate limit exceeded/i,
    'GitHub limits this token for now: the next run goes on where this one stopped; a GitHub App token has a limit of its own',
  ],
  [
    /rule violations|protected branch/i,
    'let the App behind the token bypass that ruleset, or exclude trimtab/** and the ledger branch from it (Settings → Rules → Rulesets)',
  ],
  [
    new RegExp(MOVED),
    'the repository has another name or owner now: give that by the URL of origin, or by GITHUB_REPOSITORY',
  ],
];

/** Explains a refused request and what to change; a broken answer or connection is reported as such. */
export function explainRefusal(what: string, permission: string, cause: unknown): TrimtabError {
  const { message = String(cause), response } = cause as Answered;
  const [, hint] = CLASSIC.find(([pattern]) => pattern.test(message)) ?? [];
  const needs =
    hint?.endsWith('give the job') || hint?.endsWith('it needs')
      ? `${hint} \`${neededPermission(permission, response)}\``
      : hint;
  const where = describeAnswer(cause as Answered);
  const detail = message
    .replace(/ - https:\/\/docs\.github\.com\S*/, '')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 400);
  return new TrimtabError(
    'forge_failed',
    `${what}: ${where}: ${detail}${needs === undefined ? '' : `; ${needs}`}`,
    { cause },
  );
}

/** An error of GraphQL comes with the status 200; the client gives a connection that fails one of its own, 500. */
function describeAnswer({ status, response, errors, message }: Answered): string {
  if (Array.isArray(errors)) return 'GitHub answered';
  if (message?.includes(MOVED)) return 'GitHub answered 301';
  return status === undefined || response === undefined
    ? 'no answer from GitHub'
    : `GitHub answered ${status}`;
}

/** Returns the permissions that would be enough, from GitHub's `x-accepted-github-permissions` header. */
function neededPermission(fallback: string, response: Answered['response']): string {
  const accepted = response?.headers?.['x-accepted-github-permissions'];
  return typeof accepted === 'string' && accepted !== ''
    ? accepted.replaceAll('=', ': ').replaceAll('_', '-')
    : fallback;
}

/**
 * Waits for GitHub's answer. @throws TrimtabError `forge_failed`, saying what was refused and which
 * permission it takes.
 */
export async function refusable<T>(asked: Promise<T>, what: string, permission: string): Promise<T> {
  try {
    return await asked;
  } catch (cause) {
    throw explainRefusal(what, permission, cause);
  }
}

/**
 * Waits for GitHub's answer to a change, which has to show that it was made: a 2xx with a broken body
 * promises nothing, and the next run asks again. @throws TrimtabError `forge_failed`
 */
export async function confirmed<T extends { readonly data: unknown }>(
  asked: Promise<T>,
  shows: (data: T['data']) => boolean,
  what: string,
  permission: string,
): Promise<T> {
  const answer = await refusable(asked, what, permission);
  const { data } = answer;
  if (typeof data !== 'object' || data === null || !shows(data))
    throw new TrimtabError(
      'forge_failed',
      `${what}: GitHub's answer cannot be read; the next run looks again`,
    );
  return answer;
}

/** Checks that an answer is an issue or a pull request. */
export function hasNumber({ number }: { readonly number: number }): boolean {
  return Number.isInteger(number);
}
