import { plainLogin } from '../../policy/login.ts';
import type { GitHubFacts } from '../../ports/repository-settings.ts';
import { proposalBranch } from '../../pull-requests/branch.ts';
import { connectGitHub, type GitHubClient, ONCE, type Repo } from './client.ts';
import { explainRefusal } from './refusal.ts';
import type { GitHubRepository } from './repository.ts';
import { rulesOf } from './rules.ts';
import { readStatusSource } from './status-source.ts';

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
      source: await readStatusSource(client, repository.token, plainLogin(viewer.login)),
      refusedWrites: await refusedWrites(client, repo, branches.base),
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
      source: { kind: 'unknown' },
      refusedWrites: [],
      rules,
    };
  }
}

/**
 * Asks for writes that cannot be done: a pull request of a branch onto itself, and a status of a commit that
 * cannot be. GitHub looks at rights first, so that only a missing one is answered by 403.
 */
async function refusedWrites(client: GitHubClient, repo: Repo, base: string): Promise<string[]> {
  const asked: readonly (readonly [string, string, Promise<unknown>])[] = [
    [
      'may not open pull requests',
      'pull-requests: write',
      client.rest.pulls.create({ ...repo, title: 'trimtab doctor', base, head: base, ...ONCE }),
    ],
    [
      'may not set statuses',
      'statuses: write',
      client.rest.repos.createCommitStatus({ ...repo, sha: '0'.repeat(40), state: 'pending', ...ONCE }),
    ],
  ];
  const refusals = await Promise.all(
    asked.map(([what, right, answer]) =>
      answer.then(
        () => [],
        (cause: { readonly status?: number }) =>
          cause.status === 403 ? [explainRefusal(what, right, cause).message] : [],
      ),
    ),
  );
  return refusals.flat();
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
