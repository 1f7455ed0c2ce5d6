import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GitHub, TOKEN } from './github/github.ts';

const ACTION = fileURLToPath(new URL('../../.bundle/action.js', import.meta.url));

export interface ActionRun {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the bundled Action in a process of its own, as GitHub's runner does: inputs and files by environment. */
export async function runAction(
  github: GitHub,
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const dir = mkdtempSync(join(tmpdir(), 'trimtab-runner-'));
  const [output, summary] = [join(dir, 'output'), join(dir, 'summary')];
  writeFileSync(output, '');
  writeFileSync(summary, '');
  try {
    const env = {
      PATH: process.env.PATH,
      HOME: dir,
      TMPDIR: tmpdir(),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: github.clone,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SERVER_URL: github.server.url,
      GITHUB_API_URL: `${github.server.url}/api/v3`,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      TRIMTAB_THROTTLE: 'off',
      ...Object.fromEntries(
        Object.entries({ token: TOKEN, ...inputs }).map(([name, value]) => [
          `INPUT_${name.toUpperCase()}`,
          value,
        ]),
      ),
      ...environment,
    };
    const child = spawn(process.execPath, [ACTION], { cwd: github.clone, env });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return {
      code,
      log,
      summary: readFileSync(summary, 'utf8'),
      outputs: parseOutputs(readFileSync(output, 'utf8')),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** `name<<delimiter`, the value, the delimiter: the format of the runner's files. */
function parseOutputs(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^(\S+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  );
}
