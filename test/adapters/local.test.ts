import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { breakStale, whileLocked } from '../../src/adapters/file-lock.ts';
import { editPull, type KeptPull, readPull, sweepPulls } from '../../src/adapters/local/pulls.ts';
import { folder } from '../support/terminal.ts';

const AT = '2026-02-10T18:30:00.000Z';
const PULL: KeptPull = {
  number: 1,
  title: 'web: 2 to 3 replicas',
  body: 'because',
  state: 'open',
  author: 'trimtab',
  head: { branch: 'trimtab/web', sha: 'a'.repeat(40) },
  base: { branch: 'main' },
  labels: [],
  assignees: [],
  reviewers: [],
  comments: [],
  reviews: [],
  statuses: {},
  created_at: AT,
  updated_at: AT,
  closed_at: null,
  closed_by: null,
  merged_at: null,
  merge_commit_sha: null,
  verification: null,
};
const kept = (dir: string, number = 1, more: object = {}) =>
  writeFileSync(join(dir, `${number}.json`), JSON.stringify({ ...PULL, number, ...more }));

test('processes that write to one pull request at the same time lose nothing of each other', async () => {
  const dir = folder();
  kept(dir);
  const bundle = await rolldown({ input: { pulls: 'src/adapters/local/pulls.ts' }, platform: 'node' });
  const bundled = folder();
  await bundle.write({ dir: bundled, entryFileNames: '[name].mjs' });
  const file = join(bundled, 'pulls.mjs');
  const script = `
    import { editPull } from ${JSON.stringify(pathToFileURL(file).href)};
    for (let i = 0; i < 40; i += 1) {
      editPull(${JSON.stringify(dir)}, 1, (pull) => ({ ...pull, labels: [...pull.labels, process.argv[1] + '-' + i] }));
    }`;
  const writers = ['a', 'b', 'c', 'd'].map((name) =>
    spawn(process.execPath, ['--input-type=module', '-e', script, name], { stdio: 'inherit' }),
  );
  const codes = await Promise.all(
    writers.map((writer) => new Promise((resolve) => writer.once('close', resolve))),
  );
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(new Set(readPull(dir, 1).labels).size).toBe(160);
  expect(readdirSync(dir)).toEqual(['1.json']);
});

test.each([
  ['null', /1\.json:1:1: expected one JSON object/],
  ['{}', /1\.json: number: expected a whole number, found nothing; correct the file/],
  ['{"number": ', /1\.json:1:12: not JSON/],
  ['['.repeat(50_000), /1\.json:1:101: nested deeper than 100 levels/],
])('a pull request that is kept as %.20s is named with what is wrong', (text, message) => {
  const dir = folder({ '1.json': text });
  expect(() => readPull(dir, 1)).toThrow(message);
});

test('each value of a wrong kind is refused at its place, and a sound file is read', () => {
  const dir = folder();
  kept(dir, 1, { comments: [{ id: 1, author: 'ada', body: 'x', created_at: AT, updated_at: AT }], more: 7 });
  expect(readPull(dir, 1).comments).toHaveLength(1);
  const wrong = { toString: 1, length: 2 };
  for (const key of Object.keys(PULL)) {
    kept(dir, 1, { [key]: wrong });
    if (key === 'statuses') continue;
    expect(() => readPull(dir, 1)).toThrow(new RegExp(`1\\.json: ${key}[.:]`));
  }
  kept(dir, 1, { comments: [{ id: 1, author: 'ada', body: 7, created_at: AT, updated_at: AT }] });
  expect(() => readPull(dir, 1)).toThrow(/comments\[0\]\.body: expected a text, found 7/);
  kept(dir, 1, { merged_at: '+275760-09-13T00:00:00Z' });
  expect(() => readPull(dir, 1)).toThrow(/merged_at: expected an ISO 8601 instant/);
});

