import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folder } from '../support/terminal.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUNDLE = join(ROOT, '.bundle');

/** Packs what a release would ship, with the fresh bundle as `dist/`. Returns the path of the tarball. */
function pack(): string {
  const staged = folder();
  for (const name of ['package.json', 'README.md', 'LICENSE', 'action.yml', 'schemas', 'examples'])
    cpSync(join(ROOT, name), join(staged, name), { recursive: true });
  cpSync(BUNDLE, join(staged, 'dist'), { recursive: true });
  const name = execFileSync('npm', ['pack', '--silent', '--offline'], { cwd: staged, encoding: 'utf8' });
  return join(staged, name.trim());
}

it('runs by npx from its tarball, in an empty folder and without a network', () => {
  const tarball = pack();
  const empty = folder();
  const { PATH = '' } = process.env;
  const home = folder();
  const npx = (...args: string[]) =>
    execFileSync('npx', ['--yes', '--offline', '--package', tarball, 'trimtab', ...args], {
      cwd: empty,
      // A cache and settings of their own: what this machine has installed helps nobody else.
      env: { PATH, HOME: home, npm_config_cache: join(home, 'cache'), npm_config_update_notifier: 'false' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(npx('--version')).toBe(`${version}\n`);
  expect(npx('demo')).toContain('Roll back todo-frontend from 1 to 2 replicas');
  expect(readdirSync(empty)).toEqual([]);
});

it('asks npm for nothing: the bundle imports only itself and modules of Node', () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies?: object;
  };
  expect(dependencies).toBeUndefined();
  const files = readdirSync(BUNDLE, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.js'),
  );
  const imported = files.flatMap((file) => {
    const text = readFileSync(join(BUNDLE, file), 'utf8');
    return [...text.matchAll(/^(?:import|export)\b[^'"`\n]*["']([^"'\n]+)["'];?$/gm)].map(([, from]) => from);
  });
  expect(imported.length).toBeGreaterThan(files.length);
  expect(imported.filter((from) => !/^\.{1,2}\//.test(from ?? '') && !isBuiltin(from ?? ''))).toEqual([]);
});
