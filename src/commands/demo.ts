import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkGitVersion } from '../adapters/git/version.ts';
import { mergePull } from '../adapters/local/person.ts';
import { type KeptPull, pullsFolder, readPulls } from '../adapters/local/pulls.ts';
import { plainMarkdown } from '../report/plain-markdown.ts';
import { renderText } from '../report/text.ts';
import type { Metrics } from '../scaling/decision/weighted.ts';
import { autoscaledService, weekChart } from './demo/autoscaled.ts';
import { type Snapshot, type SnapshotService, simulateHistory, simulateRollout } from './demo/simulate.ts';
import { parseOptions } from './options.ts';
import { reconcile } from './reconcile.ts';

/** The package's folder is two levels up, from the sources as from the bundle. */
const TODO_APP = fileURLToPath(new URL('../../examples/todo-app', import.meta.url));

type Say = (text: string) => void;

const IDLE = {
  cpu_utilization: 0.2,
  memory_utilization: 0.3,
  latency_p50: 70,
  latency_p95: 120,
  throughput: 40,
  error_rate: 0.001,
};

/**
 * Latency on one replica, which no prediction can know: the pod that was taken away held half of a warm cache,
 * and the figures of two replicas do not show what it is worth.
 */
const COLD_CACHE = { latency_p50: 190, latency_p95: 340 };

/**
 * Runs the demo in a temporary folder: a real git repository, real pull requests in the local forge, and a
 * cluster that is simulated and says so.
 */
export async function demo(say: Say): Promise<void> {
  await checkGitVersion(tmpdir());
  const sandbox = mkdtempSync(join(tmpdir(), 'trimtab-demo-'));
  try {
    say(
      'Trimtab demo. Real git, real pull requests as files, a simulated cluster; all in a temporary folder.\n',
    );
    await scaleUp(makeRepository(join(sandbox, 'main')), say);
    await conflict(makeRepository(join(sandbox, 'conflict')), say);
    await rollBack(makeRepository(join(sandbox, 'rollback')), say);
    await learn(join(sandbox, 'autoscaled'), say);
    say('\nNow your own repository: trimtab plan --repo DIR --snapshot FILE changes nothing.\n');
  } finally {
    rmSync(sandbox, { recursive: true, force: true });
  }
}

async function scaleUp(repo: string, say: Say): Promise<void> {
  heading(say, '1. 18:30  Frontend is busy, backend rests');
  const snapshot = readSnapshot(repo, 'independent.json');
  const first = await run(repo, snapshot, '2026-02-10T18:30:00Z');
  say(renderText(first.report));
  heading(say, '2. The pull request, as its reviewers see it');
  await showPull(repo, 1, say);
  heading(say, '3. 18:31  The same run again');
  sayLines(
    say,
    (await run(repo, { ...snapshot, timestamp: '2026-02-10T18:31:00Z' }, '2026-02-10T18:31:00Z')).notes,
  );
  heading(say, '4. 18:32  Someone merges; the simulated cluster rolls out; 18:34  Trimtab verifies');
  await mergePull(repo, 1, { by: 'ada', now: new Date('2026-02-10T18:32:00Z') });
  await run(repo, rolledOut(snapshot, 3, '2026-02-10T18:34:00Z'), '2026-02-10T18:34:00Z');
  await showComment(repo, 1, say);
}

async function conflict(repo: string, say: Say): Promise<void> {
  heading(say, '5. 19:00  Both are busy and the cluster has room for one');
  const { report } = await run(repo, readSnapshot(repo, 'conflict.json'), '2026-02-10T19:00:00Z');
  say(renderText(report));
}

async function rollBack(repo: string, say: Say): Promise<void> {
  heading(
    say,
    '6. A day of idleness: scaling down breaks latency for a reason that no figure shows, and is rolled back',
  );
  const start = readSnapshot(repo, 'independent.json');
  const until = new Date('2026-02-11T20:00:00Z');
  const idle = idleSince(start, new Date('2026-02-10T20:00:00Z'), until.toISOString());
  const { report, notes } = await run(repo, idle, '2026-02-11T20:00:00Z');
  say(`${report.services['todo-frontend']?.decision.rationale}\n`);
  sayLines(say, notes);
  await mergePull(repo, 1, { by: 'ada', now: new Date('2026-02-11T20:01:00Z') });
  say(
    '\nPredicted on one replica: p95 180 ms of 200 ms. Merged; but the pod that went held half of a warm cache,\nand the simulated cluster is slower than predicted:\n\n',
  );
  const slow = rolledOut(idle, 1, '2026-02-11T20:03:00Z', COLD_CACHE);
  sayLines(say, (await run(repo, slow, '2026-02-11T20:03:00Z')).notes);
  await showComment(repo, 1, say);
  say('\nThe rollback, a pull request like any other:\n');
  await showPull(repo, 2, say);
  await mergePull(repo, 2, { by: 'ada', now: new Date('2026-02-11T20:04:00Z') });
  say('\nMerged, rolled out, verified:\n');
  await run(repo, rolledOut(idle, 2, '2026-02-11T20:06:00Z'), '2026-02-11T20:06:00Z');
  await showComment(repo, 2, say);
  heading(say, '7. Another day of the same load: what failed is not tried again');
  const again = idleSince(start, until, '2026-02-12T20:00:00Z');
  const { report: held } = await run(repo, again, '2026-02-12T20:00:00Z');
  const { reason, rationale } = held.services['todo-frontend']?.decision ?? {};
  say(`${reason}: ${rationale}\n`);
}