test('an issue and an event are written once, however many runs tell them', async () => {
  const dir = folder();
  const bundle = await rolldown({
    input: { issues: 'src/adapters/local/issues.ts', ledger: 'src/adapters/ledger/files.ts' },
    platform: 'node',
  });
  const bundled = folder();
  await bundle.write({ dir: bundled, entryFileNames: '[name].mjs' });
  const from = (name: string) => JSON.stringify(pathToFileURL(join(bundled, `${name}.mjs`)).href);
  const script = `
    import { openIssue } from ${from('issues')};
    import { openLedgerFiles } from ${from('ledger')};
    const dir = ${JSON.stringify(dir)};
    const [name] = process.argv.slice(1);
    for (let i = 0; i < 10; i += 1) {
      openIssue(dir + '/forge/pulls', { title: 't', body: 'marker-' + i + '.', marker: 'marker-' + i + '.' }, 'trimtab', 'now');
      await openLedgerFiles(dir, { now: new Date('${AT}'), absent: 'make' }).append([{
        timestamp: '2026-02-10T18:30:0' + name + 'Z', event_type: 'merge', agent_id: 'trimtab', service: 'web',
        blueprint_version: null, operation: 'scale_within_limits', classification: 'allowed', rationale: '',
        outcome: 'merged', duration: '0s', pull: i,
      }]);
    }`;
  const runs = ['1', '2', '3', '4'].map((name) =>
    spawn(process.execPath, ['--input-type=module', '-e', script, name], { stdio: 'inherit' }),
  );
  expect(await Promise.all(runs.map((run) => new Promise((resolve) => run.once('close', resolve))))).toEqual([
    0, 0, 0, 0,
  ]);
  expect(readdirSync(join(dir, 'forge/issues'))).toHaveLength(10);
  const log = readFileSync(join(dir, 'logs/agent-decisions/2026-02-10/multi-service.log'), 'utf8');
  const told = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).pull);
  expect([...told].sort((a, b) => a - b)).toEqual([...Array(10).keys()]);
});

test('a lock whose process number another process has by now is broken', () => {
  const path = join(folder(), '.1.lock');
  writeFileSync(path, `${process.pid} 1 ${hostname()}`);
  expect(whileLocked(path, () => 'done')).toBe('done');
  // Another machine's is left alone while it is young.
  writeFileSync(path, `${process.pid} 1 elsewhere`);
  expect(breakStale(path)).toBe(false);
  utimesSync(path, 0, 0);
  expect(breakStale(path)).toBe(true);
  // So is one from the future: the clock has been set back since.
  writeFileSync(path, `${process.pid} 1 elsewhere`);
  utimesSync(path, new Date('2126-01-01'), new Date('2126-01-01'));
  expect(breakStale(path)).toBe(true);
});

test('what a killed process has locked and half written holds nobody up, and goes', async () => {
  const dir = folder();
  kept(dir, 1);
  kept(dir, 2);
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => gone.once('close', resolve));
  writeFileSync(join(dir, '.1.lock'), String(gone.pid));
  writeFileSync(join(dir, '.2.lock'), String(gone.pid));
  writeFileSync(join(dir, '.new.lock'), String(gone.pid));
  writeFileSync(join(dir, `.1.${gone.pid}.abc.tmp`), '{"half":');
  writeFileSync(join(dir, `.1.${process.pid}.abc.tmp`), 'of a process that lives');
  editPull(dir, 1, (pull: KeptPull) => ({ ...pull, labels: ['x'] }));
  expect(readPull(dir, 1).labels).toEqual(['x']);
  sweepPulls(dir);
  expect(readdirSync(dir).sort()).toEqual([`.1.${process.pid}.abc.tmp`, '1.json', '2.json']);
});

test('a lock whose holder is just about to be named is not broken, whatever the clock says', () => {
  const path = join(folder(), 'lock');
  writeFileSync(path, '');
  utimesSync(path, 0, 0);
  spawn('sh', ['-c', `sleep 0.2; printf ${process.pid} > "$0"`, path]);
  expect(breakStale(path)).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
});
