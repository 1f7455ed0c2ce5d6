/**
 * The layers of `src/`, from top to bottom: each imports only itself and those below it. `.dependency-cruiser.mjs` makes
 * a rule of every line, with `holds` as its comment, and `npm run docs:architecture` makes the table and the diagram of
 * docs/ARCHITECTURE.md of them.
 *
 * @typedef {object} Layer
 * @property {string} name Folder in `src/`.
 * @property {string} holds What is in it, in a line of Markdown.
 * @property {readonly string[]} [packages] Packages of npm that it may import at runtime.
 */

/** The files that start the program: they import any layer, and no adapter. */
export const ENTRY_POINTS = {
  name: 'entry-points',
  files: ['cli.ts', 'action.ts'],
  holds: 'inputs → command → text, summary and exit code, in a terminal and in a workflow',
  packages: ['@actions/core'],
};

/** @type {readonly Layer[]} */
export const LAYERS = [
  {
    name: 'commands',
    holds: 'one file for each command: opens the adapters and calls the pipeline',
    packages: ['picomatch'],
  },
  {
    name: 'pipeline',
    holds:
      'load → observe → assess → compare → publish → record: the one place that names all stages in order',
    packages: ['picomatch'],
  },
  {
    name: 'report',
    holds: 'assessments, reviews, verifications and the past → JSON, Markdown, text and a page of HTML',
    packages: ['uplot'],
  },
  { name: 'review', holds: 'two commits → what changes between them → what policy says of each change' },
  {
    name: 'pull-requests',
    holds:
      'desired pull requests compared with open ones → create, update, close or leave; title, body, marker, statuses',
  },
  { name: 'verification', holds: 'what was expected compared with what is observed → a verdict' },
  {
    name: 'backtest',
    holds:
      "a service's demand history replayed under policies, with the reviews of people → what each would have cost",
  },
  {
    name: 'scaling',
    holds:
      "one service's facts → a decision by strategies and guards; all decisions and the capacity → execute or defer",
  },
  {
    name: 'evidence',
    holds: "a service's past demand → the target, floor, ceiling or count that would have cost least",
  },
  { name: 'history', holds: 'events of the ledger → the history of each service, as a fold over them' },
  { name: 'metrics', holds: 'answers of Kubernetes, Prometheus or a snapshot → observations' },
  {
    name: 'workloads',
    holds: 'one pass over all files: which workloads there are, where each count is written, who owns it',
  },
  {
    name: 'delivery',
    holds: 'what Argo CD and Flux apply, from where and to where',
    packages: ['picomatch'],
  },
  {
    name: 'manifests',
    holds:
      'Kubernetes manifests, kustomizations and charts: reads each once, edits one number and proves the edit',
    packages: ['js-yaml'],
  },
  {
    name: 'policy',
    holds: 'blueprints, `trimtab.yaml` and policies → tiers, rules, cost, freezes and approvals',
    packages: ['@marcbachmann/cel-js', 'picomatch'],
  },
  { name: 'ports', holds: 'the interfaces of the adapters, and the values that cross them' },
  {
    name: 'lib',
    holds:
      'fractions, quantities, durations, time, YAML, schemas, Markdown, errors: no words of this product',
    packages: ['ajv', 'js-yaml', 'picomatch', 're2js'],
  },
];

/** Beside the layers: only `commands/` imports it, and it imports what lies below `report/`. */
export const ADAPTERS = {
  name: 'adapters',
  holds:
    'everything that touches the world: Git, GitHub, the local forge, Kubernetes, Prometheus, ledger, files, renderers',
  importedBy: 'commands',
  below: 'report',
  packages: ['@actions/github', '@kubernetes/client-node', 'simple-git'],
};

/** These run effects; every other layer is pure: no clock, network, filesystem, environment or randomness. */
export const IMPURE = ['commands', 'adapters'];

/** Modules of Node that only compute. */
export const PURE_NODE_MODULES = ['buffer', 'crypto', 'path', 'util'];
