import type { RequiredCheck, RequiredChecks, Rules, StatusSource } from '../../ports/repository-settings.ts';
import { isPinned } from '../../review/enforcement.ts';
import { BRANCH, checked, RULES } from './answer.ts';
import type { GitHubClient, Repo } from './client.ts';

/**
 * Reads the rules that apply to a branch, from rulesets and from classic protection; undefined where they may
 * not be read. Two calls, or one where a ruleset already pins the status.
 */
export async function rulesOf(client: GitHubClient, repo: Repo, branch: string): Promise<Rules> {
  const ruled = await rulesetsOf(client, repo, branch);
  if (ruled && isPinned(ruled.checks)) return ruled;
  const classic = await protectionOf(client, repo, branch);
  if (!ruled && !classic) return undefined;
  return {
    types: ruled?.types ?? [],
    checks: [...(ruled?.checks ?? []), ...(classic ?? [])],
    lastPushApproval: ruled?.lastPushApproval ?? false,
  };
}

/** Reads the rules of rulesets: https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch */
async function rulesetsOf(client: GitHubClient, repo: Repo, branch: string): Promise<Rules> {
  try {
    const rules = await client.paginate(
      client.rest.repos.getBranchRules,
      { ...repo, branch, per_page: 100 },
      ({ data }) => checked(data, RULES),
    );
    const checks = rules.flatMap((rule) =>
      rule.type === 'required_status_checks' ? (rule.parameters?.required_status_checks ?? []) : [],
    );
    return {
      types: rules.map((rule) => rule.type),
      lastPushApproval: rules.some(
        (rule) => rule.type === 'pull_request' && rule.parameters?.require_last_push_approval === true,
      ),
      checks: checks.map(({ context, integration_id: app }) => ({ context, app: appId(app) })),
    };
  } catch {
    return undefined;
  }
}

/**
 * Reads the checks that classic protection requires. They are read from the branch, since the protection
 * itself is for administrators only: https://docs.github.com/en/rest/branches/branches#get-a-branch
 */
async function protectionOf(
  client: GitHubClient,
  repo: Repo,
  branch: string,
): Promise<readonly RequiredCheck[] | undefined> {
  try {
    const { data } = await client.rest.repos.getBranch({ ...repo, branch });
    const required = checked(data, BRANCH).protection?.required_status_checks;
    if (!required || required.enforcement_level === 'off') return [];
    const checks = required.checks ?? [];
    return [
      ...checks.map(({ context, app_id: app }) => ({ context, app: appId(app) })),
      ...required.contexts
        .filter((name) => !checks.some(({ context }) => context === name))
        .map((context) => ({ context, app: undefined })),
    ];
  } catch {
    return undefined;
  }
}

/** Returns the id of an app; none, and -1, mean any source. */
function appId(id: number | null | undefined): number | undefined {
  return typeof id === 'number' && id > 0 ? id : undefined;
}

/** Adds whose word a status of this token is, where a check is required from one App. */
export async function withSource(
  rules: Rules,
  source: () => Promise<StatusSource>,
): Promise<RequiredChecks | undefined> {
  if (!rules) return undefined;
  const { checks } = rules;
  return { checks, source: isPinned(checks) ? await source() : { kind: 'unknown' } };
}
