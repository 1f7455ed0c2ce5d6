import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergePull } from '../../src/adapters/local/person.ts';
import { type KeptPull, readPulls } from '../../src/adapters/local/pulls.ts';
import { parseOptions } from '../../src/commands/options.ts';
import { reconcile } from '../../src/commands/reconcile.ts';
import type { LedgerEvent } from '../../src/ports/ledger.ts';
import { git, repository, write } from './terminal.ts';
import { parseLines } from './world.ts';

/** What a service measures while Git states that many replicas and the cluster has caught up. */
export type Measure = (replicas: number) => Readonly<Record<string, number>>;

/**
 * A repository with the local forge, a cluster that always runs what base states, and people who merge. Time is whatever each
 * call says, so that clocks may go wrong.
 */
export function startStory(files: Readonly<Record<string, string>>) {
  const dir = repository(files);
  const folder = join(dir, '.git/trimtab-forge/pulls');
  const logs = join(dir, 'logs/agent-decisions');
  const replicas = (service: string) =>
    Number(/replicas: (\d+)/.exec(git(dir, 'show', `main:${service}.yaml`))?.[1]);
  const snapshot = (now: string, measures: Readonly<Record<string, Measure>>) =>
    JSON.stringify({
      timestamp: now,
      services: Object.entries(measures).map(([service, measure]) => {
        const count = replicas(service);
        return { service, replicas: count, pods_running: count, pods_ready: count, metrics: measure(count) };
      }),
    });
  return {
    dir,
    replicas,
    pulls: (): KeptPull[] => readPulls(folder),
    /** One run; each service's reason or action, and what was said. */
    async run(now: string, measures: Readonly<Record<string, Measure>>) {
      write(dir, { 's.json': snapshot(now, measures) });
      const options = parseOptions('reconcile', [
        '--repo',
        dir,
        '--snapshot',
        join(dir, 's.json'),
        '--forge',
        'local',
      ]);
      const { report, notes, failures } = await reconcile(options, new Date(now), {});
      const did = Object.fromEntries(
        Object.entries(report.services).map(([name, { decision }]) => [
          name,
          decision.reason ?? decision.action,
        ]),
      );
      return { did, notes: notes.join('\n'), failures, report };
    },
    /** Somebody merges every pull request that waits for nothing. */
    async mergeAll(now: string): Promise<number[]> {
      const ready = readPulls(folder).filter(
        (pull) => pull.state === 'open' && pull.statuses[pull.head.sha]?.state === 'success',
      );
      for (const { number } of ready) await mergePull(dir, number, { by: 'ada', now: new Date(now) });
      return ready.map(({ number }) => number);
    },
    events: (service: string): LedgerEvent[] =>
      readdirSync(logs)
        .sort()
        .flatMap((day) => parseLines(readFileSync(join(logs, day, 'multi-service.log'), 'utf8')))
        .filter((event) => event.service === service),
    log: (day: string) => readFileSync(join(logs, day, 'multi-service.log'), 'utf8'),
  };
}
