import { openWorkTree } from '../adapters/files/work-tree.ts';
import { openGit } from '../adapters/git/git.ts';
import type { Environment } from '../adapters/github/repository.ts';
import { backtestService } from '../backtest/backtest.ts';
import { parsePolicies } from '../backtest/policy.ts';
import { DAY_MS } from '../evidence/demand.ts';
import { DEFAULT_RULES } from '../evidence/rules.ts';
import { counted } from '../lib/count.ts';
import { type Failure, TrimtabError } from '../lib/errors.ts';
import {
  blueprintPaths,
  loadConfiguration,
  policiesPath,
  readBlueprints,
  readSource,
} from '../pipeline/load.ts';
import { locateAll } from '../pipeline/locate.ts';
import { describeUnmatched } from '../pipeline/unmatched.ts';
import { parseBlueprint } from '../policy/blueprint/parse.ts';
import type { Config } from '../policy/config.ts';
import type { Files } from '../ports/files.ts';
import { PROPOSED, STATED, tellFirstProposals } from '../report/first-proposals.ts';
import { scanWorkloads, type WorkloadIndex } from '../workloads/scan.ts';
import { describeUnreadable } from '../workloads/unread.ts';
import { starterConfig, starterPolicies } from './init/configuration.ts';
import type { StarterFacts } from './init/facts.ts';
import { type HistoryLines, linesFromHistory } from './init/from-history.ts';
import { type Past, readPast } from './init/past.ts';
import { writeSnapshots } from './init/snapshots.ts';
import { starterBlueprint } from './init/starter.ts';
import { findStarters } from './init/starters.ts';
import { STARTER_WORKFLOWS } from './init/workflows.ts';
import { type Lines, write } from './init/write.ts';
import { openLedger } from './open/ledger.ts';
import { openRepository } from './open/world.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';

const SNAPSHOT = 'snapshot.json';
/** Days that are told of at the end; those before them teach. */
const LOOK_BACK_DAYS = 14;
const NO_REQUEST =
  'the manifest states no CPU request, so there is no objective yet. The blueprint says how to state one.';

/**
 * Writes a starter blueprint for each workload that can be scaled from here, and what a first plan and a
 * workflow need besides. Overwrites nothing: a second run adds what is new.
 */
export async function init(options: Options, now: Date, environment: Environment): Promise<LinesOutcome> {
  const { repo } = options;
  const files = openWorkTree(repo);
  const { source, config } = loadConfiguration(files, options.config);
  refuseUnmatched(files, config);
  const sources = blueprintPaths(files, config.blueprints).map((path) => readSource(files, path));
  const { blueprints: known, errors } = readBlueprints(config, sources);
  const index = scanWorkloads(files, config.scan.exclude);
  const lines: string[] = [
    ...(files.warnings?.() ?? []),
    ...describeUnreadable(index.unreadable).map((line) => `skipped ${line}`),
  ];
  const addOnce = (line: string) => lines.includes(line) || lines.push(line);
  // What a broken blueprint was meant for is started by nobody else.
  const broken = new Set(errors.map(({ service }) => service));
  const starters = findStarters(files, index, known, addOnce).filter(({ name }) => !broken.has(name));
  if (starters.length + sources.length === 0) {
    const message = `no workload found below ${repo} that can be scaled from here`;
    return outcome({ lines: [...lines, message], notes: [] }, [{ service: null, message }]);
  }
  lines.push(...errors.map(({ message }) => message));
  if (sources.length > 0) lines.push(`kept   ${counted(sources.length, 'blueprint')}`);
  const past = await readPast(options, config, starters, now);
  const world = { files, index, config, reach: historyReach(past, config), past, now };
  lines.push(...starters.map((starter) => writeBlueprint(repo, starter, world)));
  const clusters = [...new Set(starters.flatMap(({ workload }) => workload.cluster ?? []))];
  lines.push(write(repo, source.path, starterConfig(SNAPSHOT, clusters, options.prometheus)));
  lines.push(write(repo, policiesPath(config), starterPolicies()));
  const after = openWorkTree(repo);
  const written = loadConfiguration(after, options.config).config;
  const snapshots = writeSnapshots(repo, after, written, now);
  const workflows = await writeWorkflows(repo, files, now);
  const notes = [
    ...(await makeLedger(options, written, now, environment)),
    ...(starters.length > 0 && !matchesWritten(config.blueprints) ? [unmatched(source.path)] : []),
    ...past.notes,
    ...unnamedSource(options, source.path, written),
    ...snapshots.notes,
    ...workflows.notes,
    'next: `trimtab doctor`, then `trimtab plan`',
  ];
  const told = firstProposals(starters, past);
  return outcome({ lines: [...lines, ...snapshots.lines, ...workflows.lines, ...told], notes }, errors);
}

function outcome(said: Lines, failures: readonly Failure[]): LinesOutcome {
  return { kind: 'lines', ...said, failures };
}

interface Around {
  readonly files: Files;
  readonly index: WorkloadIndex;
  readonly config: Config;
  /** Says why history does not reach a service; undefined where it does. */
  readonly reach: (service: string) => string | undefined;
  readonly past: Past;
  readonly now: Date;
}