/** An autoscaler whose ceiling each noon reaches: its own past says what its numbers should be. */
async function learn(repo: string, say: Say): Promise<void> {
  heading(say, '8. Two weeks of noons: what its own past says of an autoscaler');
  const { morning, files, snapshot, history } = autoscaledService();
  mkdirSync(repo);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(repo, name), text);
  commitAll(repo, 'A service under an autoscaler');
  const path = join(repo, '.git', 'demand.csv');
  writeFileSync(path, history);
  say(weekChart(history));
  const { report } = await run(repo, snapshot, morning, '--history', path);
  say(`\n${report.services['todo-search']?.decision.rationale}\n\n`);
  await showPull(repo, 1, say);
}

/** Returns the snapshot of a frontend that has been idle on two replicas since then. */
function idleSince(start: Snapshot, since: Date, until: string): Snapshot {
  return {
    timestamp: until,
    services: start.services.map((s) =>
      isFrontend(s) ? simulateHistory(s, IDLE, since, new Date(until)) : s,
    ),
  };
}

function run(
  repo: string,
  snapshot: Snapshot,
  now: string,
  ...more: readonly string[]
): ReturnType<typeof reconcile> {
  const path = join(repo, '.git', 'demo-snapshot.json');
  writeFileSync(path, JSON.stringify(snapshot));
  return reconcile(
    parseOptions('reconcile', ['--repo', repo, '--snapshot', path, '--forge', 'local', ...more]),
    new Date(now),
    {},
  );
}

function readSnapshot(repo: string, name: string): Snapshot {
  return JSON.parse(readFileSync(join(repo, 'snapshots', name), 'utf8')) as Snapshot;
}

function rolledOut(
  snapshot: Snapshot,
  replicas: number,
  timestamp: string,
  unpredicted: Metrics = {},
): Snapshot {
  return {
    timestamp,
    services: snapshot.services.map((s) => (isFrontend(s) ? simulateRollout(s, replicas, unpredicted) : s)),
  };
}

function isFrontend(service: SnapshotService): boolean {
  return service.service === 'todo-frontend';
}

function heading(say: Say, text: string): void {
  say(`\n\n== ${text}\n\n`);
}

function sayLines(say: Say, lines: readonly string[]): void {
  for (const line of lines) say(`  ${line}\n`);
}

async function findPull(repo: string, number: number): Promise<KeptPull | undefined> {
  return readPulls(await pullsFolder(repo)).find((p) => p.number === number);
}

async function showPull(repo: string, number: number, say: Say): Promise<void> {
  const pull = await findPull(repo, number);
  if (!pull) return;
  const status = pull.statuses[pull.head.sha];
  say(`  #${pull.number} ${pull.title}   [trimtab/governance: ${status?.state}, ${status?.description}]\n\n`);
  say(quoted(plainMarkdown(pull.body.split('<details>')[0] ?? '')));
  say(
    quoted(
      execFileSync('git', ['diff', '--unified=0', `main...${pull.head.sha}`], {
        cwd: repo,
        encoding: 'utf8',
      }),
    ),
  );
}

async function showComment(repo: string, number: number, say: Say): Promise<void> {
  const pull = await findPull(repo, number);
  for (const comment of pull?.comments ?? [])
    say(`\n  ${comment.author} on #${number}:\n${quoted(plainMarkdown(comment.body))}`);
}

/** Indents a text as a quotation. */
function quoted(text: string): string {
  return `${text.trim().replace(/^/gm, '  | ')}\n`;
}

function makeRepository(repo: string): string {
  cpSync(TODO_APP, repo, { recursive: true });
  commitAll(repo, 'The todo app');
  return repo;
}

function commitAll(repo: string, message: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: repo, stdio: 'pipe' });
  const ada = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--', '.', ':!logs');
  git(...ada, 'commit', '--quiet', '--no-gpg-sign', '--message', message);
}
