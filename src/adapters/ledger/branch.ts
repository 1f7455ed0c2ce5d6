import {
  formatEvents,
  isLedgerPath,
  ledgerPath,
  parseDays,
  sortOut,
  unwritten,
  wholeLines,
} from '../../history/event.ts';
import { TrimtabError } from '../../lib/errors.ts';
import type { Absent, Ledger, LedgerContent, LedgerEvent } from '../../ports/ledger.ts';
import type { GitAuth } from '../git/environment.ts';
import { mendRefusal } from '../git/run.ts';
import { type LedgerRemote, type LedgerTip, openLedgerRemote } from './remote.ts';

/** Of many runs at the same time each push lets one through. */
const MAX_ATTEMPTS = 100;
/** A branch that nobody moves and that refuses all the same is not contended for. */
const MAX_UNMOVED = 3;
const README = `# Trimtab's ledger

One JSON event a line, one file a UTC day. Cooldowns, circuit breakers and rate limits are read from here: keep the branch, and let
nothing but Trimtab write to it. \`trimtab log\` reads it; days past the configured retention are removed.
`;

export interface LedgerBranch {
  readonly url: string;
  readonly auth: GitAuth | undefined;
  readonly branch: string;
  /** Milliseconds after which a day is removed. */
  readonly retention: number;
  readonly now: Date;
  readonly absent: Absent;
}

type Seen =
  | { readonly kind: 'tip'; readonly tip: LedgerTip | undefined }
  | { readonly kind: 'failed'; readonly why: string };

/** The branch as this run knows it; an append moves `seen`, a read further back moves `oldest`. */
interface LedgerState {
  readonly options: LedgerBranch;
  readonly remote: LedgerRemote;
  /** Whether the branch was there when it was opened. */
  readonly known: boolean;
  seen: Seen;
  /** Days before this one are removed. */
  oldest: Date;
}

/**
 * Opens the ledger on an orphan branch of the remote. Appends are compare-and-swap: a commit on the tip seen,
 * pushed with a lease, and tried again on the new tip when another run was faster. Call `close` at the end.
 */
export async function openLedgerBranch(options: LedgerBranch): Promise<Ledger & { close(): void }> {
  const remote = await openLedgerRemote(options.url, options.branch, options.auth);
  const seen = await look(remote);
  const known = seen.kind === 'tip' && seen.tip !== undefined;
  const oldest = new Date(Math.max(0, options.now.getTime() - options.retention));
  const state: LedgerState = { options, remote, known, seen, oldest };
  if (seen.kind === 'tip' && !known && options.absent === 'make') {
    await append(state, []).catch((error: Error) => {
      state.seen = { kind: 'failed', why: error.message };
    });
  }
  return {
    close: remote.close,
    async read(since) {
      if (since < state.oldest) state.oldest = since;
      return readSince(state, since);
    },
    async append(events) {
      const { sound, refused } = sortOut(events);
      if (sound.length > 0) await append(state, sound);
      if (refused !== null) throw new TrimtabError('ledger_unreadable', refused);
    },
  };
}

async function readSince({ options, remote, seen }: LedgerState, since: Date): Promise<LedgerContent> {
  const unreadable = (why: string) => ({
    events: [],
    error: `the ledger branch "${options.branch}" cannot be read: ${why}`,
    broken: {},
  });
  if (seen.kind === 'failed') return unreadable(seen.why);
  const { tip } = seen;
  if (!tip) return { events: [], error: options.absent === 'error' ? missing(options) : null, broken: {} };
  const paths = [...tip.files.keys()]
    .filter((path) => isLedgerPath(path) && path >= ledgerPath(since))
    .sort();
  try {
    const contents = await remote.contents(tip, paths);
    return parseDays(asTexts(paths, contents));
  } catch (cause) {
    return unreadable((cause as Error).message);
  }
}

