import { writeNew } from '../adapters/files/new-files.ts';
import { openWorkTree } from '../adapters/files/work-tree.ts';
import type { Environment } from '../adapters/github/repository.ts';
import { formatInstant } from '../lib/time.ts';
import { blueprintPaths, loadConfiguration, readBlueprints, readSource } from '../pipeline/load.ts';
import { parseBlueprint } from '../policy/blueprint/parse.ts';
import type { Config } from '../policy/config.ts';
import { scanWorkloads } from '../workloads/scan.ts';
import { starterBlueprint, starterConfig } from './init/starter.ts';
import { findStarters } from './init/starters.ts';
import { openLedger } from './open/ledger.ts';
import { openRepository } from './open/world.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';

const SNAPSHOT = 'snapshot.json';

/** Writes a starter blueprint for each workload that can be scaled from here, and what a first plan needs besides. Overwrites nothing. */
export async function init(options: Options, now: Date, environment: Environment): Promise<LinesOutcome> {
  const files = openWorkTree(options.repo);
  const { source, config } = loadConfiguration(files, options.config);
  const { blueprints: globs, defaults } = config;
  const sources = blueprintPaths(files, globs).map((path) => readSource(files, path));
  const known = readBlueprints(config, sources).blueprints;
  const index = scanWorkloads(files);
  const lines: string[] = [];
  const write = (path: string, text: string, more = '') =>
    lines.push(`${writeNew(options.repo, path, text) ? 'wrote  ' : 'kept   '}${path}${more}`);
  const facts = findStarters(files, index, known, (line) => lines.includes(line) || lines.push(line));
  for (const starter of facts) {
    const path = `blueprints/${starter.name}/blueprint.yaml`;
    const text = starterBlueprint(starter);
    const parsed = parseBlueprint(path, text, defaults);
    if (parsed.kind === 'invalid') lines.push(`skipped ${starter.name}: ${parsed.problems[0]?.message}`);
    else write(path, text, starter.held === undefined ? '' : `, held: ${starter.held}`);
  }
  if (facts.length > 0) {
    write(
      source.path,
      starterConfig(SNAPSHOT, [...new Set(facts.flatMap(({ workload }) => workload.cluster ?? []))]),
    );
    if (source.text === '')
      write(SNAPSHOT, `${JSON.stringify({ timestamp: formatInstant(now), services: [] }, null, 2)}\n`);
  }
  const nothing = facts.length + known.length === 0;
  const message = `no workload found below ${options.repo} that can be scaled from here`;
  if (nothing) lines.push(message);
  const written = { list: () => ['blueprints/name/blueprint.yaml'], read: () => undefined };
  const unseen = facts.length > 0 && blueprintPaths(written, globs).length === 0;
  const notes = nothing
    ? []
    : [
        ...(unseen
          ? [
              `${source.path}: \`blueprints:\` matches nothing that was written: add "blueprints/**/blueprint.yaml" to it`,
            ]
          : []),
        `next: put figures into ${SNAPSHOT}, or a cluster into ${source.path}; then \`trimtab validate\` and \`trimtab plan\``,
      ];
  const ledger = nothing
    ? []
    : await makeLedger(
        options,
        loadConfiguration(openWorkTree(options.repo), options.config).config,
        now,
        environment,
      );
  return {
    kind: 'lines',
    lines,
    notes: [...ledger, ...notes],
    failures: nothing ? [{ service: null, message }] : [],
  };
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
