import { openWorkTree } from '../adapters/files/work-tree.ts';
import { counted } from '../lib/count.ts';
import { blueprintSources, loadConfiguration, readBlueprints } from '../pipeline/load.ts';
import { buildMatrix, countServices, type Matrix } from '../pipeline/matrix.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';

/**
 * Prints the jobs that a fleet can be divided into. It reads files alone, and what is wrong in them is a note:
 * a broken blueprint must not keep the jobs of the others from starting.
 */
export function matrix(options: Options): LinesOutcome {
  const files = openWorkTree(options.repo);
  const { source, config } = loadConfiguration(files, options.config);
  const { blueprints, errors } = readBlueprints(config, blueprintSources(files, config, source.path));
  const made = buildMatrix(config, blueprints, options);
  const lines = options.format === 'json' ? [JSON.stringify(made)] : describe(made, blueprints);
  return { kind: 'lines', lines, matrix: made, notes: errors.map(({ message }) => message), failures: [] };
}

function describe({ include }: Matrix, blueprints: readonly Blueprint[]): string[] {
  const rows = include.map((job) => [
    job.cluster,
    ...(job.shard === undefined ? [] : [job.shard]),
    counted(countServices(job, blueprints), 'service'),
  ]);
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
