import { STATUS_CONTEXT } from './status.ts';

/** A status check that a branch requires; `pinned` to one App, so that nobody else can set it. */
export interface RequiredCheck {
  readonly context: string;
  readonly pinned: boolean;
}

/** Whether the gate's status stops a merge into base. */
export type Enforcement = { readonly kind: 'required' } | { readonly kind: 'advisory' | 'unknown'; readonly why: string };

/** `checks` are those that base requires; undefined where its rules may not be read. */
export function judgeEnforcement(checks: readonly RequiredCheck[] | undefined): Enforcement {
  if (!checks) return { kind: 'unknown', why: 'the rules of the base branch may not be read' };
  const own = checks.filter(({ context }) => context === STATUS_CONTEXT);
  if (own.some(({ pinned }) => pinned)) return { kind: 'required' };
  if (own.length > 0) return { kind: 'advisory', why: `${STATUS_CONTEXT} is required from anybody, and whoever may write can set it` };
  return { kind: 'advisory', why: `the base branch does not require ${STATUS_CONTEXT}` };
}
