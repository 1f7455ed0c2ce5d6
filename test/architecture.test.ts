import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// Both are plain JavaScript, which the linter runs as it stands.
const { ADAPTERS, IMPURE, ENTRY_POINTS, LAYERS } = (await import(resolve('scripts/layers.mjs'))) as {
  readonly ADAPTERS: { readonly name: string; readonly importedBy: string };
  readonly IMPURE: readonly string[];
  readonly ENTRY_POINTS: { readonly files: readonly string[] };
  readonly LAYERS: readonly { readonly name: string }[];
};
const { default: rules } = (await import(resolve('.dependency-cruiser.mjs'))) as {
  readonly default: { readonly forbidden: readonly { readonly name: string }[] };
};

const names: readonly string[] = LAYERS.map(({ name }) => name);

/** One file for each layer, which imports the layer below it. */
function soundTree(): Record<string, string> {
  const below = (index: number) => `import '../${names[index + 1]}/file.ts';\n`;
  const layers = names.map((name, index) => [
    `src/${name}/file.ts`,
    `${name === ADAPTERS.importedBy ? "import '../adapters/file.ts';\n" : ''}${index + 1 < names.length ? below(index) : ''}`,
  ]);
  return {
    ...Object.fromEntries(layers),
    ...Object.fromEntries(
      ENTRY_POINTS.files.map((file) => [`src/${file}`, `import './${names[0]}/file.ts';\n`]),
    ),
    'src/adapters/file.ts': "import 'node:fs';\nimport '../ports/file.ts';\n",
  };
}

describe('the rules of the layers', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trimtab-layers-'));
    for (const file of ['package.json', 'tsconfig.json']) cpSync(file, join(folder, file));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** The names of the rules that the tree breaks, and how many of its files were read. */
  function cruise(tree: Readonly<Record<string, string>>): { broken: string[]; read: number } {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { stdout } = spawnSync(
      resolve('node_modules/.bin/depcruise'),
      ['src', '--config', resolve('.dependency-cruiser.mjs'), '--output-type', 'json'],
      { cwd: folder, encoding: 'utf8' },
    );
    const { modules, summary } = JSON.parse(stdout) as {
      modules: { source: string }[];
      summary: { violations: { rule: { name: string } }[] };
    };
    return {
      broken: [...new Set(summary.violations.map(({ rule }) => rule.name))].sort(),
      read: modules.filter(({ source }) => source.startsWith('src/')).length,
    };
  }

  test('let each layer import the one below it', () => {
    const tree = soundTree();
    expect(cruise(tree)).toEqual({ broken: [], read: Object.keys(tree).length });
  });

  test('refuse an import of a type from the layer above', () => {
    const { broken } = cruise({
      ...soundTree(),
      'src/report/type.ts':
        "import type { Stage } from '../pipeline/stage.ts';\nexport type Title = Stage;\n",
      'src/pipeline/stage.ts': 'export type Stage = string;\n',
      'src/commands/second.ts': "import '../report/type.ts';\n",
      'src/cli.ts': "import './commands/file.ts';\nimport './commands/second.ts';\n",
    });
    expect(broken).toEqual(['no-circular-folders', 'report-imports-only-downward']);
  });

  test('can each be broken', () => {
    const upward = Object.fromEntries(
      [...names, 'adapters'].map((name) => [
        `src/${name}/upward.ts`,
        "import '../cli.ts';\nimport 'vitest';\n",
      ]),
    );
    const entry =
      "import './adapters/file.ts';\nimport 'ajv';\nimport '@octokit/core';\nimport '../test/a.ts';\n";
    const { broken } = cruise({
      ...soundTree(),
      ...upward,
      'test/a.ts': '',
      'src/cli.ts': entry,
      'src/lib/orphan.ts': '',
      'src/lib/effects.ts': "import 'node:fs';\nimport './nowhere.ts';\nimport './circle.ts';\n",
      'src/lib/circle.ts': "import './effects.ts';\n",
      'src/scaling/a/file.ts': "import '../b/file.ts';\n",
      'src/scaling/b/file.ts': "import '../a/other.ts';\n",
      'src/scaling/a/other.ts': '',
    });
    expect(broken).toEqual(rules.forbidden.map(({ name }) => name).sort());
  });
});

test('docs/ARCHITECTURE.md shows the layers that the rules are made of', () => {
  const check = spawnSync(process.execPath, ['scripts/architecture.mjs', '--check'], { encoding: 'utf8' });
  expect(check).toMatchObject({ status: 0, stderr: '' });
});

test('every folder of src/ is a layer', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...names, ADAPTERS.name].sort());
});

/** What an import does not show: these are there without one. */
const EFFECTS =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.(?!exitCode)|\bfetch\(|\bset(?:Timeout|Interval)\(/;

test.each(names.filter((name) => !IMPURE.includes(name)))(
  '%s reads no clock, environment or network',
  (name) => {
    const files = readdirSync(`src/${name}`, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    expect(files.length).toBeGreaterThan(0);
    const effects = files.filter((file) => EFFECTS.test(readFileSync(`src/${name}/${file}`, 'utf8')));
    expect(effects).toEqual([]);
  },
);