function writeBlueprint(repo: string, starter: StarterFacts, around: Around): string {
  const { files, index, config, reach } = around;
  const path = `blueprints/${starter.name}/blueprint.yaml`;
  const parsed = parseBlueprint(path, starterBlueprint(starter), config.defaults);
  if (parsed.kind === 'invalid') return `skipped ${starter.name}: ${parsed.problems[0]?.message}`;
  const unreached = starter.autoscaler && reach(starter.name);
  const text = starterBlueprint(starter, unreached);
  if (starter.autoscaler) {
    const desired = locateAll(files, [parsed.blueprint], index).get(starter.name)?.desired;
    if (desired?.kind !== 'autoscaler')
      return `skipped ${starter.name}: ${desired?.kind === 'held' ? desired.message : 'its autoscaler is not found'}`;
    const waits = unreached === undefined ? '' : `, held: ${unreached}`;
    return `${write(repo, path, text)}${waits}`;
  }
  const fromHistory = historyOf(starter, around);
  if (fromHistory?.kind === 'lines')
    return `${write(repo, path, starterBlueprint(starter, undefined, fromHistory.lines))}, by its history`;
  const held = starter.held ?? (starter.resources.cpu_request === undefined ? NO_REQUEST : undefined);
  const without = fromHistory === undefined ? '' : `, without history: ${fromHistory.message}`;
  return `${write(repo, path, text)}${without}${held === undefined ? '' : `, held: ${held}`}`;
}

/** Returns what history says of a count that stands alone; undefined where nobody asked for it. */
function historyOf({ name, held, place }: StarterFacts, { past, now }: Around): HistoryLines | undefined {
  if (!past.asked || held !== undefined) return undefined;
  const known = past.of(name);
  if (known.kind === 'unknown') return { kind: 'too_short', message: known.reason };
  return linesFromHistory(known.demand, now, place.replicas ?? 1);
}

/** Replays what the history that was asked for would have made of each count. */
function firstProposals(starters: readonly StarterFacts[], past: Past): string[] {
  if (!past.asked) return [];
  const policies = parsePolicies(`${STATED},${PROPOSED}`);
  return tellFirstProposals(
    starters.flatMap(({ name, held, autoscaler, place: { replicas = 1 } }) => {
      const known = past.of(name);
      if (known.kind === 'unknown' || held !== undefined || autoscaler !== undefined) return [];
      const { start, step, values } = known.demand;
      const days = Math.floor((values.length * step) / DAY_MS);
      const rest = { rules: DEFAULT_RULES, review: 'office', blueprint: undefined } as const;
      const question = {
        ...rest,
        policies,
        judgeAfterDays: Math.max(7, days - LOOK_BACK_DAYS),
        first: replicas,
      };
      return [{ replicas, result: backtestService(name, { start, step, values }, question) }];
    }),
  );
}

/** Returns what says why history does not reach a service: neither what was read, nor the sources of the configuration. */
function historyReach(past: Past, config: Config): Around['reach'] {
  const sources = Object.values(config.clusters).flatMap(({ metrics }) => metrics);
  const configured = !past.asked && sources.some(({ kind }) => kind === 'prometheus');
  return (service) => {
    const known = past.of(service);
    return configured || known.kind === 'known' ? undefined : known.reason;
  };
}

/** Says that a configuration which was there before does not name the Prometheus of the command line. */
function unnamedSource({ prometheus }: Options, configPath: string, { clusters }: Config): string[] {
  const sources = Object.values(clusters).flatMap(({ metrics }) => metrics);
  if (prometheus === undefined || sources.some(({ kind }) => kind === 'prometheus')) return [];
  return [
    `${configPath}: add {kind: prometheus, url: ${JSON.stringify(prometheus)}} to the metrics of the cluster`,
  ];
}

/** Checks whether the globs of the configuration find the blueprints written here. */
function matchesWritten(globs: Config['blueprints']): boolean {
  const written = { list: () => ['blueprints/name/blueprint.yaml'], read: () => undefined };
  return blueprintPaths(written, globs).length > 0;
}

function unmatched(configPath: string): string {
  return `${configPath}: \`blueprints:\` matches nothing that was written: add "blueprints/**/blueprint.yaml" to it`;
}

/**
 * Writes the workflows, which GitHub reads below the root of a repository and nowhere else. One that has the
 * other ending is the same workflow.
 */
async function writeWorkflows(repo: string, files: Files, now: Date): Promise<Lines> {
  const git = await openGit(repo, { now, auth: () => undefined }).catch(() => undefined);
  if (git && git.prefix !== '') {
    const note = `no workflow written: GitHub reads them in .github/workflows of the repository's root alone; see docs/GITHUB_ACTION.md, and add \`repo: ${git.prefix.slice(0, -1)}\``;
    return { lines: [], notes: [note] };
  }
  const lines = Object.entries(STARTER_WORKFLOWS).map(([path, text]) => {
    const other = path.replace(/\.yaml$/, '.yml');
    return files.read(other) === undefined ? write(repo, path, text) : `kept   ${other}`;
  });
  return { lines, notes: [] };
}

/** Refuses to start blueprints beside others that no pattern matches. @throws TrimtabError `usage` */
function refuseUnmatched(files: Files, { blueprints }: Config): void {
  const unmatched = describeUnmatched(files, blueprints, blueprintPaths(files, blueprints));
  if (unmatched.length > 0) throw new TrimtabError('usage', unmatched.join('\n'));
}

/**
 * Creates the ledger where there is none. A first run would create it too, but not in a repository where pull
 * requests show that there was one. A failure is returned as a note, since everything else has been done.
 */
async function makeLedger(
  options: Options,
  config: Config,
  now: Date,
  environment: Environment,
): Promise<string[]> {
  const opened = await openRepository({ ...options, forge: undefined }, now, environment).catch(
    () => undefined,
  );
  if (!opened) return [];
  const { git, local } = opened;
  git.exclude('logs/');
  const { ledger: kept, close } = await openLedger(options, git, config, now, { local, absent: 'make' });
  const { error } = await kept.read(now);
  close();
  if (error !== null) return [error];
  return local ? [] : [`ledger: the branch ${config.ledger.branch} is there`];
}
