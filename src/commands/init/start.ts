import { counted } from '../../lib/count.ts';
import { type Failure, TrimtabError } from '../../lib/errors.ts';
import {
  blueprintPaths,
  loadConfiguration,
  policiesPath,
  readBlueprints,
  readSource,
} from '../../pipeline/load.ts';
import { describeUnmatched } from '../../pipeline/unmatched.ts';
import type { Config } from '../../policy/config.ts';
import type { Files } from '../../ports/files.ts';
import { excludedBy } from '../../workloads/left-out.ts';
import { scanWorkloads, type WorkloadIndex } from '../../workloads/scan.ts';
import { describeUnreadable } from '../../workloads/unread.ts';
import type { Options } from '../options.ts';
import { firstProposals, type Started, startBlueprint } from './blueprints.ts';
import { starterConfig, starterPolicies } from './configuration.ts';
import { filesOf, type Lines, type StartLine, withNewFiles } from './new-files.ts';
import { tellOtherKinds } from './other-kinds.ts';
import { readPast } from './past.ts';
import { starterSnapshots } from './snapshots.ts';
import { findStarters } from './starters.ts';
import { STARTER_WORKFLOWS } from './workflows.ts';

const SNAPSHOT = 'snapshot.json';

/** Everything that starts Trimtab in a repository, written nowhere yet; or that there is nothing to start from. */
export type Start =
  | { readonly kind: 'nothing'; readonly lines: readonly string[]; readonly message: string }
  | {
      readonly kind: 'start';
      readonly lines: readonly StartLine[];
      readonly notes: readonly string[];
      readonly services: readonly Started[];
      /** Lines about workloads and files that get no blueprint. */
      readonly skipped: readonly string[];
      /** Says what would have been proposed; undefined where no history was asked for. */
      readonly proposals: readonly string[] | undefined;
      /** Blueprints that are there and cannot be read. */
      readonly failures: readonly Failure[];
      /** The configuration that counts once the files are written. */
      readonly config: Config;
    };

/**
 * Plans what starts Trimtab in a folder: a blueprint for each workload that can be scaled from here, and what a
 * first plan and a workflow need besides. `prefix` is the folder's path in its repository, '' or 'sub/dir/'.
 * @throws TrimtabError `usage`, `config_invalid` or `history_invalid`
 */
export async function planStart(options: Options, files: Files, prefix: string, now: Date): Promise<Start> {
  const { source, config } = loadConfiguration(files, options.config);
  refuseUnmatched(files, config);
  const sources = blueprintPaths(files, config.blueprints).map((path) => readSource(files, path));
  const { blueprints: known, errors } = readBlueprints(config, sources);
  const index = scanWorkloads(files, config.scan.exclude);
  const skipped = passedOver(files, index, config);
  const addOnce = (line: string) => skipped.includes(line) || skipped.push(line);
  // What a broken blueprint was meant for is started by nobody else.
  const broken = new Set(errors.map(({ service }) => service));
  const starters = findStarters(files, index, known, addOnce).filter(({ name }) => !broken.has(name));
  if (starters.length + sources.length === 0) {
    const message = `no workload found below ${options.repo} that can be scaled from here`;
    return { kind: 'nothing', lines: [...skipped, message], message };
  }
  const past = await readPast(options, config, starters, now);
  const services = starters.map((starter) => startBlueprint(starter, { files, index, config, past, now }));
  const clusters = [...new Set(starters.flatMap(({ workload }) => workload.cluster ?? []))];
  const lines: StartLine[] = [
    ...skipped,
    ...errors.map(({ message }) => message),
    ...(sources.length > 0 ? [`kept   ${counted(sources.length, 'blueprint')}`] : []),
    ...services.map(blueprintLine),
    { path: source.path, text: starterConfig(SNAPSHOT, clusters, options.prometheus) },
    { path: policiesPath(config), text: starterPolicies() },
  ];
  const rest = restOf(options, withNewFiles(files, filesOf(lines)), now);
  const workflows = starterWorkflows(files, prefix);
  return {
    kind: 'start',
    lines: [...lines, ...rest.lines, ...workflows.lines],
    notes: [
      ...(starters.length > 0 && !matchesWritten(config.blueprints) ? [unmatched(source.path)] : []),
      ...past.notes,
      ...rest.notes,
      ...workflows.notes,
    ],
    services,
    skipped,
    proposals: past.asked ? firstProposals(starters, past) : undefined,
    failures: errors,
    config: rest.config,
  };
}

/** Says what is not looked at, and why: the list that the workloads without a blueprint are added to. */
function passedOver(files: Files, { unreadable }: WorkloadIndex, { scan }: Config): string[] {
  return [
    ...(files.warnings?.() ?? []),
    ...describeUnreadable(unreadable).map((line) => `skipped ${line}`),
    ...tellOtherKinds(files, excludedBy(scan.exclude)),
  ];
}

/** Returns the snapshots that the configuration asks for, which is read as it will be: `files` has it by now. */
function restOf(options: Options, files: Files, now: Date): Lines & { readonly config: Config } {
  const { source, config } = loadConfiguration(files, options.config);
  const { lines, notes } = starterSnapshots(files, config, now);
  return { config, lines, notes: [...unnamedSource(options, source.path, config), ...notes] };
}

function blueprintLine(started: Started): StartLine {
  if (started.kind === 'skipped') return `skipped ${started.name}: ${started.why}`;
  const { path, text, basis, held } = started;
  return { path, text, about: `${basis}${held === undefined ? '' : `, held: ${held}`}` };
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
 * Returns the workflows, which GitHub reads below the root of a repository and nowhere else. One that has the
 * other ending is the same workflow.
 */
function starterWorkflows(files: Files, prefix: string): Lines {
  if (prefix !== '') {
    const note = `no workflow written: GitHub reads them in .github/workflows of the repository's root alone; see docs/GITHUB_ACTION.md, and add \`repo: ${prefix.slice(0, -1)}\``;
    return { lines: [], notes: [note] };
  }
  const lines = Object.entries(STARTER_WORKFLOWS).map(([path, text]) => {
    const other = path.replace(/\.yaml$/, '.yml');
    return files.read(other) === undefined ? { path, text } : `kept   ${other}`;
  });
  return { lines, notes: [] };
}

/** Refuses to start blueprints beside others that no pattern matches. @throws TrimtabError `usage` */
function refuseUnmatched(files: Files, { blueprints }: Config): void {
  const unmatched = describeUnmatched(files, blueprints, blueprintPaths(files, blueprints));
  if (unmatched.length > 0) throw new TrimtabError('usage', unmatched.join('\n'));
}
