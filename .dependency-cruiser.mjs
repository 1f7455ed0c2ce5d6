import { ADAPTERS, ENTRY_POINTS, IMPURE, LAYERS, PURE_NODE_MODULES } from './scripts/layers.mjs';

const folder = (names) => `^src/(${[names].flat().join('|')})/`;
const escaped = (text) => text.replace(/[.+]/g, '\\$&');
const files = `^src/(${ENTRY_POINTS.files.map(escaped).join('|')})$`;
const names = LAYERS.map(({ name }) => name);
const belowReport = names.slice(names.indexOf(ADAPTERS.below) + 1);
const pure = names.filter((name) => !IMPURE.includes(name));

function layerRule(from, allowed, { name, holds, packages = [] }) {
  return [
    {
      name: `${name}-imports-only-downward`,
      comment: `${name}: ${holds}. It imports only itself and what stands below it.`,
      severity: 'error',
      from: { path: from },
      to: { path: '^src/', pathNot: allowed },
    },
    {
      name: `${name}-packages`,
      comment: `${name} imports from npm: ${packages.join(', ') || 'nothing'}.`,
      severity: 'error',
      from: { path: from },
      to: {
        path: '(^|/)node_modules/',
        pathNot: packages.map((one) => `(^|/)node_modules/${escaped(one)}/`),
      },
    },
  ];
}

const downward = LAYERS.flatMap((layer, index) => {
  const below = names.slice(index);
  const reachable = layer.name === ADAPTERS.importedBy ? [...below, ADAPTERS.name] : below;
  return layerRule(folder(layer.name), [folder(reachable), '^schemas/'], layer);
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRule(files, [folder(names), files], ENTRY_POINTS),
    ...downward,
    ...layerRule(folder(ADAPTERS.name), [folder([ADAPTERS.name, ...belowReport])], ADAPTERS),
    {
      name: 'pure-layers-have-no-effects',
      comment: `Only ${IMPURE.join(' and ')} touch the world: the other layers import no module of Node that does.`,
      severity: 'error',
      from: { path: folder(pure) },
      to: { dependencyTypes: ['core'], pathNot: `^(node:)?(${PURE_NODE_MODULES.join('|')})$` },
    },
    {
      name: 'no-circular-files',
      comment: 'No file imports itself by way of others, types included.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-circular-folders',
      comment: 'No folder imports itself by way of others, types included.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports is an entry point or is dead.',
      severity: 'error',
      from: { orphan: true, path: '^src/' },
      to: {},
    },
    {
      name: 'src-imports-no-tests',
      comment: 'What is shipped knows neither tests, benchmarks, scripts nor the bundle.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts|dist)/' },
    },
    {
      name: 'no-undeclared-dependencies',
      comment:
        'Every package that is imported stands in package.json; the bundle carries it, so users install none.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-optional', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no API that the default parser could use: it would find no module, and so no fault.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^schemas/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
