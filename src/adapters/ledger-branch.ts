import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TrimtabError } from '../errors.ts';
import { formatEvents, LEDGER_FOLDER, type LedgerEvent, ledgerPath, parseDays } from '../ledger/event.ts';
import type { Ledger } from '../ports.ts';
import { type GitAuth, type GitPlace, git, readBlobs, signature, tryGit } from './git-run.ts';

const DAY_MS = 86_400_000;
/** Days that a run reads: longer than any snooze, window or verification looks back. */
const DAYS_READ = 35;
const TRIES = 10;
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
  /** Nobody has used the tool here before: only then may the branch be made. */
  readonly firstUse: boolean;
}

interface Tip {
  readonly commit: string;
  /** Blob SHA by path. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The ledger on an orphan branch of the remote. Appends are compare-and-swap: a commit on the tip seen, pushed with a lease,
 * and tried again on the new tip when another run was faster. All of it happens in a bare repository of its own, so that
 * neither refs nor history of the clone at hand change. Call `close` at the end.
 * @throws TrimtabError `ledger_unreadable` from `append` when the branch cannot be written.
 */
export async function openLedgerBranch(options: LedgerBranch): Promise<Ledger & { close(): void }> {
  const dir = mkdtempSync(join(tmpdir(), 'trimtab-ledger-'));
  const place: GitPlace = { dir, auth: options.auth };
  const close = () => rmSync(dir, { recursive: true, force: true });
  try {
    await git(place, ['init', '--quiet', '--bare']);
    let tip = await fetchTip(place, options);
    const append = async (events: readonly LedgerEvent[]): Promise<void> => {
      for (let tries = 1; ; tries += 1) {
        const next = await commit(place, options, tip, events);
        const refused = await push(place, options, tip, next);
        if (refused === undefined) {
          tip = await readTip(place, next);
          return;
        }
        if (tries === TRIES) throw unwritable(options, refused);
        tip = await fetchTip(place, options);
      }
    };
    if (!tip && options.firstUse) await append([]);
    return {
      close,
      async read() {
        if (!tip) return { events: [], error: missing(options) };
        return parseDays(await readDays(place, tip, options.now));
      },
      append: async (events) => (events.length === 0 ? undefined : append(events)),
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function fetchTip(place: GitPlace, { url, branch }: LedgerBranch): Promise<Tip | undefined> {
  const ref = `refs/heads/${branch}`;
  const listed = await tryGit(place, ['ls-remote', '--exit-code', '--', url, ref]);
  if (listed.code === 2) return undefined;
  if (listed.code !== 0) throw new TrimtabError('ledger_unreadable', `the ledger branch cannot be read: ${listed.stderr.trim()}`);
  await git(place, ['fetch', '--quiet', '--no-tags', '--depth=1', '--end-of-options', url, `+${ref}:refs/heads/tip`]);
  return readTip(place, await git(place, ['rev-parse', 'refs/heads/tip']));
}

async function readTip(place: GitPlace, commit: string): Promise<Tip> {
  const tree = await git(place, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  const entries = tree.split('\0').filter(Boolean);
  return { commit, files: new Map(entries.map((entry) => [entry.slice(entry.indexOf('\t') + 1), entry.split(/[ \t]/)[2] ?? ''])) };
}

async function readDays(place: GitPlace, tip: Tip, now: Date): Promise<{ path: string; text: string }[]> {
  const from = ledgerPath(new Date(now.getTime() - DAYS_READ * DAY_MS));
  const wanted = [...tip.files].filter(([path]) => path.startsWith(LEDGER_FOLDER) && path >= from).sort();
  const blobs = readBlobs(
    place,
    wanted.map(([, sha]) => sha),
  );
  return wanted.map(([path], index) => ({ path, text: blobs[index]?.toString('utf8') ?? '' }));
}

async function commit(
  place: GitPlace,
  { now, retention }: LedgerBranch,
  tip: Tip | undefined,
  events: readonly LedgerEvent[],
): Promise<string> {
  const who = signature(now);
  const write = (path: string, content: Buffer) => [
    Buffer.from(`M 100644 inline ${path}\ndata ${content.length}\n`),
    content,
    Buffer.from('\n'),
  ];
  const today = ledgerPath(now);
  const sha = tip?.files.get(today);
  const [before] = sha === undefined ? [Buffer.alloc(0)] : readBlobs(place, [sha]);
  const oldest = ledgerPath(new Date(now.getTime() - retention));
  const pruned = [...(tip?.files.keys() ?? [])].filter((path) => path.startsWith(`${LEDGER_FOLDER}/`) && path < oldest);
  const stream = [
    Buffer.from(`commit refs/heads/next\nauthor ${who}\ncommitter ${who}\ndata <<END\n${events.length} events\nEND\n`),
    ...(tip ? [Buffer.from(`from ${tip.commit}\n`)] : write('README.md', Buffer.from(README))),
    ...pruned.map((path) => Buffer.from(`D ${path}\n`)),
    ...(events.length > 0 ? write(today, Buffer.concat([before ?? Buffer.alloc(0), Buffer.from(formatEvents(events))])) : []),
  ];
  await git(place, ['fast-import', '--force', '--quiet'], Buffer.concat(stream));
  return git(place, ['rev-parse', 'refs/heads/next']);
}

/** Why the push was refused; undefined when it arrived. */
async function push(place: GitPlace, { url, branch }: LedgerBranch, tip: Tip | undefined, sha: string): Promise<string | undefined> {
  const ref = `refs/heads/${branch}`;
  const lease = `--force-with-lease=${ref}:${tip?.commit ?? ''}`;
  const { code, stdout, stderr } = await tryGit(place, ['push', '--porcelain', lease, '--', url, `${sha}:${ref}`]);
  return code === 0 ? undefined : `${stdout.toString()}${stderr}`.trim();
}

function missing({ branch }: LedgerBranch): string {
  return (
    `the ledger branch "${branch}" is gone, though Trimtab has opened pull requests here: cooldowns and failures are unknown. ` +
    `Restore it, or begin anew with: git push origin "$(git commit-tree "$(git mktree </dev/null)" -m ledger):refs/heads/${branch}"`
  );
}

function unwritable({ branch }: LedgerBranch, refused: string): TrimtabError {
  const hint = /protected|rule violations|GH006|GH013/i.test(refused) ? `; let Trimtab's token bypass the rules of "${branch}"` : '';
  return new TrimtabError('ledger_unreadable', `the ledger branch "${branch}" cannot be written: ${refused}${hint}`);
}
