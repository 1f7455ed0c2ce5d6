import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openLedgerBranch } from '../../src/adapters/ledger/branch.ts';
import { openLedgerFiles } from '../../src/adapters/ledger/files.ts';
import type { Absent, LedgerEvent } from '../../src/ports/ledger.ts';
import { folder, git, write } from '../support/terminal.ts';

const NOW = new Date('2026-02-10T18:30:00Z');
const DAY_MS = 86_400_000;
const ALL = new Date(0);

function event(service: string, more: Partial<LedgerEvent> = {}): LedgerEvent {
  return {
    timestamp: '2026-02-10T18:30:00Z',
    event_type: 'decision',
    agent_id: 'trimtab',
    service,
    blueprint_version: '1.0.0',
    operation: 'none',
    classification: 'n/a',
    rationale: 'because',
    outcome: 'no_action',
    duration: '0s',
    ...more,
  };
}

const line = (service: string) => `${JSON.stringify(event(service))}\n`;
const dayPath = (day: string) => `logs/agent-decisions/${day}/multi-service.log`;
const names = ({ events }: { readonly events: readonly LedgerEvent[] }) =>
  events.map(({ service }) => service);

describe('in the work tree', () => {
  const open = (dir: string, absent: Absent = 'error', retention?: number) =>
    openLedgerFiles(dir, { now: NOW, absent, ...(retention === undefined ? {} : { retention }) });

  test('what is gone is an error, unless nobody has been here before', async () => {
    const dir = folder();
    expect(await open(dir).read(ALL)).toMatchObject({
      error: expect.stringMatching(/is gone from .* begin anew with: trimtab init/),
    });
    expect(await open(dir, 'empty').read(ALL)).toEqual({ events: [], error: null, broken: {} });
    expect(existsSync(join(dir, 'logs'))).toBe(false);
    expect(await open(dir, 'make').read(ALL)).toEqual({ events: [], error: null, broken: {} });
    expect(await open(dir).read(ALL)).toEqual({ events: [], error: null, broken: {} });
  });

  test.each([
    ['half a line', `${line('a')}{"timestamp": "2026-`, `${line('a')}${line('b')}`],
    ['a line without its end', line('a').trimEnd(), `${line('a')}${line('b')}`],
    ['half a line and no other', '{"time', line('b')],
    ['half a letter', `${line('a')}${line('ü').slice(0, 90)}`, `${line('a')}${line('b')}`],
    ['nothing', '', line('b')],
  ])('after %s, which a killed run left, the next one writes whole lines', async (_, left, expected) => {
    const dir = folder({ [dayPath('2026-02-10')]: left });
    expect((await open(dir).read(ALL)).error).toBeNull();
    await open(dir).append([event('b')]);
    expect(readFileSync(join(dir, dayPath('2026-02-10')), 'utf8')).toBe(expected);
  });

  test('what cannot be read is said and thrown by nobody, and the sound days are read all the same', async () => {
    const dir = folder({
      [dayPath('2026-02-08')]: `${line('a')}<<<<<<< HEAD\n${line('b')}`,
      [dayPath('2026-02-09')]: line('c'),
    });
    const read = await open(dir).read(ALL);
    expect(read.error).toBe(
      `${dayPath('2026-02-08')}:2: not a ledger event; restore the line, or take it out`,
    );
    expect(names(read)).toEqual(['a', 'b', 'c']);
    mkdirSync(join(dir, dayPath('2026-02-10')), { recursive: true });
    expect((await open(dir).read(ALL)).error).toMatch(/^the ledger cannot be read: .*EISDIR/);
    await expect(open(dir).append([event('d')])).rejects.toMatchObject({ code: 'ledger_unreadable' });
  });

  test('a folder that cannot be listed is no empty ledger', async () => {
    const dir = folder({ 'logs/agent-decisions': 'no folder\n' });
    for (const absent of ['error', 'empty'] as const)
      expect((await open(dir, absent).read(ALL)).error).toMatch(/^the ledger cannot be read: /);
  });

  test('a link is not followed out of the repository', async () => {
    const outside = folder({ 'multi-service.log': 'mine\n' });
    const dir = folder({ 'logs/agent-decisions/x': '' });
    symlinkSync(outside, join(dir, 'logs/agent-decisions/2026-02-10'));
    expect((await open(dir).read(ALL)).error).toMatch(/2026-02-10 is a link/);
    await expect(open(dir).append([event('a')])).rejects.toThrow(/2026-02-10 is a link/);
    expect(readFileSync(join(outside, 'multi-service.log'), 'utf8')).toBe('mine\n');
  });

  test('a pipe is not waited for', async () => {
    const dir = folder({ 'logs/agent-decisions/2026-02-10/x': '' });
    spawnSync('mkfifo', [join(dir, dayPath('2026-02-10'))]);
    expect((await open(dir).read(ALL)).error).toMatch(/multi-service\.log is neither a file nor a folder/);
    await expect(open(dir).append([event('a')])).rejects.toThrow(/neither a file nor a folder/);
  });

  test('a folder that may not be written to fails with the reason', async () => {
    const dir = folder({ 'logs/agent-decisions/x': '' });
    chmodSync(join(dir, 'logs/agent-decisions'), 0o555);
    onTestFinished(() => chmodSync(join(dir, 'logs/agent-decisions'), 0o755));
    if (process.getuid?.() !== 0)
      await expect(open(dir).append([event('a')])).rejects.toThrow(/cannot be written: .*EACCES/);
  });

  test('whole days past the retention go, but none that a fold still reads, and nothing else', async () => {
    const days = ['2025-12-31', '2026-01-20', '2026-01-21', '2026-02-09'];
    const dir = folder({
      ...Object.fromEntries(days.map((day) => [dayPath(day), line(day)])),
      'logs/agent-decisions/2025-01-01/note': '',
    });
    const left = () => days.filter((day) => existsSync(join(dir, dayPath(day))));
    const ledger = open(dir, 'error', 20 * DAY_MS);
    expect(names(await ledger.read(new Date('2026-01-20T18:30:00Z')))).toEqual(days.slice(1));
    await ledger.append([event('a')]);
    expect(left()).toEqual(days.slice(1));
    expect(existsSync(join(dir, 'logs/agent-decisions/2025-12-31'))).toBe(false);
    expect(existsSync(join(dir, 'logs/agent-decisions/2025-01-01/note'))).toBe(true);
    const reader = open(dir, 'error', DAY_MS);
    await reader.read(new Date('2026-02-09T18:30:00Z'));
    await reader.append([event('b')]);
    expect(left()).toEqual(['2026-02-09']);
  });
});

