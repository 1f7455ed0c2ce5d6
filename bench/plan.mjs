// Plans fleets of growing size with the bundled CLI in a process of its own, next to the floor.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFlags, writeFleet } from './fleet.mjs';
import { CLI, FLOOR, HEADER, medians, show, showGrowth, sizes } from './measure.mjs';

console.log(HEADER);
const points = sizes().map((size) => {
  const dir = mkdtempSync(join(tmpdir(), 'trimtab-bench-'));
  try {
    writeFleet(dir, size);
    const [floor, plan] = medians([FLOOR, dir], [CLI, 'plan', ...planFlags(dir)]);
    console.log(
      `${size} services: plan ${show(plan)}; floor ${show(floor)}; ratio ${(plan.ms / floor.ms).toFixed(2)}`,
    );
    return { size, ms: plan.ms };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
showGrowth(points);
