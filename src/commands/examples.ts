import type { CommandName } from './flags.ts';

/** Commands as people type them first, for the help of each; the tests read each by the command's own flags. */
export const EXAMPLES: Readonly<Record<CommandName, readonly string[]>> = {
  demo: ['trimtab demo'],
  init: [
    'trimtab init --repo ../shop',
    'trimtab init --prometheus https://prometheus.example.org',
    'trimtab init --pull-request --dry-run',
  ],
  validate: ['trimtab validate', 'trimtab validate --repo ../shop --config ops/trimtab.yaml'],
  plan: [
    'trimtab plan',
    'trimtab plan --changed',
    'trimtab plan --explain todo-frontend',
    'trimtab plan --snapshot figures.json --format json > report.json',
    'trimtab plan --replay report.json',
  ],
  reconcile: ['trimtab reconcile', 'trimtab reconcile --snapshot figures.json --forge local'],
  verify: ['trimtab verify', 'trimtab verify --service todo-frontend'],
  gate: [
    'trimtab gate --base origin/main',
    'trimtab gate --base origin/main --head my-branch --format markdown',
  ],
  policy: ['trimtab policy test policies.test.yaml'],
  log: ['trimtab log --since 7d', 'trimtab log todo-frontend --format json'],
  breaker: ['trimtab breaker reset todo-frontend --reason "the cache is mended"'],
  history: ['trimtab history --days 14 --out demand.csv'],
  backtest: ['trimtab backtest --history demand.csv --policy git,proportional,evidence'],
  report: ['trimtab report --html trimtab.html', 'trimtab report --html trimtab.html --history demand.csv'],
  doctor: ['trimtab doctor', 'trimtab doctor --snapshot figures.json'],
  matrix: ['trimtab matrix', 'trimtab matrix --cluster eu-1 --shards 4 --format text'],
  completion: [
    'trimtab completion bash > ~/.local/share/bash-completion/completions/trimtab',
    'trimtab completion zsh > ~/.zsh/completions/_trimtab',
    'trimtab completion fish > ~/.config/fish/completions/trimtab.fish',
  ],
};
