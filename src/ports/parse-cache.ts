/**
 * Results of parsing texts, from this run or an earlier one of the same program. An entry is only ever
 * a pure function of its key: keys hold the digest of all bytes that were read for it.
 */
export interface ParseCache {
  /** Returns the text that was kept under a key; undefined where none was. */
  recall(key: string): string | undefined;
  /** Keeps a text of one line. */
  keep(key: string, text: string): void;
  /** Origin from which a second thread opens the same entries. */
  readonly origin: CacheOrigin;
  /** Returns what this thread has used and added. */
  use(): CacheUse;
  /** Takes over what another thread has used and added. */
  join(use: CacheUse): void;
}

/** Terms that a cache file has to meet before an entry of it is taken. */
export interface CacheSeal {
  /** Build of the program that wrote it: another one may read texts otherwise. */
  readonly build: string;
  /** Secret of those whose entries are taken; undefined where the file's owner vouches for them. */
  readonly secret: string | undefined;
}

/** Place of a cache file, and who may have written it: plain data, so that it can be handed to a thread. */
export interface CacheOrigin extends CacheSeal {
  readonly path: string;
}

/** Keys that one thread has used, and the entries that it has added: plain data. */
export interface CacheUse {
  readonly used: readonly string[];
  readonly added: readonly (readonly [string, string])[];
}
