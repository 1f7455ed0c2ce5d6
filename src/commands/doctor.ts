import { startScan } from '../adapters/files/scanner.ts';
import { openWorkTree } from '../adapters/files/work-tree.ts';
import { describeGitHub, type Environment } from '../adapters/github/repository.ts';
import type { Failure } from '../lib/errors.ts';
import { joinAnswers } from '../metrics/sources.ts';
import { blueprintSources, describeUnread, loadConfiguration, readBlueprints } from '../pipeline/load.ts';
import { locateAll } from '../pipeline/locate.ts';
import type { Finding } from '../ports/repository-settings.ts';
import { examineGitHub } from './doctor/github.ts';
import { measure } from './open/sources.ts';
import { openRepository } from './open/world.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';

const MARK = { fine: 'ok  ', weak: 'weak', bad: 'BAD ' } as const;

/** Checks everything that a run needs, one thing after the other, and says what to change. Writes nothing. */
export async function doctor(options: Options, now: Date, environment: Environment): Promise<LinesOutcome> {
  const findings: Finding[] = [];
  const look = async (about: string, examine: () => Promise<readonly Finding[]>) => {
    try {
      findings.push(...(await examine()));
    } catch (error) {
      findings.push({ state: 'bad', about, message: (error as Error).message });
    }
  };
  let opened: Fleet | undefined;
  const fleet = () => {
    opened ??= fleetOf(options);
    return opened;
  };
  await look('configuration', () => examineRepository(fleet()));
  await look('metrics', () => examineMetrics(fleet(), options, now));
  await look('github', () => examineForge(fleet, options, now, environment));
  const failures: Failure[] = findings
    .filter(({ state }) => state === 'bad')
    .map(({ about, message }) => ({ service: null, message: `${about}: ${message}` }));
  return { kind: 'lines', lines: findings.map(tell), notes: [], failures };
}

function tell({ state, about, message, fix }: Finding): string {
  return `${MARK[state]}  ${about}: ${message}${fix === undefined ? '' : `. ${fix}`}`;
}

type Fleet = ReturnType<typeof fleetOf>;

function fleetOf(options: Options) {
  const files = openWorkTree(options.repo);
  const configuration = loadConfiguration(files, options.config);
  const { source, config } = configuration;
  const unread = describeUnread(files, configuration);
  return {
    files,
    config,
    unread,
    fleet: readBlueprints(config, blueprintSources(files, config, source.path)),
  };
}

/** Checks that blueprints are valid and that each workload's count is found in one place. */
async function examineRepository({ files, config, unread, fleet }: Fleet): Promise<Finding[]> {
  const { blueprints, errors } = fleet;
  const paused: Finding[] = config.paused
    ? [{ state: 'weak', about: 'configuration', message: 'paused: nothing is written' }]
    : [];
  const held = [...locateAll(files, blueprints, await startScan(files)())].flatMap(
    ([name, { desired }]): Finding[] =>
      desired.kind === 'held'
        ? [{ state: 'weak', about: name, message: `${desired.reason}: ${desired.message}` }]
        : [],
  );
  return [
    { state: 'fine', about: 'configuration', message: `${blueprints.length} sound blueprints` },
    ...paused,
    ...unread.map((message): Finding => ({ state: 'weak', about: 'configuration', message })),
    ...errors.map(({ message }): Finding => ({ state: 'bad', about: 'blueprint', message })),
    ...held,
  ];
}

async function examineMetrics({ config, fleet }: Fleet, options: Options, now: Date): Promise<Finding[]> {
  const answers = await measure(options, config, fleet.blueprints, now);
  const { services, problems } = joinAnswers(answers);
  const path = answers.map((answer) => answer.path).join(', ');
  const known = fleet.blueprints.filter(({ name }) => services.has(name)).length;
  const count = `${path} knows ${known} of ${fleet.blueprints.length} services`;
  return [
    { state: known === fleet.blueprints.length ? 'fine' : 'weak', about: 'metrics', message: count },
    ...problems.slice(0, 20).map(({ message }): Finding => ({ state: 'bad', about: 'metrics', message })),
  ];
}

async function examineForge(
  fleet: () => Fleet,
  options: Options,
  now: Date,
  environment: Environment,
): Promise<Finding[]> {
  const { git, local } = await openRepository(options, now, environment);
  if (local) {
    return [{ state: 'fine', about: 'forge', message: `pull requests are files beside ${git.target.url}` }];
  }
  const repository = describeGitHub(git.target.url, environment);
  const { config } = fleet();
  const { branch: base } = await git.baseCommit(config.proposals.base);
  const { inspectGitHub } = await import('../adapters/github/inspect.ts');
  const facts = await inspectGitHub(repository, { base, ledger: config.ledger.branch });
  return examineGitHub(facts, { autoMerge: config.proposals.autoMerge, ledger: config.ledger.branch });
}
