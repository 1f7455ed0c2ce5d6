import { parseArgs } from 'node:util';
import type { OpenCache } from '../adapters/cache/parse-cache.ts';
import type { Milliseconds } from '../lib/duration.ts';
import { parseDuration } from '../lib/duration.ts';
import { TrimtabError } from '../lib/errors.ts';
import { parseInstant } from '../lib/time.ts';
import { showUnseen } from '../lib/visible.ts';
import type { Shard } from '../pipeline/select.ts';
import { urlFault } from '../policy/source-url.ts';
import type { TellProgress } from '../ports/progress.ts';
import { type BacktestOptions, parseBacktestOptions } from './backtest-options.ts';
import { flagHint } from './flag-hint.ts';
import {
  COMMANDS,
  type Command,
  type CommandName,
  FLAGS,
  type Flag,
  type FlagName,
  flagsOf,
} from './flags.ts';

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
  /** The only cluster that the run has to do with. */
  readonly cluster: string | undefined;
  readonly shard: Shard | undefined;
  /** Parts that `matrix` divides each cluster into. */
  readonly shards: number | undefined;
  readonly forge: 'github' | 'local' | undefined;
  readonly base: string | undefined;
  readonly head: string | undefined;
  /** From when on, or how long ago in milliseconds. */
  readonly since: Date | Milliseconds | undefined;
  /** True where `log` is to judge proposals by what demand did afterwards. */
  readonly score: boolean;
  readonly reason: string | undefined;
  /** File of past demand, in place of the metrics sources. */
  readonly history: string | undefined;
  /** URL of the Prometheus that `init` asks for history, without credentials. */
  readonly prometheus: string | undefined;
  /** True where `init` is to propose what it would write. */
  readonly pullRequest: boolean;
  readonly out: string | undefined;
  /** File to write the history page to. */
  readonly html: string | undefined;
  /** Days of past demand. */
  readonly days: number;
  /** Of `backtest` alone; undefined for every other command. */
  readonly backtest: BacktestOptions | undefined;
  /** True where only services that change are printed. */
  readonly changed: boolean;
  readonly quiet: boolean;
  readonly noColor: boolean;
  /** False where nothing is kept from run to run. */
  readonly cache: boolean;
  /** Opens what earlier runs kept; set by `runCommand`. */
  readonly openCache?: OpenCache | undefined;
  /** Takes how far the run is; set by the command line where somebody watches. */
  readonly tellProgress?: TellProgress | undefined;
  /** True where `init`, `verify` and `gate` are to write nothing; the command line has it for `init` alone. */
  readonly dryRun: boolean;
  /** Words between the command and its flags. */
  readonly words: readonly string[];
}

/**
 * Reads the flags that a command takes. @throws TrimtabError `usage`, naming the flag, on one line whatever the
 * arguments hold.
 */
export function parseOptions(command: CommandName, args: readonly string[]): Options {
  try {
    return readOptions(command, args);
  } catch (error) {
    if (!(error instanceof TrimtabError)) throw error;
    throw new TrimtabError(error.code, showUnseen(error.message), { cause: error });
  }
}

function readOptions(command: CommandName, args: readonly string[]): Options {
  const { values, words } = read(args, COMMANDS[command], flagsOf(command));
  checkTogether(values);
  const { explain } = values;
  return {
    repo: values.repo ?? '.',
    config: values.config,
    snapshot: values.snapshot,
    replay: values.replay,
    now: values.now === undefined ? undefined : parseNow(values.now),
    format: oneOf('--format', values.format ?? DEFAULT_FORMAT[command] ?? 'text', FLAGS.format.choices),
    services: explain === undefined ? (values.service ?? []) : [explain],
    explain,
    cluster: values.cluster,
    shard: values.shard === undefined ? undefined : parseShard(values.shard),
    shards: values.shards === undefined ? undefined : parseShards(values.shards),
    forge: values.forge === undefined ? undefined : oneOf('--forge', values.forge, FLAGS.forge.choices),
    base: values.base,
    head: values.head,
    since: values.since === undefined ? undefined : parseSince(values.since),
    score: values.score ?? false,
    reason: values.reason,
    history: values.history,
    prometheus: values.prometheus === undefined ? undefined : parseServer(values.prometheus),
    pullRequest: values['pull-request'] === true,
    out: values.out,
    html: values.html,
    days: parseDays(values.days),
    backtest: command === 'backtest' ? parseBacktestOptions(values) : undefined,
    changed: values.changed ?? false,
    quiet: values.quiet ?? false,
    noColor: values['no-color'] ?? false,
    cache: values['no-cache'] !== true,
    dryRun: values['dry-run'] === true,
    words,
  };
}

/** Formats of commands whose answer is for a workflow to read; others print text. */
const DEFAULT_FORMAT: { readonly [name in CommandName]?: Options['format'] } = { matrix: 'json' };

/** Checks the flags that exclude others. @throws TrimtabError `usage` */
function checkTogether({ explain, service, shard, format, changed, history, prometheus }: Values): void {
  if (history !== undefined && prometheus !== undefined)
    throw new TrimtabError('usage', '--history and --prometheus both say where history is: leave out one');
  if (explain !== undefined && (service || shard !== undefined || format !== undefined)) {
    throw new TrimtabError(
      'usage',
      '--explain prints text about one service: leave out --service, --shard and --format',
    );
  }
  if (changed === true && format === 'json')
    throw new TrimtabError('usage', '--changed is for text and Markdown: the JSON report has every service');
}

