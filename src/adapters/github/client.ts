import { getOctokit } from '@actions/github';
import { defaults } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { openFetch } from './fetch.ts';
import type { GitHubRepository } from './repository.ts';

export type GitHubClient = ReturnType<typeof connectGitHub>;

/** Repository as GitHub's API names it. */
export interface Repo {
  readonly owner: string;
  readonly repo: string;
}

/** Once only: after a broken answer nobody knows whether it was done, and the next run sees for itself. */
export const ONCE = { request: { retries: 0 } } as const;

/** A run waits this long for a limit to lift; beyond it the next run is the better retry. */
const MAX_WAIT_S = 120;

/**
 * Returns the REST and GraphQL client for a repository's server. It waits out GitHub's limits and retries
 * what is safe to retry:
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function connectGitHub({ apiUrl, token, throttled }: GitHubRepository) {
  const waits = (retryAfter: number, _options: unknown, _client: unknown, retries: number) =>
    retries < 2 && retryAfter <= MAX_WAIT_S;
  return getOctokit(
    token,
    {
      baseUrl: apiUrl,
      request: { ...defaults.request, fetch: openFetch(defaults.request?.fetch ?? fetch, apiUrl, token) },
      throttle: { enabled: throttled, onRateLimit: waits, onSecondaryRateLimit: waits },
      retry: {
        retries: 2,
        doNotRetry: [400, 401, 403, 404, 405, 409, 410, 422, 429, 451],
        ...(throttled ? {} : { retryAfterBaseValue: 1 }),
      },
      log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    },
    throttling,
    retry,
  );
}
