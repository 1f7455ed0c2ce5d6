import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadConfig } from 'rolldown/config';
import { startVitest } from 'vitest/node';
import { mutate } from './mutation/mutants.mjs';

const RUNNER = fileURLToPath(new URL('mutation/runner.mjs', import.meta.url));
const USAGE = `usage: npm run mutate -- <file or folder of src>... [--tests <file or folder of test>]...

Changes the sources in many small ways and says which changes no test notices. Tests are those of the same path under test/,
unless --tests names others. They have to be quick and to run the sources in their own process.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tests: { type: 'string', multiple: true }, help: { type: 'boolean' } },
});
if (values.help || positionals.length === 0) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 1);
}

/** Plugins of the bundle, which make some of the modules that the sources import. */
const { plugins } = await loadConfig('rolldown.config.ts');
const files = positionals.flatMap(sourcesIn);
const tests = values.tests ?? positionals.map(testsOf);
const mutated = mutateAll(files);
// A test that runs a hundred times adds a hundred listeners.
process.env.NODE_NO_WARNINGS = '1';
const dir = mkdtempSync(join(tmpdir(), 'trimtab-mutation-'));
process.env.TRIMTAB_MUTATION_LOG = join(dir, 'log');
try {
  // Quick tests find most mutants; slow ones are run only for what is left.
  for (const limit of [200, Number.POSITIVE_INFINITY]) await runTests(limit);
  report(readLog());
} finally {
  rmSync(dir, { recursive: true, force: true });
}

function sourcesIn(path) {
  if (statSync(path).isFile()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(path, name));
}

/** The tests beside which a source lies: its own, or those of the nearest folder that has some. */
function testsOf(path) {
  const own = path.replace(/^src/, 'test');
  if (existsSync(own)) return own;
  const file = own.replace(/\.ts$/, '.test.ts');
  return existsSync(file) ? file : testsOf(join(path, '..'));
}

function mutateAll(paths) {
  const all = new Map();
  let first = 1;
  for (const path of paths) {
    const { code, mutants } = mutate(readFileSync(path, 'utf8'), first);
    all.set(resolve(path), { path: relative('.', path), code, mutants });
    first += mutants.length;
  }
  return all;
}

async function runTests(limit) {
  process.env.TRIMTAB_MUTATION_LIMIT_MS = String(limit);
  const options = {
    config: false,
    watch: false,
    include: ['test/**/*.test.ts'],
    runner: RUNNER,
    testTimeout: 3_600_000,
  };
  const plugin = {
    name: 'mutants',
    enforce: 'pre',
    load: (id) => mutated.get(id)?.code,
  };
  const vitest = await startVitest(
    'test',
    tests,
    { ...options, reporters: [{}] },
    {
      plugins: [plugins, plugin],
    },
  );
  const failed = vitest.state.getCountOfFailedTests();
  await vitest.close();
  if (failed > 0) throw new Error(`${failed} tests fail without any mutant`);
}

function readLog() {
  const seen = { static: new Set(), reached: new Set(), found: new Set() };
  for (const line of readFileSync(process.env.TRIMTAB_MUTATION_LOG, 'utf8').split('\n').filter(Boolean)) {
    const [kind, id] = line.split(' ');
    seen[kind].add(Number(id));
  }
  return seen;
}

function report({ static: atLoad, reached, found }) {
  let [all, killed, skipped] = [0, 0, 0];
  for (const { path, mutants } of mutated.values()) {
    for (const { id, line, was, now } of mutants) {
      // What runs only while a module is loaded cannot be switched on afterwards.
      if (atLoad.has(id) && !reached.has(id)) {
        skipped += 1;
        continue;
      }
      all += 1;
      if (found.has(id)) killed += 1;
      else
        console.log(`${path}:${line}: ${was}  →  ${now}${reached.has(id) ? '' : '  (no test comes here)'}`);
    }
  }
  const score = all === 0 ? 0 : (100 * killed) / all;
  console.log(
    `${killed} of ${all} mutants found (${score.toFixed(1)} %), ${skipped} not tried: they run at load only`,
  );
}
