import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  formatEvents,
  isLedgerPath,
  LEDGER_FOLDER,
  ledgerPath,
  parseDays,
  sortOut,
  unwritten,
  wholeLines,
} from '../../history/event.ts';
import { TrimtabError } from '../../lib/errors.ts';
import type { Absent, Ledger, LedgerEvent } from '../../ports/ledger.ts';
import { whileLocked } from '../file-lock.ts';

export interface LedgerFiles {
  readonly now: Date;
  readonly absent: Absent;
  /** Milliseconds after which a day is removed; never, where there is none. */
  readonly retention?: number;
}

/**
 * Opens the ledger in the work tree: one file a day below `logs/`. Git may ignore it, so no file list names
 * it.
 */
export function openLedgerFiles(repoDir: string, { now, absent, retention }: LedgerFiles): Ledger {
  let oldest = new Date(retention === undefined ? 0 : Math.max(0, now.getTime() - retention));
  return {
    async read(since) {
      if (since < oldest) oldest = since;
      try {
        if (!isThere(join(repoDir, LEDGER_FOLDER))) {
          if (absent === 'make') mkdirSync(plain(repoDir, LEDGER_FOLDER), { recursive: true });
          return { events: [], error: absent === 'error' ? missing(repoDir) : null, broken: {} };
        }
        return parseDays(readDays(repoDir, since));
      } catch (cause) {
        return { events: [], error: `the ledger cannot be read: ${(cause as Error).message}`, broken: {} };
      }
    },
    async append(events) {
      const { sound, refused } = sortOut(events);
      try {
        if (sound.length > 0) appendToday(repoDir, now, sound);
        if (retention !== undefined) prune(repoDir, oldest);
      } catch (cause) {
        throw new TrimtabError(
          'ledger_unreadable',
          `the ledger cannot be written: ${(cause as Error).message}`,
          { cause },
        );
      }
      if (refused !== null) throw new TrimtabError('ledger_unreadable', refused);
    },
  };
}

/** Checks whether a path is there. @throws where nobody may tell: what cannot be listed is not empty. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Reads the files of days one at a time: a month of ten thousand services is 200 MB. */
function* readDays(repoDir: string, since: Date): Iterable<{ readonly path: string; readonly text: string }> {
  for (const path of days(repoDir))
    if (path >= ledgerPath(since)) yield { path, text: readDay(plain(repoDir, path), path) };
}

/** A year of ten thousand services is some 2 GB, a day of them 7 MB. */
const MAX_DAY_BYTES = 256 * 1024 * 1024;

function readDay(file: string, path: string): string {
  if (statSync(file).size > MAX_DAY_BYTES)
    throw new Error(`${path} is larger than ${MAX_DAY_BYTES / 1024 / 1024} MiB`);
  return readFileSync(file, 'utf8');
}

function days(repoDir: string): string[] {
  return readdirSync(plain(repoDir, LEDGER_FOLDER))
    .map((day) => `${LEDGER_FOLDER}/${day}/multi-service.log`)
    .filter((path) => isLedgerPath(path) && isThere(join(repoDir, path)))
    .sort();
}

/**
 * Appends events to today's file in one write, so that a killed run can break only the last line, which the
 * next append repairs. A failed write, as on a full disk, is undone.
 */
function appendToday(repoDir: string, now: Date, events: readonly LedgerEvent[]): void {
  const path = ledgerPath(now);
  mkdirSync(plain(repoDir, dirname(path)), { recursive: true });
  const file = plain(repoDir, path);
  whileLocked(join(repoDir, LEDGER_FOLDER, '.write.lock'), () => appendTo(file, events));
}

/** Appends the events that a file does not tell yet, since another run may have done the same as this one. */
function appendTo(file: string, events: readonly LedgerEvent[]): void {
  const before = existsSync(file) ? mend(file) : 0;
  const fresh = before === 0 ? events : unwritten(events, readFileSync(file, 'utf8'));
  if (fresh.length === 0) return;
  try {
    appendFileSync(file, formatEvents(fresh));
  } catch (cause) {
    if (existsSync(file)) truncateSync(file, before);
    throw cause;
  }
}

/**
 * Repairs the end of a file: completes or removes a last line without a line break. Returns the length in
 * bytes.
 */
function mend(file: string): number {
  const { size } = statSync(file);
  const text = readFileSync(file);
  if (size === 0 || text[size - 1] === 0x0a) return size;
  const whole = wholeLines(text.toString('utf8'));
  const kept = text.lastIndexOf(0x0a) + 1;
  if (whole.length > text.toString('utf8', 0, kept).length) appendFileSync(file, '\n');
  else truncateSync(file, kept);
  return statSync(file).size;
}

/** Removes the files of days before `oldest`, and the folders that this leaves empty. */
function prune(repoDir: string, oldest: Date): void {
  for (const path of days(repoDir).filter((day) => day < ledgerPath(oldest))) {
    rmSync(join(repoDir, path));
    const folder = join(repoDir, dirname(path));
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
}

/**
 * Returns the full path, and throws where a part of it is neither a file nor a folder: writes would leave the
 * repository through a committed link, and a pipe would block.
 */
function plain(repoDir: string, path: string): string {
  const parts = path.split('/');
  for (let end = 1; end <= parts.length; end += 1) {
    const part = parts.slice(0, end).join('/');
    const found = lstatSync(join(repoDir, part), { throwIfNoEntry: false });
    if (found?.isSymbolicLink()) throw new Error(`${part} is a link`);
    if (found && !found.isDirectory() && !found.isFile())
      throw new Error(`${part} is neither a file nor a folder`);
  }
  return join(repoDir, path);
}

function missing(repoDir: string): string {
  return (
    `the ledger ${LEDGER_FOLDER}/ is gone from ${repoDir}, though Trimtab has opened pull requests here: cooldowns and failures are unknown. ` +
    'Restore the folder, or begin anew with: trimtab init'
  );
}
