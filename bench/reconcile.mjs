// `reconcile` with nothing left to do: its time, and what it asks of GitHub.
import { join } from 'node:path';
import { planFlags, writeFleet } from './fleet.mjs';
import { startGitHub } from './github.mjs';
import { CLI, floorOf, measure, medians, rowOf } from './measure.mjs';

/** Measures a fleet of so many services in an empty folder, whose proposals the run before has made. */
export async function benchReconcile(dir, services, rounds) {
  const { server, clone, env, pointsOf } = await startGitHub(dir, (clone) => writeFleet(clone, services));
  try {
    const reconcile = {
      args: [CLI, 'reconcile', ...planFlags(clone)],
      env: { ...env, TRIMTAB_CACHE: join(dir, 'cache') },
    };
    const asked = async (run) => {
      const [calls, queries] = [server.requests.length, server.costs.length];
      const result = await run();
      const points = server.costs.slice(queries).reduce((sum, cost) => sum + pointsOf(cost), 0);
      return { result, calls: server.requests.length - calls, points };
    };
    const first = await asked(() => measure(reconcile));
    const second = await asked(() => medians(rounds, [floorOf(clone), reconcile]));
    const [floor, idle] = second.result;
    const name = `reconcile of ${services} services`;
    return [
      { ...rowOf(`${name}, first`, first.result, floor), calls: first.calls, points: first.points },
      {
        ...rowOf(`${name}, nothing to do`, idle, floor),
        calls: second.calls / rounds,
        points: second.points / rounds,
      },
    ];
  } finally {
    await server.stop();
  }
}
