import { TrimtabError } from '../../lib/errors.ts';
import { editPull, type KeptPull } from './pulls.ts';

const MAX_BODY = 65_536;

/** Store of pull requests for one run: its folder, and the login it acts as. */
export interface Store {
  /** The repository that is pushed to. */
  readonly dir: string;
  readonly folder: string;
  readonly login: string;
  /** Returns the time now, ISO 8601. */
  time(): string;
  /** Rewrites some fields of one pull request, and when it was updated. */
  edit(number: number, change: (pull: KeptPull) => Partial<KeptPull>): void;
}

export function openStore(dir: string, folder: string, login: string, now: () => Date): Store {
  const time = () => now().toISOString();
  return {
    dir,
    folder,
    login,
    time,
    edit(number, change) {
      editPull(folder, number, (pull) => ({ ...pull, ...change(pull), updated_at: time() }));
    },
  };
}

/** Lists without repeating what is there already. */
export function union(present: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...present, ...more])];
}

/** Checks the length of a body. @throws TrimtabError `forge_failed` for a body longer than GitHub takes. */
export function checkBody(body: string): void {
  if (body.length > MAX_BODY)
    throw new TrimtabError(
      'forge_failed',
      `the body has ${body.length} characters; a forge takes ${MAX_BODY}`,
    );
}
