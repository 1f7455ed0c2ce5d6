import { chmodSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder } from './terminal.ts';

const PROGRAM = fileURLToPath(new URL('./helm-program.mjs', import.meta.url));
const YAML = dirname(dirname(fileURLToPath(import.meta.resolve('js-yaml'))));

/** What a stand-in for `helm` was run with. */
export interface HelmRun {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A PATH with a stand-in for `helm` on it, which refuses what helm refuses; helm itself has no package to install here. `mode`
 * has it go wrong. `runs` tells what it was asked.
 */
export function helmOnPath(mode = ''): { readonly path: string; readonly runs: () => readonly HelmRun[] } {
  const path = folder();
  copyFileSync(PROGRAM, join(path, 'program.mjs'));
  mkdirSync(join(path, 'node_modules'));
  symlinkSync(YAML, join(path, 'node_modules/js-yaml'));
  writeFileSync(join(path, 'runs'), '');
  // No PATH leads to node from inside a rendering.
  writeFileSync(
    join(path, 'helm'),
    `#!/bin/sh\nMODE='${mode}' exec '${process.execPath}' '${join(path, 'program.mjs')}' "$@"\n`,
  );
  chmodSync(join(path, 'helm'), 0o755);
  const runs = () =>
    readFileSync(join(path, 'runs'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as HelmRun);
  return { path, runs };
}
