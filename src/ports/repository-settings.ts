/** One thing looked at. `bad` stops the tool from working, `weak` costs something, `fine` needs nothing. */
export interface Finding {
  readonly state: 'fine' | 'weak' | 'bad';
  /** Subject of the finding, such as `token`. */
  readonly about: string;
  readonly message: string;
  /** Change to make; undefined where none is needed. */
  readonly fix?: string;
}

/** Facts from GitHub about a repository and a token; undefined where it does not tell. */
export interface GitHubFacts {
  /** Without `[bot]`; undefined where the token is refused. */
  readonly login: string | undefined;
  /** Reason it is refused. */
  readonly refusal: string | undefined;
  readonly token: 'workflow' | 'app' | 'personal' | 'unknown';
  readonly mayPush: boolean | undefined;
  readonly autoMergeAllowed: boolean | undefined;
  /** Whose word its statuses are. */
  readonly source: StatusSource;
  /** Refusals of what a run writes beside branches, each with the right that it takes. */
  readonly refusedWrites: readonly string[];
  /** Rules by branch: base, a branch of proposals, the ledger's. */
  readonly rules: { readonly base: Rules; readonly proposals: Rules; readonly ledger: Rules };
}

/**
 * Types of the rules that bind a branch, the status checks required there, and whether whoever has pushed last
 * may not approve; undefined where they may not be read.
 */
export type Rules =
  | {
      readonly types: readonly string[];
      readonly checks: readonly RequiredCheck[];
      readonly lastPushApproval: boolean;
    }
  | undefined;

/** A status check that a branch requires; `app` is the id of the only App whose word counts, where there is one. */
export interface RequiredCheck {
  readonly context: string;
  readonly app: number | undefined;
}

/** Whose word a status of this token is; `isActions` is the App that all workflows act as. */
export type StatusSource =
  | { readonly kind: 'app'; readonly id: number; readonly isActions: boolean }
  | { readonly kind: 'person' }
  | { readonly kind: 'unknown' };

/** The status checks that a branch requires, and whose word this token's status would be. */
export interface RequiredChecks {
  readonly checks: readonly RequiredCheck[];
  /** Asked for only where a check is required from one App. */
  readonly source: StatusSource;
}
