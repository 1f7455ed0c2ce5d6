import type { OpenGit } from '../../adapters/git/git.ts';
import { TrimtabError } from '../../lib/errors.ts';
import { holdOpenPulls } from '../../pipeline/hold-pulls.ts';
import { markedConfig } from '../../pipeline/load.ts';
import type { Forge } from '../../ports/forge.ts';
import type { Options } from '../options.ts';

interface Opened {
  readonly git: OpenGit;
  readonly forge: Forge;
  readonly options: Options;
  readonly now: Date;
}

/**
 * Runs `work`. Where it finds that no policy can be read, the open pull requests are held, unless this is a dry
 * run. @throws what `work` throws, in any case; that they could not be held is worth less.
 */
export async function holdingPulls<T>(opened: Opened, work: () => Promise<T>): Promise<T> {
  const { git, forge, options, now } = opened;
  try {
    return await work();
  } catch (error) {
    if (!options.dryRun && error instanceof TrimtabError && error.code === 'config_invalid')
      await holdOpenPulls(forge, markedConfig(git.prefix, options.config), error, now).catch(() => undefined);
    throw error;
  }
}
