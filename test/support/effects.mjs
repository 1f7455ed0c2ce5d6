/**
 * Loaded into a run before its own code (`node --import`): counts what the run does to the world by itself, files and git. Right
 * before the effect whose number TRIMTAB_TEST_KILL gives the run is killed; the one of TRIMTAB_TEST_FAIL finds the disk full.
 * The names of the effects go to the file TRIMTAB_TEST_EFFECTS. The one of TRIMTAB_TEST_TEAR, where it writes a file, writes a part
 * of it, and the run is killed. The git process whose number TRIMTAB_TEST_KILL_CHILD gives (`3` or `3:0.05`) is killed after so
 * many seconds; the verbs of all go to TRIMTAB_TEST_CHILDREN. With TRIMTAB_TEST_CLOCK the system's clock is wrong by up to a
 * day, and jumps with each look at it: ahead or back by up to a minute, at times by an hour.
 */
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const last = Number(process.env.TRIMTAB_TEST_KILL);
const failing = Number(process.env.TRIMTAB_TEST_FAIL);
const tearing = Number(process.env.TRIMTAB_TEST_TEAR);
const [dying, delay = '0'] = (process.env.TRIMTAB_TEST_KILL_CHILD ?? '').split(':');
const verbs = process.env.TRIMTAB_TEST_CHILDREN;
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
      if (count === tearing) tear(name, args);
      return original(...args);
    } finally {
      inside = false;
    }
  };
}

/** Writes a part of what was to be written, and ends the run. */
function tear(name, [path, content, options]) {
  if (name !== 'writeFileSync' && name !== 'appendFileSync') return;
  const bytes = Buffer.from(content);
  const flag = name === 'appendFileSync' ? 'a' : (options?.flag ?? 'w');
  const file = fs.openSync(path, flag);
  fs.writeSync(file, bytes, 0, Math.floor(bytes.length / 2));
  fs.closeSync(file);
  process.kill(process.pid, 'SIGKILL');
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
let children = 0;
/** Kills git after a while, and the shell around it with it, so that both have ended by a signal. */
const DYING = 'exec 3<&0; "$@" <&3 & sleep "$0"; kill -9 $! 2>/dev/null; kill -9 $$';

/** Returns the command of a git process, or what kills it where its turn has come. */
function child(command, args) {
  if (command !== 'git') return [command, args];
  children += 1;
  if (verbs) append(verbs, `${args.find((arg) => /^[a-z]/.test(arg)) ?? 'git'}\n`);
  return children === Number(dying) ? ['sh', ['-c', DYING, delay, command, ...args]] : [command, args];
}

const { spawn, spawnSync } = childProcess;
childProcess.spawnSync = (command, args, ...more) =>
  Array.isArray(args) ? spawnSync(...child(command, args), ...more) : spawnSync(command, args, ...more);
childProcess.spawn = (command, args, ...more) => {
  const verb = command === 'git' && args.find((arg) => WRITING.has(arg));
  const fails = verb && effect(`git ${verb}`);
  return fails
    ? spawn('sh', ['-c', 'echo "fatal: write error: No space left on device" >&2; exit 128'], ...more)
    : spawn(...child(command, args), ...more);
};

if (process.env.TRIMTAB_TEST_CLOCK) {
  const now = Date.now;
  let state = Number(process.env.TRIMTAB_TEST_CLOCK) >>> 0;
  let wrong = Math.floor((state / 2 ** 32 - 0.5) * 2 * 86_400_000);
  Date.now = () => {
    // Numerical Recipes' generator: the same jumps for the same number.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const jump = (state / 2 ** 32 - 0.5) * 2;
    wrong += Math.floor(jump * (Math.abs(jump) > 0.95 ? 3_600_000 : 60_000));
    return now() + wrong;
  };
}
syncBuiltinESMExports();
