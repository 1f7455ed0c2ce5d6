import {
  formatEvents,
  isLedgerPath,
  ledgerPath,
  parseDays,
  unwritten,
  wholeLines,
} from '../../history/event.ts';
import { TrimtabError } from '../../lib/errors.ts';
import type { Absent, Ledger, LedgerEvent } from '../../ports/ledger.ts';
import type { GitAuth } from '../git/environment.ts';
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

/**
 * Opens the ledger on an orphan branch of the remote. Appends are compare-and-swap: a commit on the tip seen,
 * pushed with a lease, and tried again on the new tip when another run was faster. Call `close` at the end.
 */
export async function openLedgerBranch(options: LedgerBranch): Promise<Ledger & { close(): void }> {
  const { url, branch, auth, now, absent } = options;
  const remote = await openLedgerRemote(url, branch, auth);
  let oldest = new Date(Math.max(0, now.getTime() - options.retention));
  let seen = await look(remote);
  const known = seen.kind === 'tip' && seen.tip !== undefined;
  const append = async (events: readonly LedgerEvent[]): Promise<void> => {
    for (let tries = 1, still = 0; ; tries += 1) {
      if (seen.kind === 'failed') seen = await look(remote);
      if (seen.kind === 'failed') throw unwritable(options, seen.why);
      const { tip } = seen;
      // Made anew it would pass for a whole one.
      if (!tip && (known || absent !== 'make')) throw unwritable(options, 'it is gone');
      const change = await changeOf(remote, tip, events, options.now, oldest);
      // Our own push may have arrived though its answer was lost.
      if (tip && change.size === 0) return;
      const next = await remote.commit(tip, change, `${events.length} events`, now);
      const refused = await remote.push(tip, next);
      if (refused === undefined) {
        seen = { kind: 'tip', tip: next };
        return;
      }
      seen = await look(remote);
      still = seen.kind === 'tip' && seen.tip?.commit === tip?.commit ? still + 1 : 0;
      if (tries === MAX_ATTEMPTS || still === MAX_UNMOVED) throw unwritable(options, refused);
    }
  };
  if (seen.kind === 'tip' && !seen.tip && absent === 'make') {
    await append([]).catch((error: Error) => {
      seen = { kind: 'failed', why: error.message };
    });
  }
  return {
    close: remote.close,
    async read(since) {
      if (since < oldest) oldest = since;
      if (seen.kind === 'failed')
        return { events: [], error: `the ledger branch "${branch}" cannot be read: ${seen.why}` };
      const { tip } = seen;
      if (!tip) return { events: [], error: absent === 'error' ? missing(options) : null };
      const paths = [...tip.files.keys()]
        .filter((path) => isLedgerPath(path) && path >= ledgerPath(since))
        .sort();
      try {
        const contents = await remote.contents(tip, paths);
        return parseDays(asTexts(paths, contents));
      } catch (cause) {
        return {
          events: [],
          error: `the ledger branch "${branch}" cannot be read: ${(cause as Error).message}`,
        };
      }
    },
    async append(events) {
      if (events.length > 0) await append(events);
    },
  };
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
    : '';
  return new TrimtabError(
    'ledger_unreadable',
    `the ledger branch "${branch}" cannot be written: ${refused}${hint}`,
  );
}
