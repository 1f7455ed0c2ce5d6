import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let dir = '';

/** Gives the run a temporary folder of its own, for the tests and for all that they start. */
export function setup(): void {
  dir = mkdtempSync(join(tmpdir(), 'trimtab-run-'));
  process.env.TMPDIR = dir;
  // The bundler keeps its compiled code there from Node 22 on.
  process.env.NODE_DISABLE_COMPILE_CACHE = '1';
}

/** Removes the folder. Where a test has left something in it, the run fails. */
export function teardown(): void {
  const left = readdirSync(dir).sort();
  rmSync(dir, { recursive: true, force: true });
  if (left.length === 0) return;
  console.error(`tests have left in the temporary folder: ${left.join(', ')}`);
  // Vitest only prints what a teardown throws.
  process.exitCode = 1;
}
