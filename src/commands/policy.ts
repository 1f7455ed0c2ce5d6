import { dirname, join } from 'node:path';
import { readText } from '../adapters/files/text-file.ts';
import { formatProblem, type Problem, TrimtabError } from '../lib/errors.ts';
import { showUnseen } from '../lib/visible.ts';
import { readPolicies, toFailure } from '../pipeline/load.ts';
import { parseBlueprint } from '../policy/blueprint/parse.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Policies } from '../policy/policies.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';
import { type PolicyCase, parsePolicyTest, runPolicyCase } from './policy/policy-test.ts';

/** Runs `trimtab policy test FILE`, which tests policies like code. Paths in the file are relative to it. */
export function policy({ words: [verb, file = ''] }: Pick<Options, 'words'>): LinesOutcome {
  if (verb !== 'test')
    throw new TrimtabError(
      'usage',
      `policy ${showUnseen(verb ?? '')}: the one thing it does is trimtab policy test FILE`,
    );
  const parsed = parsePolicyTest(file, readText(file));
  if (parsed.kind === 'invalid') throw invalid(parsed.problems);
  const { test } = parsed;
  const beside = (path: string) => join(dirname(file), path);
  const policies = readPolicies(test.policies === undefined ? null : source(beside(test.policies)));
  const blueprints = new Map<string, Blueprint>();
  for (const { blueprint: path } of test.cases)
    if (path !== undefined) blueprints.set(path, readBlueprint(beside(path)));
  const problems = test.cases.map((one) => run(one, policies, blueprints, file));
  const failures = problems.flatMap((problem) => (problem ? [toFailure(problem)] : []));
  const lines = test.cases.map((one, index) =>
    problems[index] ? `FAILED  ${formatProblem(problems[index])}` : `ok      ${one.name}`,
  );
  return {
    kind: 'lines',
    lines,
    notes: [`${test.cases.length - failures.length} of ${test.cases.length} cases passed`],
    failures,
  };
}

function run(
  one: PolicyCase,
  policies: Policies,
  blueprints: ReadonlyMap<string, Blueprint>,
  file: string,
): Problem | undefined {
  const flaws = runPolicyCase(
    one,
    policies,
    one.blueprint === undefined ? undefined : blueprints.get(one.blueprint),
  );
  if (flaws.length === 0) return undefined;
  return {
    file,
    line: one.line,
    column: 1,
    rule: one.name,
    message: flaws.join('; '),
    fix: 'Correct the policy or the case',
  };
}

function readBlueprint(path: string): Blueprint {
  const parsed = parseBlueprint(path, readText(path), {});
  if (parsed.kind === 'invalid') throw invalid(parsed.problems);
  return parsed.blueprint;
}

function source(path: string) {
  return { path, text: readText(path) };
}

function invalid(problems: readonly Problem[]): TrimtabError {
  return new TrimtabError('config_invalid', problems.map(formatProblem).join('\n'));
}
