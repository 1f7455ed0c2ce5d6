import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether tests may run a real Prometheus. Where there is none they are skipped, loudly; in CI that is a failure. */
export function hasPrometheus(): boolean {
  const there = ['prometheus', 'promtool'].every((name) => spawnSync(name, ['--version']).status === 0);
  if (there || process.env.CI) return true;
  console.warn(
    '\n*** SKIPPED: no prometheus on the PATH, so nothing is tested against a real one: apt-get install prometheus ***\n',
  );
  return false;
}

export interface RealPrometheus {
  readonly url: string;
  /** Ends the process as a crash would. */
  kill(): Promise<void>;
  /** Stops it in the middle of whatever it does: it is there, and answers nothing until `resume`. */
  pause(): void;
  resume(): void;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface Feed {
  /** OpenMetrics text with timestamps, written as blocks before the start. */
  readonly backfill?: string;
  /** Port of an exporter on 127.0.0.1 to scrape every second. */
  readonly scrape?: number;
  readonly flags?: readonly string[];
}

export async function startPrometheus({ backfill, scrape, flags = [] }: Feed): Promise<RealPrometheus> {
  const dir = mkdtempSync(join(tmpdir(), 'trimtab-prometheus-'));
  const data = join(dir, 'data');
  const jobs =
    scrape === undefined
      ? []
      : [
          {
            job_name: 'exporter',
            static_configs: [{ targets: [`127.0.0.1:${scrape}`] }],
            honor_labels: true,
          },
        ];
  writeFileSync(
    join(dir, 'prometheus.yml'),
    JSON.stringify({ global: { scrape_interval: '1s', scrape_timeout: '1s' }, scrape_configs: jobs }),
  );
  if (backfill !== undefined) {
    writeFileSync(join(dir, 'backfill.txt'), backfill);
    const made = spawnSync(
      'promtool',
      // It reads the whole text once for each block.
      [
        'tsdb',
        'create-blocks-from',
        '--max-block-duration=1000h',
        'openmetrics',
        join(dir, 'backfill.txt'),
        data,
      ],
      {
        encoding: 'utf8',
      },
    );
    if (made.status !== 0) throw new Error(`promtool: ${made.stderr}`);
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let stopped: Promise<unknown> = Promise.resolve();
  const start = async () => {
    const own = [
      '--config.file',
      join(dir, 'prometheus.yml'),
      '--storage.tsdb.path',
      data,
      '--web.listen-address',
      `127.0.0.1:${port}`,
    ];
    child = spawn(
      'prometheus',
      [...own, '--storage.tsdb.retention.time=10y', '--log.level=error', ...flags],
      { stdio: 'ignore' },
    );
    stopped = once(child, 'exit');
    while ((await status(`${url}/-/ready`)) !== 200) {
      if (child.exitCode !== null) throw new Error(`prometheus ended with ${child.exitCode}`);
      await sleep(50);
    }
  };
  const kill = async () => {
    child?.kill('SIGKILL');
    await stopped;
  };
  await start();
  return {
    url,
    kill,
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    restart: start,
    close: async () => {
      await kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function status(url: string): Promise<number> {
  return fetch(url).then(
    (response) => response.status,
    () => 0,
  );
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
