import type { StatusSource } from '../../ports/repository-settings.ts';
import type { GitHubClient } from './client.ts';

const ACTIONS = 'github-actions';

/**
 * Finds out whose word a status of this token is, as rules name it: the App's, by its login without `[bot]`, or
 * a person's. An App is public, or else known to itself: https://docs.github.com/en/rest/apps/apps#get-an-app
 */
export async function readStatusSource(
  client: GitHubClient,
  token: string,
  login: string | undefined,
): Promise<StatusSource> {
  if (/^(ghp_|github_pat_|gho_)/.test(token)) return { kind: 'person' };
  if (!token.startsWith('ghs_') || login === undefined) return { kind: 'unknown' };
  try {
    const { data } = await client.rest.apps.getBySlug({ app_slug: login });
    return data ? { kind: 'app', id: data.id, isActions: login === ACTIONS } : { kind: 'unknown' };
  } catch {
    return { kind: 'unknown' };
  }
}
