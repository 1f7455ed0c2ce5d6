import { execFileSync } from 'node:child_process';
import { findHelm, findRenderTool, type RenderTool } from '../../src/adapters/render/tools.ts';

/** Kustomize 5 came with kubectl 1.27; older ones know other fields and another order. */
const OLDEST = 5;

/** The machine's kubectl or kustomize; undefined where there is none that the tests can go by. */
export const KUSTOMIZE = needed(
  findRenderTool(process.env.PATH),
  `kubectl or kustomize, with kustomize ${OLDEST} or newer`,
  isNew,
);
/** The machine's helm. */
export const HELM = needed(findHelm(process.env.PATH), 'helm 3 or newer', ({ path }) =>
  /^v?[3-9]\./.test(ask(path, ['version', '--short'])),
);

/** What is missing in CI is a failure, as nothing would be shown; elsewhere it is said, and the tests that need it are skipped. */
function needed(
  tool: RenderTool | undefined,
  what: string,
  fits: (tool: RenderTool) => boolean,
): RenderTool | undefined {
  if (tool !== undefined && fits(tool)) return tool;
  const message = `${what} is needed on the PATH`;
  if (process.env.CI) throw new Error(message);
  console.warn(`skipped: ${message}`);
  return undefined;
}

function isNew({ path, verb }: RenderTool): boolean {
  const told = verb === 'build' ? ask(path, ['version']) : ask(path, ['version', '--client']);
  return Number(/(?:Kustomize Version: |^\{?(?:kustomize\/)?)v(\d+)/im.exec(told)?.[1] ?? 0) >= OLDEST;
}

function ask(path: string, args: readonly string[]): string {
  try {
    return execFileSync(path, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
