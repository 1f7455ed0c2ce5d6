import type { Files } from './files.ts';

/** Rendering of one root (an outermost kustomization, or a release of a chart) on both sides of a change. */
export interface RenderedRoot {
  /** Name for people. */
  readonly root: string;
  /** File that states it. */
  readonly file: string;
  /** Undefined where that side has no such root. */
  readonly before: Buffer | undefined;
  readonly after: Buffer | undefined;
  /** Reason why head's does not render, though base's does; without any values. */
  readonly broken: string | undefined;
}

/** Renderings of what a change touches something below of. */
export interface RenderedSides {
  readonly roots: readonly RenderedRoot[];
  /** Names what is not rendered, and why. */
  readonly unrendered: readonly string[];
}

/** Renders both sides of a change, from git objects alone. */
export type RenderSides = (sides: {
  readonly from: Files;
  readonly head: Files;
  readonly touched: readonly string[];
}) => Promise<RenderedSides>;
