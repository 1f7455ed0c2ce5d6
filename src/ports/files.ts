/** Reads files of one repository folder; paths are relative to it, with forward slashes. */
export interface Files {
  /** Every regular file below the folder, sorted; without `.git`, `node_modules` and links that leave it. */
  list(): readonly string[];
  /**
   * The file's bytes, or undefined where there is no regular file: links are not followed. Of a file longer than any that is
   * parsed (20 MiB) only so much that this shows. Throws TrimtabError `file_unreadable` when it may not be read.
   */
  read(path: string): Buffer | undefined;
  /** Says what is going to be read, so that it can be read together. */
  expect?(paths: readonly string[]): void;
  /** Whether a symbolic link stands at a path or above it: then a file that seems to be there is not read. */
  isLink?(path: string): boolean;
  /** What a second thread opens the same files from; absent where they are in this one's memory only. */
  readonly origin?: FilesOrigin;
}

/** Plain data, so that it can be handed to a thread. */
export type FilesOrigin =
  | { readonly kind: 'folder'; readonly root: string; readonly paths: readonly string[] }
  | {
      readonly kind: 'commit';
      readonly place: {
        readonly dir: string;
        readonly auth?: { readonly serverUrl: string; readonly token: string } | undefined;
      };
      readonly tree: CommitTree;
    };

/** The files and links of one commit, by path. */
export type CommitTree = ReadonlyMap<string, { readonly mode: string; readonly sha: string }>;
