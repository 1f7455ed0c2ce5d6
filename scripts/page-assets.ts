import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const IMPORT = /^(.*)\?(script|text)$/;
const MODULE = /^\0page:(.*)#(script|text)\.js$/;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Returns a plugin for Rolldown and Vite for what a page carries in itself: `import code from './main.ts?script'` gives
 * the module with all it imports as one script for browsers, and `import text from './page.css?text'` the file's text.
 */
export function pageAssets() {
  return {
    name: 'page-assets',
    // For Vite, which otherwise finds the file itself first.
    enforce: 'pre' as const,
    resolveId: {
      filter: { id: IMPORT },
      handler(id: string, importer: string | undefined): string | undefined {
        const [, path, kind] = IMPORT.exec(id) ?? [];
        if (path === undefined) return undefined;
        const file = path.startsWith('.')
          ? resolve(dirname(importer ?? ''), path)
          : join(ROOT, 'node_modules', path);
        // The bundle names the module, so that its path must be the same on every machine.
        return `\0page:${relative(ROOT, file)}#${kind}.js`;
      },
    },
    load: {
      filter: { id: MODULE },
      async handler(id: string): Promise<string | undefined> {
        const [, path, kind] = MODULE.exec(id) ?? [];
        if (path === undefined) return undefined;
        const file = join(ROOT, path);
        const text = kind === 'script' ? await scriptOf(file) : readFileSync(file, 'utf8').trim();
        return `export default ${JSON.stringify(text)};`;
      },
    },
  };
}

/** Bundles one module for browsers. @throws Error where the code could end the element that it stands in */
async function scriptOf(file: string): Promise<string> {
  const bundle = await rolldown({ input: file, platform: 'browser', cwd: ROOT });
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
  await bundle.close();
  const code = output[0].code.trim();
  if (/<\/script|<!--/i.test(code)) throw new Error(`${file}: its code holds the end of a script`);
  return code;
}
