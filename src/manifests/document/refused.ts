/** Says why a file, or a place in it, cannot be read or edited, and what to change. */
export interface Refused {
  readonly kind: 'refused';
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly fix: string;
}