describe('on a branch', () => {
  function origin(filter = true): string {
    const dir = folder();
    git(dir, 'init', '--quiet', '--bare');
    git(dir, 'config', 'uploadpack.allowFilter', String(filter));
    return dir;
  }

  async function open(url: string, absent: Absent = 'error', retention = 365 * DAY_MS) {
    const ledger = await openLedgerBranch({
      url,
      auth: undefined,
      branch: 'led',
      retention,
      now: NOW,
      absent,
    });
    onTestFinished(() => ledger.close());
    return ledger;
  }

  /** The branch as it would be after runs on these days. */
  function seed(url: string, days: readonly string[]): void {
    const work = folder(Object.fromEntries(days.map((day) => [dayPath(day), line(day)])));
    git(work, 'init', '--quiet', '--initial-branch=led');
    git(work, 'add', '--all');
    git(work, 'commit', '--quiet', '--message', 'seed');
    git(work, 'push', '--quiet', url, 'led');
  }

  test('the first use makes it; one that is gone later is an error, and is not made anew behind anybody’s back', async () => {
    const url = origin();
    expect(await (await open(url, 'empty')).read(ALL)).toEqual({ events: [], error: null, broken: {} });
    const later = await open(url);
    expect(await later.read(ALL)).toMatchObject({
      events: [],
      error: expect.stringMatching(/"led" is gone, though .* trimtab init/),
    });
    await expect(later.append([event('a')])).rejects.toMatchObject({ code: 'ledger_unreadable' });
    expect(git(url, 'for-each-ref')).toBe('');
    await open(url, 'make');
    const again = await open(url);
    expect(await again.read(ALL)).toEqual({ events: [], error: null, broken: {} });
    git(url, 'update-ref', '-d', 'refs/heads/led');
    await expect(again.append([event('a')])).rejects.toThrow(/it is gone/);
    expect(git(url, 'for-each-ref')).toBe('');
  });

  test('a remote that cannot be reached is an error to read and to write, and stops nobody from opening it', async () => {
    const url = origin();
    await open(url, 'make');
    const moved = `${url}-moved`;
    const ledger = await open(moved);
    expect(await ledger.read(ALL)).toMatchObject({
      events: [],
      error: expect.stringMatching(/^the ledger branch "led" cannot be read: /),
    });
    await expect(ledger.append([event('a')])).rejects.toThrow(/cannot be written: /);
    git(url, 'clone', '--quiet', '--bare', url, moved);
    onTestFinished(() => rmSync(moved, { recursive: true }));
    await ledger.append([event('a')]);
    expect(git(moved, 'show', `led:${dayPath('2026-02-10')}`)).toBe(line('a'));
  });

  test('a secret in the remote’s URL is written into no file', async () => {
    const url = origin();
    const temporary = folder();
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    await open(`file://someone:s3cret@localhost${url}`, 'empty');
    const [made] = readdirSync(temporary);
    const config = readFileSync(join(temporary, String(made), 'config'), 'utf8');
    expect(config).toMatch(/partialCloneFilter/);
    expect(config).not.toMatch(/s3cret/);
  });

  test('a branch that refuses is not asked for ever', async () => {
    const url = origin();
    await open(url, 'make');
    const asked = join(url, 'asked');
    writeFileSync(join(url, 'hooks/update'), `#!/bin/sh\necho x >>'${asked}'\nexit 1\n`, { mode: 0o755 });
    await expect((await open(url)).append([event('a')])).rejects.toThrow(
      /cannot be written: [\s\S]*hook declined/,
    );
    expect(readFileSync(asked, 'utf8')).toBe('x\nx\nx\n');
  });

  test('writers at the same time lose nothing, and nothing is written twice', async () => {
    const url = origin();
    await open(url, 'make');
    const writers = await Promise.all([1, 2, 3].map(() => open(url)));
    await Promise.all(
      writers.map(async (ledger, writer) => {
        for (const part of [1, 2, 3]) await ledger.append([event(`w${writer}-${part}`), event('both')]);
      }),
    );
    const written = names(await (await open(url)).read(ALL)).sort();
    expect(written).toEqual(['both', ...[0, 1, 2].flatMap((w) => [1, 2, 3].map((part) => `w${w}-${part}`))]);
    const before = git(url, 'rev-parse', 'led');
    await (await open(url)).append([event('both')]);
    expect(git(url, 'rev-parse', 'led')).toBe(before);
  });

  test.each([true, false])(
    'only the days asked for are fetched, where the server can do that (%s)',
    async (filter) => {
      const url = origin(filter);
      seed(url, ['2025-06-01', '2026-02-08', '2026-02-09']);
      if (filter) {
        const old = git(url, 'rev-parse', `led:${dayPath('2025-06-01')}`).trim();
        rmSync(join(url, 'objects', old.slice(0, 2), old.slice(2)));
      }
      const ledger = await open(url);
      expect(names(await ledger.read(new Date('2026-02-08T12:00:00Z')))).toEqual([
        '2026-02-08',
        '2026-02-09',
      ]);
      await ledger.append([event('a')]);
      expect(git(url, 'show', `led:${dayPath('2026-02-10')}`)).toBe(line('a'));
      expect(git(url, 'ls-tree', '-r', '--name-only', 'led').trim().split('\n')).toHaveLength(4);
    },
  );

  test('retention takes whole days from the branch, and what lies beside them stays', async () => {
    const url = origin();
    seed(url, ['2025-06-01', '2026-01-01', '2026-02-09']);
    const work = folder();
    git(work, 'clone', '--quiet', '--branch', 'led', url, '.');
    write(work, { 'logs/agent-decisions/notes.txt': 'hello\n', 'README.md': 'mine\n' });
    git(work, 'add', '--all');
    git(work, 'commit', '--quiet', '--message', 'notes');
    git(work, 'push', '--quiet');
    const ledger = await open(url, 'error', 30 * DAY_MS);
    expect((await ledger.read(new Date('2026-01-05T00:00:00Z'))).error).toBeNull();
    await ledger.append([event('a')]);
    expect(git(url, 'ls-tree', '-r', '--name-only', 'led').trim().split('\n')).toEqual([
      'README.md',
      dayPath('2026-02-09'),
      dayPath('2026-02-10'),
      'logs/agent-decisions/notes.txt',
    ]);
  });
});
