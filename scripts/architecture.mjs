// Writes the table and the diagram of the layers in docs/ARCHITECTURE.md, from what the rules of .dependency-cruiser.mjs are
// made of. With --check it only compares.
import { generatedSection, table } from './generated-section.mjs';
import { ADAPTERS, ENTRY_POINTS, LAYERS } from './layers.mjs';

const entryPoints = ENTRY_POINTS.files.map((file) => `\`${file}\``).join(', ');
const row = (title, { holds, packages = [] }) => [
  title,
  holds,
  packages.map((name) => `\`${name}\``).join(', '),
];
const rows = [
  row(entryPoints, ENTRY_POINTS),
  ...LAYERS.map((layer) => row(`\`${layer.name}/\``, layer)),
  row(`\`${ADAPTERS.name}/\``, ADAPTERS),
];

const names = LAYERS.map(({ name }) => name);
const node = (name) => name.replaceAll('-', '_');
const arrow = (from, to) => `  ${node(from)} --> ${node(to)}`;
const diagram = [
  '```mermaid',
  'flowchart TD',
  `  entry["${ENTRY_POINTS.files.join(', ')}"]`,
  ...[...names, ADAPTERS.name].map((name) => `  ${node(name)}["${name}/"]`),
  ...names.map((name, index) => arrow(names[index - 1] ?? 'entry', name)),
  arrow(ADAPTERS.importedBy, ADAPTERS.name),
  arrow(ADAPTERS.name, names[names.indexOf(ADAPTERS.below) + 1]),
  '```',
];

const markdown = [...table(['in `src/`', 'holds', 'imports from npm'], rows), '', ...diagram];
generatedSection('docs/ARCHITECTURE.md', 'layers', 'npm run docs:architecture', markdown.join('\n'));
