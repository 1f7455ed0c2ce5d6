import type { Finding, GitHubFacts, Rules, StatusSource } from '../../ports/repository-settings.ts';
import { GOVERNANCE_CONTEXT } from '../../ports/statuses.ts';
import { judgeEnforcement } from '../../review/enforcement.ts';

/** Checks a token, a repository and its rules. */
export function examineGitHub(
  facts: GitHubFacts,
  wants: { readonly autoMerge: boolean; readonly ledger: string },
): Finding[] {
  const { refusal, login } = facts;
  if (refusal !== undefined || login === undefined) {
    return [
      {
        state: 'bad',
        about: 'token',
        message: refusal ?? 'GitHub does not say who the token is',
        fix: 'Set GITHUB_TOKEN, or pass the input token',
      },
    ];
  }
  return [
    ...examineToken(facts, login),
    ...examineRepository(facts, wants.autoMerge),
    ...examineRules(facts, wants.ledger),
  ];
}

function examineToken({ token, mayPush, refusedWrites }: GitHubFacts, login: string): Finding[] {
  const right: Finding =
    mayPush === false
      ? {
          state: 'bad',
          about: 'token',
          message: `${login} may not push`,
          fix: 'Give the job permissions: contents: write, pull-requests: write, statuses: write',
        }
      : { state: 'fine', about: 'token', message: `${login} may push` };
  const refused = refusedWrites.map(
    (message): Finding => ({ state: 'bad', about: 'token', message: `${login} ${message}` }),
  );
  if (token !== 'workflow') return [right, ...refused];
  return [
    right,
    ...refused,
    {
      state: 'weak',
      about: 'token',
      message:
        'this is a workflow’s own token: its pull requests start no workflow, and it cannot ask teams for reviews',
      fix: 'Use a GitHub App token (docs/GITHUB_ACTION.md, "The hardened one"); or turn on "Allow GitHub Actions to create and approve pull requests"',
    },
  ];
}

function examineRepository({ autoMergeAllowed }: GitHubFacts, wanted: boolean): Finding[] {
  if (!wanted) return [];
  if (autoMergeAllowed) return [{ state: 'fine', about: 'auto-merge', message: 'the repository allows it' }];
  const fix = 'Turn on "Allow auto-merge" in the repository settings, or set proposals.auto_merge: false';
  return [
    {
      state: 'bad',
      about: 'auto-merge',
      message: 'trimtab.yaml asks for it and the repository does not allow it',
      fix,
    },
  ];
}

function examineRules({ rules, source }: GitHubFacts, ledger: string): Finding[] {
  return [
    ...examineBase(rules.base, source),
    ...examineApprovals(rules.base),
    ...examineWritable('proposals', 'trimtab/*', rules.proposals),
    ...examineWritable('ledger', ledger, rules.ledger),
  ];
}

function examineBase(rules: Rules, source: StatusSource): Finding[] {
  const about = 'gate';
  const enforcement = judgeEnforcement(rules && { checks: rules.checks, source });
  if (enforcement.kind === 'required')
    return [{ state: 'fine', about, message: `${GOVERNANCE_CONTEXT} is required, from one App` }];
  if (enforcement.kind === 'unknown')
    return [{ state: 'weak', about, message: `${enforcement.why}, so the gate may be advisory only` }];
  if (enforcement.kind === 'unsatisfiable')
    return [
      {
        state: 'bad',
        about,
        message: `${enforcement.why}: its success never counts`,
        fix: 'Run the gate with a token of that App, or choose this App as the expected source in the ruleset',
      },
    ];
  const known = rules?.checks.some(({ context }) => context === GOVERNANCE_CONTEXT);
  const fix = known
    ? 'In the ruleset, choose an App of the gate’s own as the expected source of the check'
    : `Require the status check ${GOVERNANCE_CONTEXT} in a ruleset of the base branch`;
  return [{ state: 'weak', about, message: `${enforcement.why}, so the gate is advisory`, fix }];
}

/** Trimtab counts no approval of whoever has pushed; GitHub's own rule for required reviews does not, unasked. */
function examineApprovals(rules: Rules): Finding[] {
  if (!rules || rules.lastPushApproval) return [];
  return [
    {
      state: 'weak',
      about: 'reviews',
      message: 'no ruleset of the base branch keeps whoever pushed last from approving',
      fix: 'Turn on "Require approval of the most recent reviewable push" in the ruleset of the base branch',
    },
  ];
}

/** Rules that keep a token from moving a branch as it needs to. */
const IN_THE_WAY: Readonly<Record<string, string>> = {
  creation: 'restricts creations',
  update: 'restricts updates',
  deletion: 'restricts deletions',
  non_fast_forward: 'blocks force pushes',
  pull_request: 'requires a pull request',
  required_signatures: 'requires signed commits',
};

function examineWritable(about: string, branch: string, rules: Rules): Finding[] {
  const harmless = about === 'ledger' ? ['deletion', 'non_fast_forward'] : [];
  const found = (rules?.types ?? []).filter((type) => type in IN_THE_WAY && !harmless.includes(type));
  if (found.length === 0) return rules ? [{ state: 'fine', about, message: `no rule binds ${branch}` }] : [];
  const message = `a ruleset ${found.map((type) => IN_THE_WAY[type]).join(', ')} on ${branch}`;
  return [
    {
      state: 'weak',
      about,
      message,
      fix: 'Let the App behind the token bypass that ruleset, or exclude the branch from it',
    },
  ];
}
