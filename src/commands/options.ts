import { parseArgs } from 'node:util';
import { closest } from '../lib/did-you-mean.ts';
import type { Milliseconds } from '../lib/duration.ts';
import { parseDuration } from '../lib/duration.ts';
import { TrimtabError } from '../lib/errors.ts';
import { parseInstant } from '../lib/time.ts';
import type { Shard } from '../pipeline/select.ts';
import { COMMANDS, type Command, type CommandName, FLAGS, type Flag, type FlagName } from './flags.ts';

export interface Options {
  readonly repo: string;
  readonly config: string | undefined;
  readonly snapshot: string | undefined;
  /** An earlier report whose inputs are decided again. */
  readonly replay: string | undefined;
  readonly now: Date | undefined;
  readonly format: 'text' | 'json' | 'markdown';
  readonly services: readonly string[];
  /** The one service to explain; it is then the only one in `services`. */
  readonly explain: string | undefined;
  readonly shard: Shard | undefined;
  readonly forge: 'github' | 'local' | undefined;
  readonly base: string | undefined;
  readonly head: string | undefined;
  /** From when on, or how long ago in milliseconds. */
  readonly since: Date | Milliseconds | undefined;
  readonly reason: string | undefined;
  readonly quiet: boolean;
  /** Words between the command and its flags. */
  readonly words: readonly string[];
}

const FORMATS = ['text', 'json', 'markdown'] as const;
const FORGES = ['github', 'local'] as const;

/** Reads the flags that a command takes. @throws TrimtabError `usage`, naming the flag. */
export function parseOptions(command: CommandName, args: readonly string[]): Options {
  const { values, words } = read(args, COMMANDS[command]);
  const { explain } = values;
  if (
    explain !== undefined &&
    (values.service || values.shard !== undefined || values.format !== undefined)
  ) {
    throw new TrimtabError(
      'usage',
      '--explain prints text about one service: leave out --service, --shard and --format',
    );
  }
  return {
    repo: values.repo ?? '.',
    config: values.config,
    snapshot: values.snapshot,
    replay: values.replay,
    now: values.now === undefined ? undefined : parseNow(values.now),
    format: oneOf('--format', values.format ?? 'text', FORMATS),
    services: explain === undefined ? (values.service ?? []) : [explain],
    explain,
    shard: values.shard === undefined ? undefined : parseShard(values.shard),
    forge: values.forge === undefined ? undefined : oneOf('--forge', values.forge, FORGES),
    base: values.base,
    head: values.head,
    since: values.since === undefined ? undefined : parseSince(values.since),
    reason: values.reason,
    quiet: values.quiet ?? false,
    words,
  };
}

type Values = { [name in Exclude<FlagName, 'service' | 'quiet'>]?: string } & {
  service?: string[];
  quiet?: boolean;
};

function read(
  args: readonly string[],
  { flags, words = [] }: Command,
): { readonly values: Values; readonly words: readonly string[] } {
  const options = flags.map((name) => {
    const flag: Flag = FLAGS[name];
    return [
      name,
      { type: flag.value === undefined ? 'boolean' : 'string', multiple: flag.multiple ?? false },
    ] as const;
  });
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(options),
    });
    for (const [name, value] of Object.entries(values)) {
      if (value === '' && name !== 'reason')
        throw new TrimtabError('usage', `--${name} is empty; see --help`);
    }
    const extra = positionals[words.length];
    if (extra !== undefined) throw new TrimtabError('usage', `unexpected argument "${extra}"; see --help`);
    const missing = words[positionals.length];
    if (missing !== undefined && !missing.startsWith('['))
      throw new TrimtabError('usage', `${missing} is missing; see --help`);
    return { values: values as Values, words: positionals };
  } catch (cause) {
    if (cause instanceof TrimtabError) throw cause;
    const message = (cause as Error).message.split('. ')[0] ?? '';
    throw new TrimtabError('usage', `${message}${flagHint(message, flags)}; see --help`, { cause });
  }
}

/** Suggests the flag that was meant by one the command does not take, or else lists those it does. */
function flagHint(message: string, flags: readonly FlagName[]): string {
  const given = /^Unknown option '--([^']+)'/.exec(message)?.[1];
  if (given === undefined) return '';
  const near = closest(given, flags);
  if (near !== undefined) return ` (did you mean --${near}?)`;
  return Object.hasOwn(FLAGS, given)
    ? ` (this command takes ${flags.map((name) => `--${name}`).join(', ') || 'none'})`
    : '';
}

function oneOf<T extends string>(flag: string, text: string, known: readonly T[]): T {
  const found = known.find((one) => one === text);
  if (found === undefined)
    throw new TrimtabError(
      'usage',
      `${flag} ${text}: expected ${`${known.slice(0, -1).join(', ')} or ${known.at(-1)}`}`,
    );
  return found;
}

function parseNow(text: string): Date {
  const time = parseInstant(text);
  if (time !== undefined) return new Date(time);
  throw new TrimtabError(
    'usage',
    `--now ${text}: expected an ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z`,
  );
}

function parseSince(text: string): Date | Milliseconds {
  try {
    const time = parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00Z` : text);
    return time === undefined ? parseDuration(text) : new Date(time);
  } catch (cause) {
    throw new TrimtabError(
      'usage',
      `--since ${text}: expected a duration such as 2h or 7d, a day, or an ISO 8601 instant with a zone`,
      {
        cause,
      },
    );
  }
}

function parseShard(text: string): Shard {
  const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new TrimtabError('usage', `--shard ${text}: expected I/N with I from 1 to N, such as 2/4`);
  }
  return { index, count };
}
