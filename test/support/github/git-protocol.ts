import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRefs } from './store.ts';

/**
 * Answers of git's server programs about a repository's refs, without a process for each. Their abilities are
 * learnt from git itself, once.
 */

/** A line with its length before it. https://git-scm.com/docs/gitprotocol-common */
export function packet(line: string): string {
  return `${(Buffer.byteLength(line) + 4).toString(16).padStart(4, '0')}${line}`;
}

const FLUSH = '0000';

/** Of `upload-pack` in version 2, which tells nothing of the repository. */
let uploads: Buffer | undefined;
/** Of `receive-pack`, by the configuration of the repository. */
const receives = new Map<string, string>();

/** Returns the answer to `info/refs` where git's own has been seen; undefined where git is to be asked. */
export function knownAdvertisement(
  dir: string,
  service: string,
  protocol: string,
): string | Buffer | undefined {
  if (service === 'upload') return protocol === 'version=2' ? uploads : undefined;
  const abilities = receives.get(configOf(dir));
  if (abilities === undefined) return undefined;
  const [[name, sha] = [], ...rest] = readRefs(dir);
  if (name === undefined) return undefined;
  const first = packet(`${sha} ${name}\0${abilities}\n`);
  return [first, ...rest.map(([name, sha]) => packet(`${sha} ${name}\n`)), FLUSH].join('');
}

/** Keeps what git has answered to `info/refs`. */
export function learnAdvertisement(dir: string, service: string, protocol: string, output: Buffer): void {
  if (output.subarray(-4).toString() !== FLUSH) return;
  if (service === 'upload') {
    if (protocol === 'version=2') uploads = output;
  } else {
    const [, abilities] = /^[^\0]*\0(.*)$/m.exec(output.toString()) ?? [];
    if (abilities !== undefined) receives.set(configOf(dir), abilities);
  }
}

function configOf(dir: string): string {
  return readFileSync(join(dir, 'config'), 'utf8');
}

/**
 * Returns the answer to the command `ls-refs` of version 2; undefined for another command, and where there are tags or
 * HEAD's branch is not there, of which git has more to say. https://git-scm.com/docs/protocol-v2#_ls_refs
 */
export function listRefs(dir: string, request: Buffer): string | undefined {
  const text = request.toString('latin1');
  if (!/^[0-9a-f]{4}command=ls-refs\n/.test(text)) return undefined;
  const refs = readRefs(dir);
  const [, branch = ''] = /^ref: (.*)\n/.exec(readFileSync(join(dir, 'HEAD'), 'utf8')) ?? [];
  const head = refs.get(branch);
  if (head === undefined || [...refs.keys()].some((name) => name.startsWith('refs/tags/'))) return undefined;
  const prefixes = [...request.toString().matchAll(/^[0-9a-f]{4}ref-prefix (.*)$/gm)].map(
    ([, one]) => one ?? '',
  );
  const isAsked = (name: string) => prefixes.length === 0 || prefixes.some((one) => name.startsWith(one));
  const target = text.includes('symref') ? ` symref-target:${branch}` : '';
  const lines = [
    ['HEAD', `${head}`, target] as const,
    ...[...refs].map(([name, sha]) => [name, sha, ''] as const),
  ];
  const told = lines.filter(([name]) => isAsked(name));
  return [...told.map(([name, sha, more]) => packet(`${sha} ${name}${more}\n`)), FLUSH].join('');
}
