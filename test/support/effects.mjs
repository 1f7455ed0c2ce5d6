/**
 * Loaded into a run before its own code (`node --import`): counts what the run does to the world by itself, files and git. Right
 * before the effect whose number TRIMTAB_TEST_KILL gives the run is killed; the one of TRIMTAB_TEST_FAIL finds the disk full.
 * The names of the effects go to the file TRIMTAB_TEST_EFFECTS.
 */
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const last = Number(process.env.TRIMTAB_TEST_KILL);
const failing = Number(process.env.TRIMTAB_TEST_FAIL);
const list = process.env.TRIMTAB_TEST_EFFECTS;
const append = fs.appendFileSync;
let count = 0;
/** One of these calls another inside. */
let inside = false;

/** Whether this one fails. */
function effect(name) {
  count += 1;
  const outside = !inside;
  inside = true;
  if (list) append(list, `${name}\n`);
  if (outside) inside = false;
  if (count === last) process.kill(process.pid, 'SIGKILL');
  return count === failing;
}

for (const name of [
  'writeFileSync',
  'appendFileSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'mkdirSync',
  'mkdtempSync',
  'truncateSync',
]) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (inside) return original(...args);
    inside = true;
    try {
      if (effect(`${name} ${String(args[0]).split('/').slice(-2).join('/')}`)) {
        throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), {
          code: 'ENOSPC',
          errno: -28,
          syscall: name,
        });
      }
      return original(...args);
    } finally {
      inside = false;
    }
  };
}

const WRITING = new Set([
  'push',
  'fast-import',
  'update-ref',
  'hash-object',
  'commit-tree',
  'fetch',
  'init',
  'mktree',
]);
const { spawn } = childProcess;
childProcess.spawn = (command, args, ...more) => {
  const verb = command === 'git' && args.find((arg) => WRITING.has(arg));
  const fails = verb && effect(`git ${verb}`);
  return fails
    ? spawn('sh', ['-c', 'echo "fatal: write error: No space left on device" >&2; exit 128'], ...more)
    : spawn(command, args, ...more);
};
syncBuiltinESMExports();
