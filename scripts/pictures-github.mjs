// Writes docs/pictures/: a pull request and the dashboard of the example fleet, as `trimtab reconcile` writes them on the tests' GitHub, in both
// themes. GitHub's Markdown is drawn by packages that are fetched for it. Needs Chromium on the PATH, and a bundle: `npm run build` first.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startGitHub } from '../bench/github.mjs';
import { CLI, measure } from '../bench/measure.mjs';
import { screenshot, THEMES } from './screenshot.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'docs/pictures');
const DRAWN_BY = ['marked@18.2.1', 'mermaid@12.3.0', 'github-markdown-css@5.9.0'];

const folder = mkdtempSync(join(tmpdir(), 'trimtab-pictures-'));
try {
  const github = await startGitHub(folder, (clone) =>
    cpSync(join(ROOT, 'examples/todo-app'), clone, { recursive: true }),
  );
  const { clone, env, repo, server } = github;
  process.chdir(clone);
  const flags = ['--snapshot', 'snapshots/conflict.json', '--now', '2026-02-10T19:00:00Z'];
  await measure({ args: [CLI, 'reconcile', ...flags], env });
  await server.stop();

  const packages = ['install', '--silent', '--no-save', '--no-package-lock', '--prefix', folder, ...DRAWN_BY];
  execFileSync('npm', packages, { stdio: 'inherit' });
  const { marked } = await import(pathToFileURL(join(folder, 'node_modules/marked/lib/marked.esm.js')).href);
  const [pull] = repo.pulls.values();
  const [dashboard] = repo.issues.values();
  const drawn = { 'pull-request': [pull, 760], dashboard: [dashboard, 560] };
  for (const [name, [{ title, number, body }, height]] of Object.entries(drawn)) {
    const page = join(folder, `${name}.html`);
    writeFileSync(
      page,
      pageOf(`${title} #${number}`, marked.parse(body.replaceAll(server.url, 'https://github.com'))),
    );
    for (const theme of THEMES) screenshot(page, join(OUT, `${name}-${theme}.png`), theme, folder, height);
  }
} finally {
  process.chdir(ROOT);
  rmSync(folder, { recursive: true, force: true });
}

/** A page that shows Markdown's HTML as GitHub does, charts in the theme of whoever looks. */
function pageOf(title, html) {
  return `<!doctype html>
<meta charset="utf-8">
<link rel="stylesheet" href="node_modules/github-markdown-css/github-markdown.css">
<body class="markdown-body" style="margin: 0; padding: 24px 32px">
<h1>${title}</h1>
${html}
<script src="node_modules/mermaid/dist/mermaid.min.js"></script>
<script>
  for (const code of document.querySelectorAll('code.language-mermaid')) {
    const chart = Object.assign(document.createElement('pre'), { className: 'mermaid', textContent: code.textContent });
    code.parentElement.replaceWith(chart);
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  mermaid.initialize({ startOnLoad: true, theme: dark ? 'dark' : 'default' });
</script>
`;
}
