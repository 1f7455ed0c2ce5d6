import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** One rendering may take this long and write this much. */
const TIME_MS = 30_000;
const MOST_OUTPUT = 32 * 1024 * 1024;

const TOOLS = [
  ['kubectl', 'kustomize'],
  ['kustomize', 'build'],
] as const;

export interface RenderTool {
  readonly path: string;
  readonly verb: string;
}

/** `kubectl` or `kustomize`, whichever the PATH has first; undefined without either. */
export function findRenderTool(path: string | undefined): RenderTool | undefined {
  for (const [name, verb] of TOOLS) {
    for (const folder of (path ?? '').split(delimiter)) {
      if (folder !== '' && isExecutable(join(folder, name))) return { path: join(folder, name), verb };
    }
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export type Rendered = { readonly kind: 'rendered'; readonly bytes: Buffer } | { readonly kind: 'failed'; readonly message: string };

/** A copy of some files in a folder of its own, in which kustomizations are rendered. */
export interface RenderCopy {
  /** Puts a file there, or other bytes in its place. */
  put(path: string, bytes: Buffer): void;
  render(folder: string): Promise<Rendered>;
  remove(): void;
}

export function openRenderCopy(tool: RenderTool): RenderCopy {
  const dir = mkdtempSync(join(tmpdir(), 'trimtab-render-'));
  const tree = join(dir, 'tree');
  // An empty PATH has no git to fetch with, and a proxy that is not there takes the rest; no plugin is enabled.
  const proxy = 'http://127.0.0.1:1';
  const env = { PATH: join(dir, 'none'), HOME: dir, HTTP_PROXY: proxy, HTTPS_PROXY: proxy, http_proxy: proxy, https_proxy: proxy };
  mkdirSync(tree);
  return {
    put(path, bytes) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), bytes);
    },
    render(folder) {
      const options = { cwd: dir, env, timeout: TIME_MS, killSignal: 'SIGKILL', maxBuffer: MOST_OUTPUT, encoding: 'buffer' } as const;
      return new Promise((resolve) => {
        execFile(tool.path, [tool.verb, join(tree, folder)], options, (error, stdout, stderr) => {
          const told = stderr.toString().replaceAll(`${tree}/`, '').trim().slice(0, 500);
          const message = error?.killed === true ? `it took longer than ${TIME_MS / 1000} s` : told || String(error?.message);
          resolve(error === null ? { kind: 'rendered', bytes: stdout } : { kind: 'failed', message });
        });
      });
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
