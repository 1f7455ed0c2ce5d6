import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder } from './support/terminal.ts';

const PAGES = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  'src/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The page without blocks of code and spans of it, in which brackets are no links. */
function prose(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^( *)(`{3,}|~{3,})[\s\S]*?^\1\2/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()<>]/g, ''));
}

/** Anchors of a page as GitHub makes them of its headings, and those that HTML in it has. */
function anchorsOf(path: string): ReadonlySet<string> {
  const text = readFileSync(path, 'utf8').replace(/^( *)(`{3,}|~{3,})[\s\S]*?^\1\2/gm, '');
  const headings = [...text.matchAll(/^#{1,6} +(.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
  const own = [...text.matchAll(/<[a-z]+ (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id);
  return new Set([...headings, ...own]);
}

function linksOf(path: string): readonly string[] {
  const text = prose(path);
  const inline = [...text.matchAll(/\]\(<?([^)\s>]+)>?\)/g)];
  const html = [...text.matchAll(/\s(?:src|srcset|href)="([^"]+)"/g)];
  return [...inline, ...html].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));
}

describe('links of the documentation', () => {
  test.each(PAGES)('%s leads to what is there', (path) => {
    const broken = linksOf(path).filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), file));
      if (!existsSync(target)) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('are found: most pages have some', () => {
    expect(PAGES.filter((path) => linksOf(path).length > 0).length).toBeGreaterThan(PAGES.length / 2);
  });

  test('lead to every page from the start page, in Markdown and on the site', () => {
    const start = linksOf('docs/README.md').map((link) => normalize(join('docs', link)));
    const site = readFileSync('docs/.vitepress/config.mjs', 'utf8');
    for (const path of PAGES.filter((one) => one.startsWith('docs/') && one !== 'docs/README.md')) {
      expect(start).toContain(path);
      expect(site).toContain(`'${path.slice('docs/'.length, -'.md'.length)}'`);
    }
  });
});

/** Files that the pages for contributors may name, and all of their text in which names of the code are looked up. */
function projectFiles(): { readonly paths: readonly string[]; readonly text: string } {
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = stdout.split('\n').filter((path) => path !== '' && existsSync(path));
  const code = paths.filter((path) =>
    /^(?:package|(?:src|test|scripts|schemas)\/.*)\.(?:ts|mjs|json)$/.test(path),
  );
  return { paths, text: code.map((path) => readFileSync(path, 'utf8')).join('\n') };
}

test('pages for contributors name files and code that are there', () => {
  const { paths, text } = projectFiles();
  const built = ['dist/', '.bundle/'];
  const isThere = (name: string) => {
    if (built.includes(name) || name.startsWith('@')) return true;
    if (/[/]|\.(?:ts|mjs)$/.test(name))
      return paths.some((path) =>
        name.endsWith('/') ? `/${path}`.includes(`/${name}`) : `/${path}/`.includes(`/${name}/`),
      );
    return paths.includes(name) || name.split('.').every((part) => text.includes(part));
  };
  const missing = ['CONTRIBUTING.md', 'src/README.md', 'docs/ARCHITECTURE.md'].flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/`([\w@./-]{3,})`/g)]
      .map(([, name = '']) => name)
      .filter((name) => !isThere(name))
      .map((name) => `${page}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the README fits one screen', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThan(75);
});

test('the tutorial works as it is written, from the first block to the last', () => {
  const blocks = [...readFileSync('docs/TUTORIAL.md', 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)];
  const dir = folder();
  const program = join(dir, 'trimtab');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${resolve('.bundle/cli.js')}' "$@"\n`);
  chmodSync(program, 0o755);
  const person = ['AUTHOR', 'COMMITTER'].flatMap((who) => [
    [`GIT_${who}_NAME`, 'Ada'],
    [`GIT_${who}_EMAIL`, 'ada@example.org'],
  ]);
  const run = spawnSync('bash', ['-eu', '-c', blocks.map(([, block]) => block).join('\n')], {
    cwd: dir,
    encoding: 'utf8',
    env: { PATH: `${dir}:${process.env.PATH}`, HOME: dir, ...Object.fromEntries(person) },
  });
  expect(run).toMatchObject({ status: 0 });
  expect(run.stdout).toContain('-  replicas: 2\n+  replicas: 3\n');
  expect(run.stdout).toContain('web #1: success: It arrived and every objective is met.');
  expect(existsSync(join(dir, 'shop/trimtab.html'))).toBe(true);
});
