/** Who leaves a count alone that Git states, and what to edit so that it no longer does. */
export interface Ignored {
  readonly owner: string;
  /** What it does; undefined where it ignores `spec.replicas`. */
  readonly effect?: string;
  /** What comes of it; undefined where the count never arrives. */
  readonly why?: string;
  readonly edit: string;
}
