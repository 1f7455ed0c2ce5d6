import { writeNew } from '../adapters/files/new-files.ts';
import { openWorkTree } from '../adapters/files/work-tree.ts';
import type { Environment } from '../adapters/github/repository.ts';
import { formatInstant } from '../lib/time.ts';
import { blueprintPaths, loadConfiguration, readBlueprints, readSource } from '../pipeline/load.ts';
import { parseBlueprint } from '../policy/blueprint/parse.ts';
import type { Config } from '../policy/config.ts';
import { scanWorkloads } from '../workloads/scan.ts';
import { type StarterFacts, starterBlueprint, starterConfig } from './init/starter.ts';
import { findStarters } from './init/starters.ts';
import { openLedger } from './open/ledger.ts';
import { openRepository } from './open/world.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';

const SNAPSHOT = 'snapshot.json';

/**
 * Writes a starter blueprint for each workload that can be scaled from here, and what a first plan needs
 * besides. Overwrites nothing.
 */
export async function init(options: Options, now: Date, environment: Environment): Promise<LinesOutcome> {
  const files = openWorkTree(options.repo);
  const { source, config } = loadConfiguration(files, options.config);
  const sources = blueprintPaths(files, config.blueprints).map((path) => readSource(files, path));
  const known = readBlueprints(config, sources).blueprints;
  const lines: string[] = [];
  const addOnce = (line: string) => lines.includes(line) || lines.push(line);
  const starters = findStarters(files, scanWorkloads(files), known, addOnce);
  lines.push(...starters.map((starter) => writeBlueprint(options.repo, starter, config.defaults)));
  if (starters.length > 0) lines.push(...writeConfiguration(options.repo, source, starters, now));
  if (starters.length + known.length === 0) {
    const message = `no workload found below ${options.repo} that can be scaled from here`;
    return {
      kind: 'lines',
      lines: [...lines, message],
      notes: [],
      failures: [{ service: null, message }],
    };
  }
  const written = loadConfiguration(openWorkTree(options.repo), options.config).config;
  const ledger = await makeLedger(options, written, now, environment);
  const unmatched = starters.length > 0 && !matchesWritten(config.blueprints);
  return {
    kind: 'lines',
    lines,
    notes: [...ledger, ...nextSteps(source.path, unmatched)],
    failures: [],
  };
}

/** Writes a file unless there is one, and returns the line that says which. */
function write(repo: string, path: string, text: string): string {
  return `${writeNew(repo, path, text) ? 'wrote  ' : 'kept   '}${path}`;
}

function writeBlueprint(repo: string, starter: StarterFacts, defaults: Config['defaults']): string {
  const path = `blueprints/${starter.name}/blueprint.yaml`;
  const text = starterBlueprint(starter);
  const parsed = parseBlueprint(path, text, defaults);
  if (parsed.kind === 'invalid') return `skipped ${starter.name}: ${parsed.problems[0]?.message}`;
  return `${write(repo, path, text)}${starter.held === undefined ? '' : `, held: ${starter.held}`}`;
}

/** Writes the configuration, and beside a new one the snapshot it names. */
function writeConfiguration(
  repo: string,
  source: { readonly path: string; readonly text: string },
  starters: readonly StarterFacts[],
  now: Date,
): string[] {
  const clusters = [...new Set(starters.flatMap(({ workload }) => workload.cluster ?? []))];
  const lines = [write(repo, source.path, starterConfig(SNAPSHOT, clusters))];
  if (source.text !== '') return lines;
  const snapshot = { timestamp: formatInstant(now), services: [] };
  return [...lines, write(repo, SNAPSHOT, `${JSON.stringify(snapshot, null, 2)}\n`)];
}

/** Checks whether the globs of the configuration find the blueprints written here. */
function matchesWritten(globs: Config['blueprints']): boolean {
  const written = { list: () => ['blueprints/name/blueprint.yaml'], read: () => undefined };
  return blueprintPaths(written, globs).length > 0;
}

function nextSteps(configPath: string, unmatched: boolean): string[] {
  const pattern =
    `${configPath}: \`blueprints:\` matches nothing that was written: ` +
    'add "blueprints/**/blueprint.yaml" to it';
  const next =
    `next: put figures into ${SNAPSHOT}, or a cluster into ${configPath}; ` +
    'then `trimtab validate` and `trimtab plan`';
  return unmatched ? [pattern, next] : [next];
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