type Switch = 'score' | 'pull-request' | 'dry-run' | 'changed' | 'quiet' | 'no-cache' | 'no-color';
type Values = { [name in Exclude<FlagName, 'service' | Switch>]?: string } & { service?: string[] } & {
  [name in Switch]?: boolean;
};

function read(
  args: readonly string[],
  { words: wanted = [] }: Command,
  flags: readonly FlagName[],
): { readonly values: Values; readonly words: readonly string[] } {
  const options = flags.map((name) => {
    const flag: Flag = FLAGS[name];
    return [name, { type: flag.value === undefined ? 'boolean' : 'string' }] as const;
  });
  const { tokens } = parseArgs({
    args: [...args],
    // What is wrong is said in words of our own, which the versions of Node do not share.
    strict: false,
    tokens: true,
    options: Object.fromEntries(options),
  });
  const given = new Map<FlagName, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind === 'option') take(token, flags, given);
  }
  checkWords(words, wanted);
  const values = [...given].map(([name, all]) => {
    const flag: Flag = FLAGS[name];
    return [name, flag.multiple ? all : flag.value === undefined ? true : all[0]] as const;
  });
  return { values: Object.fromEntries(values) as Values, words };
}

interface OptionToken {
  readonly name: string;
  /** As written, with its dashes. */
  readonly rawName: string;
  readonly value?: string | undefined;
  /** True for `--name=value`. */
  readonly inlineValue?: boolean | undefined;
}

/** Adds one flag to those given. @throws TrimtabError `usage` where it is unknown, or lacks its value. */
function take(token: OptionToken, flags: readonly FlagName[], given: Map<FlagName, string[]>): void {
  const { rawName, value } = token;
  const name = flags.find((one) => one === token.name);
  if (name === undefined)
    throw new TrimtabError('usage', `Unknown option '${rawName}'${flagHint(rawName, flags)}; see --help`);
  const flag: Flag = FLAGS[name];
  const before = given.get(name);
  const fault =
    valueFault(token, flag) ?? (before !== undefined && !flag.multiple ? 'is given twice' : undefined);
  if (fault !== undefined) throw new TrimtabError('usage', `--${name} ${fault}; see --help`);
  given.set(name, [...(before ?? []), value ?? '']);
}

/** Says what is wrong with a flag's value; undefined for nothing. */
function valueFault({ name, value, inlineValue }: OptionToken, { value: wanted }: Flag): string | undefined {
  if (wanted === undefined) return value === undefined ? undefined : 'takes no value';
  if (value === undefined) return `needs a value: --${name} ${wanted}`;
  if (inlineValue !== true && /^-./.test(value))
    return `needs a value: --${name} ${wanted} (--${name}=${value} if that is the value)`;
  return value === '' && name !== 'reason' ? 'is empty' : undefined;
}

/** Checks the words between command and flags. @throws TrimtabError `usage` for one too many, too few or unknown. */
function checkWords(words: readonly string[], wanted: readonly string[]): void {
  const extra = words[wanted.length];
  if (extra !== undefined) throw new TrimtabError('usage', `unexpected argument "${extra}"; see --help`);
  const missing = wanted[words.length];
  if (missing !== undefined && !missing.startsWith('['))
    throw new TrimtabError('usage', `${missing} is missing; see --help`);
  const [first = ''] = wanted;
  if (first.includes('|')) oneOf('', words[0] ?? '', first.split('|'));
}

function oneOf<T extends string>(flag: string, text: string, known: readonly T[]): T {
  const found = known.find((one) => one === text);
  if (found === undefined)
    throw new TrimtabError(
      'usage',
      `${flag} ${text}: expected ${known.slice(0, -1).join(', ')} or ${known.at(-1)}`.trimStart(),
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

/** Parses the URL of a server. What it says of a user would end in a file: that comes from the environment. */
function parseServer(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && (url.username !== '' || url.password !== ''))
    throw new TrimtabError(
      'usage',
      '--prometheus takes no user or password: name the variables that hold them by username, password_env or token_env in trimtab.yaml',
    );
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new TrimtabError(
      'usage',
      `--prometheus ${text}: expected a URL such as https://prometheus.example.org`,
    );
  const fault = urlFault(text);
  if (fault) throw new TrimtabError('usage', `--prometheus: ${fault.message}. ${fault.fix}`);
  return text;
}

/** As many days as points are kept of. */
const MAX_DAYS = 35;

function parseDays(text = '28'): number {
  const days = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (days >= 1 && days <= MAX_DAYS) return days;
  throw new TrimtabError('usage', `--days ${text}: expected whole days from 1 to ${MAX_DAYS}`);
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

function parseShards(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count >= 1) return count;
  throw new TrimtabError('usage', `--shards ${text}: expected a whole number of parts, such as 4`);
}

function parseShard(text: string): Shard {
  const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new TrimtabError('usage', `--shard ${text}: expected I/N with I from 1 to N, such as 2/4`);
  }
  return { index, count };
}
