import validate from '../../schemas/policies.schema.json?validator';
import type { Problem } from '../lib/errors.ts';
import { schemaCheck } from '../lib/schema.ts';
import { parseYaml } from '../lib/yaml.ts';
import { buildFreezes, checkFreezes, type RawFreeze } from './blueprint/freeze.ts';
import { buildRules, checkRules, type RawRule } from './blueprint/rule.ts';
import type { Freeze, Operation, Rule } from './blueprint/types.ts';

/** Policies that hold for every service. A blueprint may tighten it and never loosen it. */
export interface Policies {
  readonly allowed: readonly Operation[] | undefined;
  readonly requiresApproval: readonly Operation[] | undefined;
  readonly forbidden: readonly Operation[] | undefined;
  readonly freezes: readonly Freeze[];
  readonly rules: readonly Rule[];
}

export const NO_POLICIES: Policies = {
  allowed: undefined,
  requiresApproval: undefined,
  forbidden: undefined,
  freezes: [],
  rules: [],
};

interface RawPolicies {
  readonly allowed_operations?: readonly Operation[];
  readonly requires_approval?: readonly Operation[];
  readonly forbidden_operations?: readonly Operation[];
  readonly freeze?: readonly RawFreeze[];
  readonly rules?: readonly RawRule[];
}

const checkSchema = schemaCheck(validate);

/**
 * Parses the policy file, or returns all that is wrong with it, each located. An empty file sets no floor.
 */
export function parsePolicies(
  file: string,
  text: string,
):
  | { readonly kind: 'policies'; readonly policies: Policies }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] } {
  const parsed = parseYaml(file, text);
  if (parsed.kind === 'broken') return { kind: 'invalid', problems: [parsed.problem] };
  const { yaml } = parsed;
  const value = yaml.value ?? {};
  const problems = checkSchema(file, yaml, value);
  if (problems.length > 0) return { kind: 'invalid', problems };
  const raw = value as RawPolicies;
  const meaning = [
    ...checkFreezes(file, yaml, 'freeze', raw.freeze),
    ...checkRules(file, yaml, 'rules', raw.rules),
  ];
  if (meaning.length > 0) return { kind: 'invalid', problems: meaning };
  return {
    kind: 'policies',
    policies: {
      allowed: raw.allowed_operations,
      requiresApproval: raw.requires_approval,
      forbidden: raw.forbidden_operations,
      freezes: buildFreezes(raw.freeze),
      rules: buildRules(file, raw.rules),
    },
  };
}
