import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { TestRunner } from 'vitest';

/** Kept by every worker of a run; each line is `kind id`. */
const LOG = process.env.TRIMTAB_MUTATION_LOG;
/** A test that takes longer is left for the second round. */
const LIMIT_MS = Number(process.env.TRIMTAB_MUTATION_LIMIT_MS);
const MAX_MS = 10_000;

let active = 0;
let hits = new Set();
let isInTest = false;
let deadline = 0;
let calls = 0;

/** Whether a mutant is active. A mutant may make a loop endless: then this is where it ends. */
globalThis.__mutant = (id) => {
  if (active === 0) hits.add(id);
  else if (++calls % 1000 === 0 && performance.now() > deadline) throw new Error('the mutant does not end');
  return id === active;
};

const write = (kind, ids) => {
  if (ids.length > 0) appendFileSync(LOG, ids.map((id) => `${kind} ${id}\n`).join(''));
};

/** Runs each test once as it is, and once more for each mutant that it reaches and that nothing has found yet. */
export default class MutationRunner extends TestRunner {
  async runTask(test) {
    if (!isInTest) write('static', [...hits]);
    isInTest = true;
    const run = TestRunner.getTestFn(test);
    hits = new Set();
    const started = performance.now();
    await run();
    const took = performance.now() - started;
    const reached = [...hits];
    write('reached', reached);
    if (took > LIMIT_MS) return;
    const found = foundSoFar();
    for (const id of reached) {
      if (found.has(id)) continue;
      if (await isFound(run, id, took)) write('found', [id]);
    }
  }
}

async function isFound(run, id, took) {
  active = id;
  calls = 0;
  deadline = performance.now() + MAX_MS + 10 * took;
  try {
    await run();
    return false;
  } catch {
    return true;
  } finally {
    active = 0;
  }
}

function foundSoFar() {
  if (!existsSync(LOG)) return new Set();
  const lines = readFileSync(LOG, 'utf8').split('\n');
  return new Set(lines.filter((line) => line.startsWith('found ')).map((line) => Number(line.slice(6))));
}
