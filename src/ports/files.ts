import type { CacheOrigin, ParseCache } from './parse-cache.ts';

/** Reads files of one repository folder; paths are relative to it, with forward slashes. */
export interface Files {
  /**
   * Lists every regular file below the folder, sorted; without `.git`, `node_modules` and links that leave
   * it.
   */
  list(): readonly string[];
  /**
   * Reads the file's bytes; undefined where there is no regular file, as links are not followed. Of a file
   * larger than any that is parsed (20 MiB), it reads only enough to show that. Throws TrimtabError
   * `file_unreadable` when it may not be read.
   */
  read(path: string): Buffer | undefined;
  /** Says what the list leaves out against the reader's expectation, such as a folder that may not be opened. */
  warnings?(): readonly string[];
  /** Says what is going to be read, so that it can be read together, and what is known without being read. */
  expect?(paths: readonly string[], known?: readonly string[]): void;
  /**
   * Checks whether a path or a folder above it is a symbolic link: then a file that seems to be there is not
   * read.
   */
  isLink?(path: string): boolean;
  /** Results of parsing that are kept from run to run; absent where none are. */
  readonly cache?: ParseCache | undefined;
  /**
   * Returns the id that git gives to the bytes of a file; undefined where there is no file that may be read, and,
   * unless `reading`, where its bytes would have to be read for it. Only there where `cache` is.
   */
  idOf?(path: string, reading: boolean): string | undefined;
  /**
   * Origin from which a second thread opens the same files; absent where they are in this one's memory only.
   */
  readonly origin?: FilesOrigin;
}

/** Plain data, so that it can be handed to a thread. */
export type FilesOrigin = (
  | { readonly kind: 'folder'; readonly root: string; readonly paths: readonly string[] }
  | {
      readonly kind: 'commit';
      readonly place: {
        readonly dir: string;
        readonly auth?: { readonly serverUrl: string; readonly token: string } | undefined;
      };
      readonly tree: CommitTree;
    }
) & { readonly cache?: CacheOrigin | undefined };

/** The files and links of one commit, by path. */
export type CommitTree = ReadonlyMap<string, { readonly mode: string; readonly sha: string }>;
