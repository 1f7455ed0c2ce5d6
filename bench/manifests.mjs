// Scans, locates and edits the counts of a repository of 10,000 files, next to the floor: reading and parsing them all.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { writeFleet } from './fleet.mjs';

const RUNS = 5;
const SERVICES = 2500;
const root = fileURLToPath(new URL('..', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'trimtab-bench-'));
try {
  const { openManifest, scanWorkloads, findTarget, openNamed, splice } = await load();
  writeFleet(join(dir, 'fleet'), SERVICES);
  for (let i = 0; i < SERVICES * 2; i += 1)
    writeFileSync(join(dir, `fleet/apps/config-${i}.yaml`), config(i));
  const paths = readdirSync(join(dir, 'fleet'), { recursive: true }).filter((path) => path.endsWith('.yaml'));
  const list = () => paths;
  const files = { list, read: (path) => readFileSync(join(dir, 'fleet', path)) };
  const services = Array.from({ length: SERVICES }, (_, i) => ({
    kind: 'Deployment',
    name: `service-${String(i).padStart(5, '0')}`,
  }));
  const floor = median(() => {
    for (const path of paths) openManifest(path, files.read(path));
  });
  const scan = median(() => scanWorkloads(files));
  const whole = median(() => {
    const index = scanWorkloads(files);
    const open = openNamed(files);
    for (const workload of services) {
      const found = findTarget(open, { workload }, index);
      if (found.kind !== 'found' || splice(files.read(found.target.path), found.target, 9).kind !== 'edited')
        throw new Error(found.kind);
    }
  });
  console.log(
    `node ${process.version}, ${paths.length} files, ${SERVICES} of them with a workload, medians of ${RUNS} runs`,
  );
  console.log(
    `read and parse all ${floor} ms; scan ${scan} ms (${(floor / scan).toFixed(1)} times as fast); scan, locate and edit every count ${whole} ms`,
  );
} finally {
  rmSync(dir, { recursive: true, force: true });
}

async function load() {
  const names = ['manifests/document/object', 'workloads/scan', 'workloads/find', 'manifests/edit/splice'];
  const bundle = await rolldown({
    input: Object.fromEntries(names.map((name) => [name, join(root, `src/${name}.ts`)])),
    platform: 'node',
  });
  await bundle.write({ dir: join(dir, 'bundle'), format: 'esm', entryFileNames: '[name].mjs' });
  const modules = await Promise.all(names.map((name) => import(join(dir, `bundle/${name}.mjs`))));
  return Object.assign({}, ...modules);
}

function config(i) {
  const data = Array.from({ length: 15 }, (_, k) => `  key-${k}: "value ${i} of ${k}"\n`).join('');
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: config-${i}\ndata:\n${data}`;
}

function median(run) {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)].toFixed(0);
}
