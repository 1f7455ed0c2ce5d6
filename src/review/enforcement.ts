import type { RequiredCheck } from '../ports/repository-settings.ts';
import { GOVERNANCE_CONTEXT } from '../ports/statuses.ts';

/** Enforcement of the gate's status: required before a merge into base, or not. */
export type Enforcement =
  | { readonly kind: 'required' }
  | { readonly kind: 'advisory' | 'unknown'; readonly why: string };

/** Judges by the checks that base requires whether the gate binds; undefined if the rules may not be read. */
export function judgeEnforcement(checks: readonly RequiredCheck[] | undefined): Enforcement {
  if (!checks) return { kind: 'unknown', why: 'the rules of the base branch may not be read' };
  const own = checks.filter(({ context }) => context === GOVERNANCE_CONTEXT);
  if (own.some(({ pinned }) => pinned)) return { kind: 'required' };
  if (own.length > 0)
    return {
      kind: 'advisory',
      why: `${GOVERNANCE_CONTEXT} is required from anybody, and whoever may write can set it`,
    };
  return { kind: 'advisory', why: `the base branch does not require ${GOVERNANCE_CONTEXT}` };
}
