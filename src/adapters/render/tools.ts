import { execFile } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { encodeBytes } from '../../lib/name-bytes.ts';

/** One rendering may take this long, write this much, and take so much room. */
const TIME_MS = 30_000;
/** All renderings in one copy together. */
const ALL_MS = 120_000;
const MAX_OUTPUT = 32 * 1024 * 1024;
const MAX_MEMORY_KIB = 4 * 1024 * 1024;

/**
 * Shell that limits a process before it becomes the renderer; without one (Windows) only time and output are
 * limited.
 */
const SHELL = '/bin/sh';
const LIMITED = `ulimit -v ${MAX_MEMORY_KIB} 2>/dev/null; ulimit -t ${TIME_MS / 1000} 2>/dev/null; exec "$@"`;

const KUSTOMIZE = [
  ['kubectl', 'kustomize'],
  ['kustomize', 'build'],
] as const;

export interface RenderTool {
  readonly path: string;
  readonly verb: string;
}

/** Finds `kubectl` or else `kustomize`, whichever the PATH has; undefined without either. */
export function findRenderTool(path: string | undefined): RenderTool | undefined {
  return KUSTOMIZE.flatMap(([name, verb]) => findTool(path, name, verb) ?? [])[0];
}

/** Finds `helm` on the PATH; undefined where it is not there. */
export function findHelm(path: string | undefined): RenderTool | undefined {
  return findTool(path, 'helm', 'template');
}

function findTool(path: string | undefined, name: string, verb: string): RenderTool | undefined {
  const found = (path ?? '')
    .split(delimiter)
    .find((folder) => folder !== '' && isExecutable(join(folder, name)));
  return found === undefined ? undefined : { path: join(found, name), verb };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

export type Rendered =
  | { readonly kind: 'rendered'; readonly bytes: Buffer }
  | { readonly kind: 'failed'; readonly message: string };

/** A copy of some files in a folder of its own, in which they are rendered. */
export interface RenderCopy {
  /** Puts a file there, or other bytes in its place. */
  put(path: string, bytes: Buffer): void;
  /** Puts a file beside the copy. Its path, which no argument can be mistaken for. */
  aside(bytes: Buffer): string;
  /** Runs a tool in the copy: `./` leads to its files. */
  render(tool: RenderTool, args: readonly string[]): Promise<Rendered>;
  remove(): void;
}

export function openRenderCopy(): RenderCopy {
  const dir = mkdtempSync(join(tmpdir(), 'trimtab-render-'));
  const tree = join(dir, 'tree');
  const beside = join(dir, 'beside');
  const env = closedEnvironment(dir);
  // Not by the system's clock, which may be set meanwhile.
  const until = performance.now() + ALL_MS;
  let count = 0;
  mkdirSync(tree);
  mkdirSync(beside);
  return {
    put(path, bytes) {
      const place = join(tree, path);
      mkdirSync(encodeBytes(dirname(place)), { recursive: true });
      writeFileSync(encodeBytes(place), bytes);
    },
    aside(bytes) {
      count += 1;
      writeFileSync(join(beside, `${count}.yaml`), bytes);
      return `../beside/${count}.yaml`;
    },
    render(tool, args) {
      const timeout = Math.min(TIME_MS, until - performance.now());
      if (timeout <= 0)
        return Promise.resolve({
          kind: 'failed',
          message: `all together it takes longer than ${ALL_MS / 1000} s`,
        });
      return run([tool.path, tool.verb, ...args], { tree, env, timeout });
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** Runs a command in a folder, under the limits of one rendering; messages name paths from that folder on. */
function run(
  command: readonly string[],
  place: { readonly tree: string; readonly env: Record<string, string>; readonly timeout: number },
): Promise<Rendered> {
  const { tree, env, timeout } = place;
  const options = {
    cwd: tree,
    env,
    timeout,
    killSignal: 'SIGKILL',
    maxBuffer: MAX_OUTPUT,
    encoding: 'buffer',
  } as const;
  const [program = '', ...rest] = existsSync(SHELL) ? [SHELL, '-c', LIMITED, 'trimtab', ...command] : command;
  return new Promise((resolve) => {
    execFile(program, rest, options, (error, stdout, stderr) => {
      if (error === null) return resolve({ kind: 'rendered', bytes: stdout });
      const message = failure(error, stderr.toString().replaceAll(`${tree}/`, ''));
      resolve({ kind: 'failed', message });
    });
  });
}

/**
 * Returns an environment that keeps a renderer off the network: an empty PATH, without git to fetch with, and
 * a proxy that does not exist. It knows no plugin, repository, credential or cluster of the user.
 * https://helm.sh/docs/helm/helm/
 */
function closedEnvironment(dir: string): Record<string, string> {
  const none = join(dir, 'none');
  const proxy = 'http://127.0.0.1:1';
  const homes = [
    'HELM_CACHE_HOME',
    'HELM_CONFIG_HOME',
    'HELM_DATA_HOME',
    'XDG_CACHE_HOME',
    'XDG_CONFIG_HOME',
    'XDG_DATA_HOME',
  ];
  return {
    PATH: none,
    HOME: dir,
    KUBECONFIG: none,
    HTTP_PROXY: proxy,
    HTTPS_PROXY: proxy,
    http_proxy: proxy,
    https_proxy: proxy,
    ...Object.fromEntries(homes.map((name) => [name, join(dir, 'home')])),
    HELM_PLUGINS: none,
    HELM_NO_PLUGINS: '1',
  };
}

function failure(
  error: Error & { readonly killed?: boolean; readonly code?: unknown },
  told: string,
): string {
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return `it writes more than ${MAX_OUTPUT / 1024 / 1024} MiB`;
  if (error.killed === true) return `it takes longer than ${TIME_MS / 1000} s`;
  if (/out of memory|cannot allocate memory/.test(told))
    return `it takes more than ${MAX_MEMORY_KIB / 1024 / 1024} GiB of memory`;
  // Warnings come first, and repeat values.
  const errors = told.split('\n').filter((line) => !/\bwarning: /.test(line));
  return errors.join('\n').trim().slice(0, 500) || error.message.split('\n', 1)[0] || 'it fails';
}
