import type { Blueprint, Operation } from './blueprint/types.ts';
import type { Policies } from './policies.ts';

export type Tier = 'allowed' | 'requires_approval' | 'forbidden';

const ORDER: readonly Tier[] = ['allowed', 'requires_approval', 'forbidden'];

export function stricter(a: Tier, b: Tier): Tier {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

export const FORBIDDEN_BY_DEFAULT: readonly Operation[] = [
  'delete_deployment',
  'delete_service',
  'delete_persistent_volumes',
  'modify_secrets',
];
const ALLOWED_BY_DEFAULT: readonly Operation[] = ['scale_within_limits', 'rollback'];

type Lists = Pick<Policies, 'allowed' | 'requiresApproval' | 'forbidden'>;

/**
 * Returns the tier that lists alone give an operation: forbidden beats requires_approval beats allowed, and
 * the policy file is a floor under the blueprint. `listed` is false where neither names it and the built-in
 * tier stands.
 */
export function listedTier(
  operation: Operation,
  policies: Policies,
  blueprint: Blueprint | undefined,
): { readonly tier: Tier; readonly listed: boolean } {
  const tiers = [policies, blueprint?.governance].flatMap((lists) =>
    lists ? (tierIn(lists, operation) ?? []) : [],
  );
  if (tiers.length > 0) return { tier: tiers.reduce(stricter), listed: true };
  return { tier: builtIn(operation), listed: false };
}

function tierIn({ allowed, requiresApproval, forbidden }: Lists, operation: Operation): Tier | undefined {
  if (forbidden?.includes(operation)) return 'forbidden';
  if (requiresApproval?.includes(operation)) return 'requires_approval';
  if (!allowed?.includes(operation)) return undefined;
  // Deleting takes more than one word in a list: at least a person.
  return FORBIDDEN_BY_DEFAULT.includes(operation) ? 'forbidden' : 'allowed';
}

function builtIn(operation: Operation): Tier {
  if (FORBIDDEN_BY_DEFAULT.includes(operation)) return 'forbidden';
  return ALLOWED_BY_DEFAULT.includes(operation) ? 'allowed' : 'requires_approval';
}
