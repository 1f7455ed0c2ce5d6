import { existsSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NewIssue } from '../../ports/conversation.ts';
import { whileLocked } from '../file-lock.ts';
import { ISSUE, readKept } from './pull-file.ts';

/** Issue as the local forge stores it. A person closes it by writing `closed`. */
interface KeptIssue extends Omit<NewIssue, 'marker'> {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly author: string;
  readonly created_at: string;
}

/**
 * Returns the number of the open issue with this marker, or a new one, in a folder beside that of the pull
 * requests.
 */
export function openIssue(
  pulls: string,
  { title, body, marker }: NewIssue,
  author: string,
  now: string,
): number {
  const folder = join(dirname(pulls), 'issues');
  mkdirSync(folder, { recursive: true });
  // Another run may look for it at the same moment.
  return whileLocked(join(folder, '.new.lock'), () =>
    findOrAdd(folder, { title, body, marker }, author, now),
  );
}

function findOrAdd(folder: string, { title, body, marker }: NewIssue, author: string, now: string): number {
  const kept = readIssues(folder);
  const known = kept.find(
    (issue) => issue.state === 'open' && issue.author === author && issue.body.includes(marker),
  );
  if (known) return known.number;
  // Numbers are of pull requests and issues alike on a real forge; here each has its own.
  for (let number = Math.max(0, ...kept.map((issue) => issue.number)) + 1; ; number += 1) {
    const issue: KeptIssue = { number, title, body, state: 'open', author, created_at: now };
    const temporary = join(folder, `.${number}.${process.pid}.tmp`);
    writeFileSync(temporary, `${JSON.stringify(issue, null, 2)}\n`);
    try {
      linkSync(temporary, join(folder, `${number}.json`));
      return number;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    } finally {
      rmSync(temporary, { force: true });
    }
  }
}

function readIssues(folder: string): KeptIssue[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+\.json$/.test(name)) : [];
  return names.map((name) => readKept<KeptIssue>(join(folder, name), ISSUE));
}
