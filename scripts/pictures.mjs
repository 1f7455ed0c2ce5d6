// Writes docs/pictures/: the history page of an invented fleet, as `trimtab report --html` makes it of a ledger and demand, in both themes.
// Needs Chromium on the PATH, and a bundle: `npm run build` first.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { screenshot, THEMES } from './screenshot.mjs';

const NOW = Date.parse('2026-02-10T18:30:00Z');
const DAY = 86_400_000;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'docs/pictures');

/** Count, daily peak of demand, reason of a hold, and what was proposed: days ago, new count, and whether it went well. */
const FLEET = {
  cart: { replicas: 3, peak: 2.6, change: { ago: 12, to: 4, verdict: 'passed' } },
  checkout: { replicas: 6, peak: 2.4, change: { ago: 20, to: 4, verdict: 'passed' } },
  mail: { replicas: 2, peak: 0.6, held: 'stabilizing' },
  payments: { replicas: 5, peak: 3.4, change: { ago: 6, to: 3, verdict: 'failed' } },
  search: { replicas: 4, peak: 3.3, change: { ago: 0.2, to: 5 } },
  stock: { replicas: 3, peak: 1.7, held: 'owned_by_autoscaler' },
};

const folder = mkdtempSync(join(tmpdir(), 'trimtab-pictures-'));
try {
  write('trimtab.yaml', '');
  write('demand.csv', `timestamp,service,demand\n${Object.entries(FLEET).flatMap(demandRows).join('\n')}\n`);
  for (const name of Object.keys(FLEET)) write(`blueprints/${name}/blueprint.yaml`, blueprint(name));
  const events = Object.entries(FLEET).flatMap(eventsOf);
  const days = new Map();
  for (const one of events) {
    const day = one.timestamp.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  for (const [day, own] of days)
    write(
      `logs/agent-decisions/${day}/multi-service.log`,
      own.map((one) => `${JSON.stringify(one)}\n`).join(''),
    );
  const page = join(folder, 'trimtab.html');
  const flags = ['--html', page, '--history', 'demand.csv', '--now', iso(NOW)];
  execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'report', ...flags], {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/shop' },
  });
  mkdirSync(OUT, { recursive: true });
  for (const theme of THEMES) screenshot(page, join(OUT, `history-${theme}.png`), theme, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function write(path, text) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function iso(time) {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function blueprint(name) {
  return `metadata: {name: ${name}}
spec:
  workload: {namespace: shop}
  scaling: {min_replicas: 2, max_replicas: 8, target_cpu_utilization: 70%, scale_up_threshold: 80%, scale_down_threshold: 40%}
`;
}

/** A quarter of an hour a row: quiet nights and weekends, and an unevenness that is the same in every run. */
function demandRows([service, { peak }]) {
  return Array.from({ length: 28 * 96 }, (_, at) => {
    const time = NOW - 28 * DAY + at * 900_000;
    const hour = (time % DAY) / DAY;
    const weekend = [0, 6].includes(new Date(time).getUTCDay()) ? 0.65 : 1;
    const uneven = 1 + 0.05 * Math.sin(at * 1.7) + 0.04 * Math.sin(at * 0.37);
    const value = peak * weekend * uneven * (0.55 - 0.45 * Math.cos(hour * 2 * Math.PI));
    return `${iso(time)},${service},${value.toFixed(3)}`;
  });
}

function eventsOf([service, { replicas, peak, held, change }], index) {
  const event = (time, event_type, more) => ({
    ...{ timestamp: iso(time), event_type, agent_id: 'trimtab', service, blueprint_version: '1.0.0' },
    ...{ operation: 'scale_within_limits', classification: 'allowed', outcome: 'no_action', duration: '0s' },
    ...more,
  });
  const rationale = `Weighted utilization is ${Math.round((100 * peak) / replicas)}%.`;
  const first = { rationale, replicas, ...(held ? { reason: held } : {}) };
  const began = event(NOW - 28 * DAY, 'decision', first);
  if (change === undefined) return [began];
  const time = NOW - change.ago * DAY;
  const pull = 41 + index * 3;
  const { to, verdict } = change;
  const edit = { file: `k8s/${service}.yaml`, field: 'spec.replicas', from: replicas, to };
  const proposed = event(time, 'proposal', { rationale, outcome: 'create', pull, edit });
  if (verdict === undefined) return [began, proposed];
  const why =
    verdict === 'passed'
      ? 'It arrived and every objective is met.'
      : 'latency_p95 was met before and is missed now.';
  const judged = [
    event(time + 4 * 3_600_000, 'merge', { rationale, outcome: 'merged', pull }),
    event(time + 5 * 3_600_000, 'verification', { rationale: why, outcome: verdict, pull }),
  ];
  const back = {
    outcome: 'create',
    operation: 'rollback',
    pull: pull + 1,
    edit: { ...edit, from: to, to: replicas },
  };
  const title = `Roll back ${service} from ${to} to ${replicas} replicas`;
  const undone = [
    event(time + 5.1 * 3_600_000, 'proposal', { rationale: title, ...back }),
    event(time + 6 * 3_600_000, 'merge', { rationale: title, outcome: 'merged', pull: pull + 1 }),
  ];
  return [began, proposed, ...judged, ...(verdict === 'failed' ? undone : [])];
}
