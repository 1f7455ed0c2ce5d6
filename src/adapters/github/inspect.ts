import { plainLogin } from '../../policy/login.ts';
import type { GitHubFacts } from '../../ports/repository-settings.ts';
import { proposalBranch } from '../../pull-requests/branch.ts';
import { connectGitHub } from './client.ts';
import { explainRefusal } from './refusal.ts';
import type { GitHubRepository } from './repository.ts';
import { rulesOf } from './rules.ts';

/** Reads what `doctor` judges; never fails, since a refusal is one of the facts. */
export async function inspectGitHub(
  repository: GitHubRepository,
  branches: { readonly base: string; readonly ledger: string },
): Promise<GitHubFacts> {
  const client = connectGitHub(repository);
  const repo = { owner: repository.owner, repo: repository.name };
  const rules = { base: undefined, proposals: undefined, ledger: undefined };
  try {
    // GET /user is refused to a workflow's token; GraphQL's viewer is not.
    const { viewer } = await client.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
    const { data } = await client.rest.repos.get(repo);
    return {
      login: plainLogin(viewer.login),
      refusal: undefined,
      token: tokenKind(repository.token, viewer.login),
      mayPush: data.permissions?.push,
      autoMergeAllowed: data.allow_auto_merge,
      rules: {
        base: await rulesOf(client, repo, branches.base),
        proposals: await rulesOf(client, repo, proposalBranch('any')),
        ledger: await rulesOf(client, repo, branches.ledger),
      },
    };
  } catch (cause) {
    const { message } = explainRefusal(`${repository.owner}/${repository.name}`, 'contents: read', cause);
    return {
      login: undefined,
      refusal: message,
      token: 'unknown',
      mayPush: undefined,
      autoMergeAllowed: undefined,
      rules,
    };
  }
}

/**
 * Tells the kind of a token from its login or its prefix:
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
function tokenKind(token: string, login: string): GitHubFacts['token'] {
  if (plainLogin(login) === 'github-actions') return 'workflow';
  if (token.startsWith('ghs_')) return 'app';
  return /^(ghp_|github_pat_|gho_)/.test(token) ? 'personal' : 'unknown';
}
