import { getOctokit } from '@actions/github';
import { defaults } from '@actions/github/lib/utils';
import { openFetch } from './fetch.ts';
import { openPatience } from './patience.ts';
import type { GitHubRepository } from './repository.ts';

export type GitHubClient = ReturnType<typeof connectGitHub>;

/** Repository as GitHub's API names it. */
export interface Repo {
  readonly owner: string;
  readonly repo: string;
}

/** Once only: after a broken answer nobody knows whether it was done, and the next run sees for itself. */
export const ONCE = { request: { retries: 0 } } as const;

/**
 * Returns the REST and GraphQL client for a repository's server. It waits out GitHub's limits and retries
 * what is safe to retry:
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function connectGitHub({ apiUrl, token, throttled }: GitHubRepository) {
  const client = getOctokit(token, {
    baseUrl: apiUrl,
    request: { ...defaults.request, fetch: openFetch(defaults.request?.fetch ?? fetch, apiUrl, token) },
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const patience = openPatience(throttled);
  client.hook.wrap('request', (request, asked) => patience(asked, async () => request(asked)));
  return client;
}
