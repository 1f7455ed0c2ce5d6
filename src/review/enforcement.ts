import type { RequiredCheck, RequiredChecks } from '../ports/repository-settings.ts';
import { GOVERNANCE_CONTEXT } from '../ports/statuses.ts';

/**
 * Enforcement of the gate's status: required before a merge into base, or not. `unsatisfiable`: base waits for
 * another App's word, so this token's success opens nothing.
 */
export type Enforcement =
  | { readonly kind: 'required' }
  | { readonly kind: 'advisory' | 'unknown' | 'unsatisfiable'; readonly why: string };

/** GitHub Actions as an App of github.com: whoever may write can add a workflow that acts as it. */
const ACTIONS_APP = 15_368;

/** Judges by the checks that base requires whether the gate binds; undefined if the rules may not be read. */
export function judgeEnforcement(required: RequiredChecks | undefined): Enforcement {
  if (!required) return { kind: 'unknown', why: 'the rules of the base branch may not be read' };
  const own = required.checks.filter(({ context }) => context === GOVERNANCE_CONTEXT);
  const apps = pinsOf(own);
  if (apps.length > 0) return judgePins(apps, required.source);
  if (own.length > 0)
    return {
      kind: 'advisory',
      why: `${GOVERNANCE_CONTEXT} is required from anybody, and whoever may write can set it`,
    };
  return { kind: 'advisory', why: `the base branch does not require ${GOVERNANCE_CONTEXT}` };
}

/** Checks whether the gate's status is required from some App. */
export function isPinned(checks: readonly RequiredCheck[]): boolean {
  return pinsOf(checks.filter(({ context }) => context === GOVERNANCE_CONTEXT)).length > 0;
}

function pinsOf(checks: readonly RequiredCheck[]): number[] {
  return checks.flatMap(({ app }) => app ?? []);
}

function judgePins(apps: readonly number[], source: RequiredChecks['source']): Enforcement {
  const other = source.kind === 'unknown' ? undefined : apps.find((app) => app !== appOf(source));
  if (other !== undefined)
    return {
      kind: 'unsatisfiable',
      why: `${GOVERNANCE_CONTEXT} is required from ${describeApp(other)}, and this token is ${describeSource(source)}`,
    };
  const isActions = source.kind === 'app' && source.isActions;
  if (isActions || apps.every((app) => app === ACTIONS_APP))
    return {
      kind: 'advisory',
      why: `${GOVERNANCE_CONTEXT} is required from GitHub Actions, which any workflow that a writer adds can act as`,
    };
  return { kind: 'required' };
}

function appOf(source: RequiredChecks['source']): number | undefined {
  return source.kind === 'app' ? source.id : undefined;
}

function describeApp(id: number): string {
  return id === ACTIONS_APP ? `GitHub Actions (App ${id})` : `App ${id}`;
}

function describeSource(source: RequiredChecks['source']): string {
  if (source.kind !== 'app') return 'a person’s, not an App’s';
  return source.isActions ? 'GitHub Actions’ own' : `App ${source.id}’s`;
}
