// Measures the bundled CLI in processes of its own, each next to the floor: see docs/PERFORMANCE.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chart } from './chart.mjs';
import { benchEvidence } from './evidence.mjs';
import { benchGate, benchRepository } from './gate.mjs';
import { benchPlan } from './plan.mjs';
import { benchReconcile } from './reconcile.mjs';

/** A ratio that is worse by more than this factor fails the comparison. */
const WORSE = 4 / 3;

const { values } = parseArgs({
  options: {
    services: { type: 'string', default: '1000,10000,50000' },
    files: { type: 'string', default: '1,100,3000' },
    reconcile: { type: 'string', default: '1000' },
    evidence: { type: 'string', default: '' },
    repository: { type: 'string', default: '' },
    runs: { type: 'string', default: '5' },
    json: { type: 'string' },
    chart: { type: 'string' },
    against: { type: 'string' },
  },
});
const rounds = Number(values.runs);
const rows = [];
for (const [sizes, bench] of [
  [values.services, benchPlan],
  [values.files, benchGate],
  [values.reconcile, benchReconcile],
  [values.evidence, benchEvidence],
  [values.repository, benchRepository],
])
  for (const size of sizes.split(',').filter(Boolean).map(Number))
    rows.push(...(await inFolder(bench, size)));

const results = {
  node: process.version,
  cores: availableParallelism(),
  rounds,
  rows,
};
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
if (values.chart) writeFileSync(values.chart, chart(results));
if (values.against) compare(JSON.parse(readFileSync(values.against, 'utf8')));

async function inFolder(bench, size) {
  const dir = mkdtempSync(join(tmpdir(), 'trimtab-bench-'));
  try {
    const found = await bench(dir, size, rounds);
    for (const row of found) console.log(tell(row));
    return found;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function tell({ name, ms, cpu_ms, mb, floor_ms, ratio, calls, points, queries }) {
  const asked = calls === undefined ? '' : `; ${calls} API calls, ${points} GraphQL points`;
  const queried = queries === undefined ? '' : `; ${queries} queries`;
  const times = `${ms} ms (${cpu_ms} ms of processors)`;
  return `${name}: ${times}, ${mb} MB; floor ${floor_ms} ms; ratio ${ratio}${asked}${queried}`;
}

/** Fails where a ratio, or what is asked of GitHub, has grown. */
function compare(before) {
  const known = new Map(before.rows.map((row) => [row.name, row]));
  for (const row of rows) {
    const old = known.get(row.name);
    if (old === undefined) continue;
    const grown = ['calls', 'points', 'queries']
      .filter((key) => row[key] > old[key])
      .map((key) => [key, old[key], row[key]]);
    if (row.ratio > old.ratio * WORSE) grown.push(['ratio', old.ratio, row.ratio]);
    for (const [key, from, to] of grown) console.error(`${row.name}: ${key} was ${from} and is ${to}`);
    if (grown.length > 0) process.exitCode = 1;
  }
}
