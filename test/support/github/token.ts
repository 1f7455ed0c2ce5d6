export interface Token {
  readonly login: string;
  /** `github_token` is what a workflow is given: it may not ask teams, nor who it is. */
  readonly kind: 'github_token' | 'app' | 'personal';
  /** Undefined for all. */
  readonly permissions?: Readonly<Record<string, string>>;
}
