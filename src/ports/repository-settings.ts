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

/** A status check that a branch requires; `pinned` to one App, so that nobody else can set it. */
export interface RequiredCheck {
  readonly context: string;
  readonly pinned: boolean;
}
