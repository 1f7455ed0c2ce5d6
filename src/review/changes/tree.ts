import type { Blueprint } from '../../policy/blueprint/types.ts';
import type { Files } from '../../ports/files.ts';
import type { Item } from './object.ts';

/** Two states of a repository and the paths that differ. */
export interface ChangedTree {
  readonly base: Files;
  readonly head: Files;
  readonly touched: readonly string[];
  /** Touched paths that are links or submodules on either side, so that their text is elsewhere. */
  readonly opaque: readonly string[];
  /** Links to touched files, by what they lead to: under the name of a link a file may be a manifest. */
  readonly links: ReadonlyMap<string, string>;
}

/** Branch and remote that a change is for, as far as they are known. */
export interface MergedInto {
  readonly branch?: string | undefined;
  /** URL of the repository. */
  readonly remote?: string | undefined;
}

/** Policy that base states about itself; nothing here comes from head. */
export interface GovernedBy extends MergedInto {
  readonly blueprints: readonly Blueprint[];
  readonly isBlueprint: (path: string) => boolean;
  /** Paths of the configuration and of the policy file. */
  readonly settings: readonly string[];
  /** `defaults:` of the configuration. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** A kustomization on both sides; one is missing where the file comes or goes. */
export interface KustomizationPair {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}
