import type { Problem } from '../../lib/errors.ts';
import { describeNoInstant, parseInstant } from '../../lib/time.ts';
import type { YamlFile } from '../../lib/yaml.ts';
import { compileExpression, type Expression } from '../cel/expression.ts';
import type { Rule, RuleEffect } from './types.ts';

export interface RawRule {
  readonly name: string;
  readonly when: string;
  readonly effect: RuleEffect;
  readonly message?: string;
  readonly exceptions?: readonly {
    readonly services: readonly string[];
    readonly owner: string;
    readonly reason: string;
    readonly expires: string;
  }[];
}

/** Rules with their conditions compiled. The values have passed the schema and `checkRules`. */
export function buildRules(file: string, raw: readonly RawRule[] | undefined): Rule[] {
  return (raw ?? []).flatMap(({ name, when, effect, message, exceptions }) => {
    const expression = compileExpression(when);
    if (expression.kind === 'invalid') return [];
    return [
      {
        name,
        file,
        when,
        effect,
        message,
        exceptions: (exceptions ?? []).map((one) => ({
          ...one,
          expires: parseInstant(one.expires) ?? Number.NaN,
        })),
        evaluate: expression.evaluate,
      },
    ];
  });
}

/**
 * Checks what a schema cannot: unique names, types of the condition (shown with a caret) and expiry times.
 */
export function checkRules(
  file: string,
  yaml: YamlFile,
  at: string,
  raw: readonly RawRule[] | undefined,
): Problem[] {
  const names = new Set<string>();
  return (raw ?? []).flatMap((rule, index) => {
    const problems: Problem[] = [];
    const wrong = (key: string, message: string, fix: string) => {
      const path = `${at}[${index}].${key}`;
      problems.push({ file, ...yaml.place(path), rule: path, message, fix });
    };
    if (names.has(rule.name))
      wrong('name', `"${rule.name}" is used twice`, 'Tests and reports name rules: choose another');
    names.add(rule.name);
    const expression = compileExpression(rule.when);
    if (expression.kind === 'invalid')
      problems.push(faulty(file, yaml, `${at}[${index}].when`, rule.when, expression));
    for (const [i, { expires }] of (rule.exceptions ?? []).entries()) {
      if (parseInstant(expires) === undefined)
        wrong(
          `exceptions[${i}].expires`,
          describeNoInstant(expires),
          'Write an instant with its zone, such as 2026-12-31T00:00:00Z',
        );
    }
    return problems;
  });
}

function faulty(
  file: string,
  yaml: YamlFile,
  rule: string,
  when: string,
  fault: Extract<Expression, { kind: 'invalid' }>,
): Problem {
  const start = when.lastIndexOf('\n', fault.offset - 1) + 1;
  const end = when.indexOf('\n', start);
  const line = when.slice(start, end < 0 ? undefined : end);
  const caret = `${' '.repeat(fault.offset - start)}^`;
  return {
    file,
    ...yaml.placeWithin(rule, fault.offset),
    rule,
    message: fault.message,
    fix: `Correct the expression:\n    ${line}\n    ${caret}`,
  };
}
