import { openWorkTree } from '../adapters/files/work-tree.ts';
import { openGit } from '../adapters/git/git.ts';
import type { Environment } from '../adapters/github/repository.ts';
import type { Config } from '../policy/config.ts';
import { tellFiles, writeFiles } from './init/new-files.ts';
import { planStart } from './init/start.ts';
import { openLedger } from './open/ledger.ts';
import { openRepository } from './open/world.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';

const NEXT = 'next: `trimtab doctor`, then `trimtab plan`';

/**
 * Writes a starter blueprint for each workload that can be scaled from here, and what a first plan and a
 * workflow need besides, or proposes them in one pull request. Overwrites nothing: a second run adds what is
 * new.
 */
export async function init(options: Options, now: Date, environment: Environment): Promise<LinesOutcome> {
  if (options.pullRequest) {
    const { proposeStart } = await import('./init/onboard.ts');
    return proposeStart(options, now, environment);
  }
  const { repo } = options;
  const files = openWorkTree(repo);
  const start = await planStart(options, files, await prefixOf(repo, now), now);
  if (start.kind === 'nothing') {
    const { lines, message } = start;
    return { kind: 'lines', lines, notes: [], failures: [{ service: null, message }] };
  }
  const { lines, proposals = [], config, failures } = start;
  if (options.dryRun) {
    const told = tellFiles(lines, ({ path }) =>
      files.read(path) === undefined ? 'would write ' : 'kept   ',
    );
    return { kind: 'lines', lines: [...told, ...proposals], notes: start.notes, failures };
  }
  const written = writeFiles(repo, lines);
  const notes = [...(await makeLedger(options, config, now, environment)), ...start.notes, NEXT];
  return { kind: 'lines', lines: [...written, ...proposals], notes, failures };
}

/** Returns the path of the folder in its repository, '' or 'sub/dir/'; '' where there is none. */
async function prefixOf(repo: string, now: Date): Promise<string> {
  const git = await openGit(repo, { now, auth: () => undefined }).catch(() => undefined);
  return git?.prefix ?? '';
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
