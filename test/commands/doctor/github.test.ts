import { expect, test } from 'vitest';
import { examineGitHub } from '../../../src/commands/doctor/github.ts';
import type { GitHubFacts, Rules } from '../../../src/ports/repository-settings.ts';
import { GOVERNANCE_CONTEXT } from '../../../src/ports/statuses.ts';

const GATE = { kind: 'app', id: 7, isActions: false } as const;
const required = (app: number | undefined, lastPushApproval = true): Rules => ({
  types: ['required_status_checks'],
  checks: [{ context: GOVERNANCE_CONTEXT, app }],
  lastPushApproval,
});

/** Findings about one subject, of a repository that is fine but for the rules of its base branch. */
function found(about: string, base: Rules, source: GitHubFacts['source'] = GATE) {
  const facts: GitHubFacts = {
    ...{ login: 'trimtab', refusal: undefined, token: 'app', mayPush: true, autoMergeAllowed: true },
    ...{ source, refusedWrites: [], rules: { base, proposals: undefined, ledger: undefined } },
  };
  const all = examineGitHub(facts, { autoMerge: false, ledger: 'trimtab-ledger' });
  return all.filter((one) => one.about === about).map(({ state, message }) => `${state}: ${message}`);
}

test.each<[string, Rules, GitHubFacts['source'] | undefined, RegExp]>([
  [
    'pinned to the App of the gate',
    required(7),
    GATE,
    /^fine: trimtab\/governance is required, from one App$/,
  ],
  [
    'pinned to GitHub Actions',
    required(15_368),
    { kind: 'app', id: 15_368, isActions: true },
    /^weak: .*advisory/,
  ],
  [
    'pinned to GitHub Actions, with an App for the gate',
    required(15_368),
    GATE,
    /^bad: .*App 15368.*never counts/,
  ],
  ['pinned to another App', required(8), GATE, /^bad: .*App 8.*never counts/],
  ['not pinned', required(undefined), GATE, /^weak: .*advisory/],
  ['not to be read', undefined, GATE, /^weak: .*may be advisory/],
])('the status %s', (_, rules, source, said) => {
  expect(found('gate', rules, source)).toEqual([expect.stringMatching(said)]);
});

test('whoever has pushed last may approve, unless a ruleset says otherwise', () => {
  expect(found('reviews', required(7, false))).toEqual([
    'weak: no ruleset of the base branch keeps whoever pushed last from approving',
  ]);
  expect(found('reviews', required(7, true))).toEqual([]);
});
