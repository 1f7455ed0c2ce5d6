import type { Target } from '../edit/target.ts';
import type { RenderedChange } from './render-diff.ts';

/** Result of rendering before and after an edit. */
export type RenderProof =
  | { readonly kind: 'uncovered' }
  | { readonly kind: 'unchecked'; readonly why: string }
  | {
      readonly kind: 'proven';
      readonly changes: readonly (RenderedChange & { readonly top: string })[];
      readonly unchecked?: string;
    }
  | {
      readonly kind: 'refused';
      readonly why: string;
      /** Set where everything renders as before: another number decides. */
      readonly changesNothing?: true;
    };

/** One file's bytes after an edit, and the count that it makes of the target's. */
export interface Edit {
  readonly target: Target;
  readonly bytes: Buffer;
  readonly to: number;
}

export type ProveRendering = (target: Target, bytes: Buffer, to: number) => Promise<RenderProof>;
