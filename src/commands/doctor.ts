import { openWorkTree } from '../adapters/files/work-tree.ts';
import { describeGitHub, type Environment } from '../adapters/github/repository.ts';
import { openLedgerFiles } from '../adapters/ledger/files.ts';
import type { Failure } from '../lib/errors.ts';
import {
  type Configuration,
  describeUnread,
  loadConfiguration,
  loadFleet,
  readConfig,
} from '../pipeline/load.ts';
import type { Finding } from '../ports/repository-settings.ts';
import { examineGitHub } from './doctor/github.ts';
import { examineRun, type Loaded } from './doctor/run.ts';
import { openPlanWorld } from './open/plan-world.ts';
import { openRepository } from './open/world.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';

const MARK = { fine: 'ok  ', weak: 'weak', bad: 'BAD ' } as const;

/**
 * Checks everything that a run needs, one thing after the other, and says what to change, and what to do
 * first. It decides as `plan` does, from the same answers, and writes nothing.
 */
export async function doctor(options: Options, now: Date, environment: Environment): Promise<LinesOutcome> {
  const findings: Finding[] = [];
  const look = async (about: string, examine: () => Promise<readonly Finding[]>) => {
    try {
      findings.push(...(await examine()));
    } catch (error) {
      findings.push({ state: 'bad', about, message: (error as Error).message });
    }
  };
  let opened: Loaded | undefined;
  await look('configuration', async () => {
    opened = open(options);
    return examineFleet(opened);
  });
  if (opened !== undefined) {
    const loaded: Loaded = opened;
    const world = openPlanWorld(options, now, openLedgerFiles(options.repo, { now, absent: 'empty' }));
    await look('plan', () => examineRun(world, options, loaded));
  }
  await look('repository', () => examineForge(opened?.configuration, options, now, environment));
  const failures: Failure[] = findings
    .filter(({ state }) => state === 'bad')
    .map(({ about, message }) => ({ service: null, message: `${about}: ${message}` }));
  return { kind: 'lines', lines: [...findings.map(tell), '', firstStep(findings)], notes: [], failures };
}

function open(options: Options): Loaded {
  const files = openWorkTree(options.repo);
  const configuration = loadConfiguration(files, options.config);
  return { files, configuration, fleet: loadFleet(files, configuration) };
}

function tell({ state, about, message, fix }: Finding): string {
  return `${MARK[state]}  ${about}: ${message}${fix === undefined ? '' : `. ${fix}`}`;
}

/** Returns the most important thing to change: what stops a run goes before what only costs it something. */
function firstStep(findings: readonly Finding[]): string {
  const worst =
    findings.find(({ state }) => state === 'bad') ?? findings.find(({ state }) => state === 'weak');
  if (worst === undefined) return 'next: trimtab plan';
  return `first: ${worst.about}: ${worst.fix ?? worst.message}`;
}

/** Checks the configuration and the blueprints. */
function examineFleet({ files, configuration, fleet }: Loaded): Finding[] {
  const { config } = configuration;
  return [
    {
      state: 'fine',
      about: 'configuration',
      message: `${fleet.blueprints.length} sound blueprints`,
    },
    ...(config.paused
      ? [{ state: 'weak', about: 'configuration', message: 'paused: nothing is written' } as const]
      : []),
    ...(config.observedBy === undefined
      ? []
      : [
          {
            state: 'weak',
            about: 'configuration',
            message: `${config.observedBy}: no pull request is opened`,
          } as const,
        ]),
    ...describeUnread(files, configuration).map(
      (message): Finding => ({ state: 'weak', about: 'configuration', message }),
    ),
    ...fleet.errors.map(({ message }): Finding => ({ state: 'bad', about: 'blueprint', message })),
  ];
}

/** Checks the repository that pull requests go to, and the token's rights there. */
async function examineForge(
  configuration: Configuration | undefined,
  options: Options,
  now: Date,
  environment: Environment,
): Promise<Finding[]> {
  const { git, local } = await openRepository(options, now, environment);
  if (local) {
    return [
      { state: 'fine', about: 'repository', message: `pull requests are files beside ${git.target.url}` },
    ];
  }
  const repository = describeGitHub(git.target.url, environment);
  const config = configuration?.config ?? readConfig({ path: '', text: '' });
  const base = await git
    .baseCommit(config.proposals.base)
    .then(({ branch }) => ({ branch, unread: [] }))
    .catch((error: Error) => ({
      branch: config.proposals.base ?? 'main',
      unread: [{ state: 'bad', about: 'repository', message: error.message } as const],
    }));
  const { inspectGitHub } = await import('../adapters/github/inspect.ts');
  const facts = await inspectGitHub(repository, { base: base.branch, ledger: config.ledger.branch });
  const findings = examineGitHub(facts, {
    autoMerge: config.proposals.autoMerge,
    ledger: config.ledger.branch,
  });
  // A token that GitHub refuses is why git could not read it either.
  return facts.refusal === undefined ? [...base.unread, ...findings] : findings;
}