/** Appends by compare-and-swap. @throws TrimtabError `ledger_unreadable` if the branch cannot be written. */
async function append(state: LedgerState, events: readonly LedgerEvent[]): Promise<void> {
  for (let tries = 1, still = 0; ; tries += 1) {
    const tip = await tipToWriteOn(state);
    const refused = await pushOnto(state, tip, events);
    if (refused === undefined) return;
    state.seen = await look(state.remote);
    still = state.seen.kind === 'tip' && state.seen.tip?.commit === tip?.commit ? still + 1 : 0;
    if (tries === MAX_ATTEMPTS || still === MAX_UNMOVED) throw unwritable(state.options, refused);
  }
}

/**
 * Returns the tip to commit on; undefined where this run makes the branch.
 * @throws TrimtabError `ledger_unreadable` when the branch cannot be read, or is gone and must not be made.
 */
async function tipToWriteOn(state: LedgerState): Promise<LedgerTip | undefined> {
  const { options, remote, known } = state;
  if (state.seen.kind === 'failed') state.seen = await look(remote);
  if (state.seen.kind === 'failed') throw unwritable(options, state.seen.why);
  const { tip } = state.seen;
  // Made anew it would pass for a whole one.
  if (!tip && (known || options.absent !== 'make')) throw unwritable(options, 'it is gone');
  return tip;
}

/** Commits the events on `tip` and pushes once. Returns why it was refused; undefined once they are there. */
async function pushOnto(
  state: LedgerState,
  tip: LedgerTip | undefined,
  events: readonly LedgerEvent[],
): Promise<string | undefined> {
  const { remote, oldest } = state;
  const { now } = state.options;
  const change = await changeOf(remote, tip, events, now, oldest);
  // Our own push may have arrived though its answer was lost.
  if (tip && change.size === 0) return undefined;
  const next = await remote.commit(tip, change, `${events.length} events`, now);
  const refused = await remote.push(tip, next);
  if (refused === undefined) state.seen = { kind: 'tip', tip: next };
  return refused;
}

/** Decodes files one at a time: a month of ten thousand services is 200 MB. */
function* asTexts(
  paths: readonly string[],
  contents: readonly Buffer[],
): Iterable<{ readonly path: string; readonly text: string }> {
  for (const [index, path] of paths.entries()) yield { path, text: contents[index]?.toString('utf8') ?? '' };
}

async function look(remote: LedgerRemote): Promise<Seen> {
  try {
    return { kind: 'tip', tip: await remote.tip() };
  } catch (cause) {
    return { kind: 'failed', why: (cause as Error).message };
  }
}

/**
 * Returns the files to write: today's with the events it lacks, null for each day to remove, and a README on
 * a new branch. Empty when no event is new.
 */
async function changeOf(
  remote: LedgerRemote,
  tip: LedgerTip | undefined,
  events: readonly LedgerEvent[],
  now: Date,
  oldest: Date,
): Promise<Map<string, Buffer | null>> {
  if (!tip)
    return new Map([
      ['README.md', Buffer.from(README)],
      ...(events.length > 0 ? [[ledgerPath(now), Buffer.from(formatEvents(events))] as const] : []),
    ]);
  const today = ledgerPath(now);
  const [before] = tip.files.has(today) ? await remote.contents(tip, [today]) : [];
  const text = wholeLines(before?.toString('utf8') ?? '');
  const fresh = unwritten(events, text);
  if (fresh.length === 0) return new Map();
  const pruned = [...tip.files.keys()].filter((path) => isLedgerPath(path) && path < ledgerPath(oldest));
  return new Map([
    ...pruned.map((path) => [path, null] as const),
    [today, Buffer.from(text + formatEvents(fresh))],
  ]);
}

function missing({ branch }: LedgerBranch): string {
  return (
    `the ledger branch "${branch}" is gone, though Trimtab has opened pull requests here: cooldowns and failures are unknown. ` +
    'Restore it, or begin anew with: trimtab init'
  );
}

function unwritable({ branch }: LedgerBranch, refused: string): TrimtabError {
  const hint = /protected|rule violations|GH006|GH013/i.test(refused)
    ? `; let Trimtab's token bypass the rules of "${branch}"`
    : mendRefusal(refused);
  return new TrimtabError(
    'ledger_unreadable',
    `the ledger branch "${branch}" cannot be written: ${refused}${hint}`,
  );
}
