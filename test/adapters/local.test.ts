import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { editPull, type KeptPull, readPull, sweepPulls } from '../../src/adapters/local/pulls.ts';
import { folder } from '../support/terminal.ts';

const kept = (dir: string, number = 1) =>
  writeFileSync(join(dir, `${number}.json`), JSON.stringify({ number, labels: [] }));

test('processes that write to one pull request at the same time lose nothing of each other', async () => {
  const dir = folder();
  kept(dir);
  const bundle = await rolldown({ input: { pulls: 'src/adapters/local/pulls.ts' }, platform: 'node' });
  const bundled = folder();
  await bundle.write({ dir: bundled, entryFileNames: '[name].mjs' });
  const file = join(bundled, 'pulls.mjs');
  const script = `
    import { editPull } from ${JSON.stringify(pathToFileURL(file).href)};
    for (let i = 0; i < 40; i += 1) {
      editPull(${JSON.stringify(dir)}, 1, (pull) => ({ ...pull, labels: [...pull.labels, process.argv[1] + '-' + i] }));
    }`;
  const writers = ['a', 'b', 'c', 'd'].map((name) =>
    spawn(process.execPath, ['--input-type=module', '-e', script, name], { stdio: 'inherit' }),
  );
  const codes = await Promise.all(
    writers.map((writer) => new Promise((resolve) => writer.once('close', resolve))),
  );
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(new Set(readPull(dir, 1).labels).size).toBe(160);
  expect(readdirSync(dir)).toEqual(['1.json']);
});

test('what a killed process has locked and half written holds nobody up, and goes', async () => {
  const dir = folder();
  kept(dir, 1);
  kept(dir, 2);
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => gone.once('close', resolve));
  writeFileSync(join(dir, '.1.lock'), String(gone.pid));
  writeFileSync(join(dir, '.2.lock'), String(gone.pid));
  writeFileSync(join(dir, '.new.lock'), String(gone.pid));
  writeFileSync(join(dir, `.1.${gone.pid}.abc.tmp`), '{"half":');
  writeFileSync(join(dir, `.1.${process.pid}.abc.tmp`), 'of a process that lives');
  editPull(dir, 1, (pull: KeptPull) => ({ ...pull, labels: ['x'] }));
  expect(readPull(dir, 1).labels).toEqual(['x']);
  sweepPulls(dir);
  expect(readdirSync(dir).sort()).toEqual([`.1.${process.pid}.abc.tmp`, '1.json', '2.json']);
});
