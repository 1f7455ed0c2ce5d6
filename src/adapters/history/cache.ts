import { lstatSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ancestors, normalizePath } from '../../lib/path.ts';
import type { Kept } from '../../metrics/history/kept.ts';
import { formatKept, parseKept } from '../../metrics/history/kept-bytes.ts';
import { writeWhole } from '../files/whole-file.ts';
import type { KeptReadings } from './prometheus.ts';

/** A month of ten thousand services is 160 MB. */
const MAX_BYTES = 384 * 1024 * 1024;

/**
 * Keeps readings between runs in one file, by its path below the repository folder. It is a cache: what is wrong
 * with it costs the time to ask again, and is told. A torn file is set aside as `.broken`; one that this tool has
 * not written is left as it is.
 */
export function openHistoryCache(repo: string, path: string): KeptReadings {
  const problems: string[] = [];
  const place = placeOf(repo, path);
  let usable = place !== undefined;
  if (place === undefined) problems.push(`${path}: a link leads there, so that no history is kept`);
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      problems.push(`${path}: history cannot be kept: ${(error as Error).message}`);
      usable = false;
    }
  };
  let kept: Kept | undefined;
  return {
    problems,
    read() {
      if (kept) return kept;
      kept = new Map();
      if (place === undefined) return kept;
      attempt(() => {
        const bytes = readBytes(place);
        if (bytes === undefined) return;
        const parsed = parseKept(bytes);
        if (parsed.kind === 'kept') kept = parsed.kept;
        else if (parsed.kind === 'broken') {
          renameSync(place, `${place}.broken`);
          problems.push(`${path} is set aside as ${path}.broken, and asked for anew: ${parsed.why}`);
        } else {
          usable = false;
          problems.push(`${path} is no history that Trimtab keeps: name another file in history.cache`);
        }
      });
      return kept;
    },
    write(next) {
      if (place !== undefined && usable)
        attempt(() => {
          mkdirSync(dirname(place), { recursive: true });
          writeWhole(place, formatKept(fitting(next)));
          // What is in the file need not be in memory as well.
          kept = undefined;
        });
    },
  };
}

/** Returns the place of the file; undefined where a link stands on the way, which may lead anywhere. */
function placeOf(repo: string, path: string): string | undefined {
  const inside = normalizePath(path);
  if (inside === undefined) return undefined;
  const linked = [...ancestors(inside), inside].some(
    (part) => part !== '' && lstatSync(join(repo, part), { throwIfNoEntry: false })?.isSymbolicLink(),
  );
  return linked ? undefined : join(repo, inside);
}

function readBytes(place: string): Buffer | undefined {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isFile()) throw new Error('it is no file');
  if (found.size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES / 1024 / 1024} MiB`);
  return readFileSync(place);
}

/** Leaves out those that were read longest ago, where all would not fit. */
function fitting(kept: Kept): Kept {
  const end = ({ column }: { column: { start: number; codes: Uint16Array } }) =>
    column.start + column.codes.length * 300_000;
  const newest = [...kept].sort(([, a], [, b]) => end(b) - end(a));
  let left = MAX_BYTES - 32 * 1024 * 1024;
  const fits = newest.filter(([, { column }]) => {
    left -= column.codes.length * 2;
    return left >= 0;
  });
  return new Map(fits);
}
