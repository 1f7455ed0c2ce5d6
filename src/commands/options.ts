import { parseArgs } from 'node:util';
import { TrimtabError } from '../errors.ts';

export interface Options {
  readonly repo: string;
  readonly config: string;
  readonly snapshot: string | undefined;
  /** An earlier report whose inputs are decided again. */
  readonly replay: string | undefined;
  readonly now: Date | undefined;
  readonly format: 'text' | 'json' | 'markdown';
  readonly services: readonly string[];
  readonly quiet: boolean;
}

const FORMATS = ['text', 'json', 'markdown'] as const;

/** Reads the flags shared by all commands. @throws TrimtabError `usage`, naming the flag. */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = read(args);
  if (positionals[0] !== undefined) throw new TrimtabError('usage', `unexpected argument "${positionals[0]}"; see --help`);
  const format = FORMATS.find((f) => f === values.format);
  if (!format) throw new TrimtabError('usage', `--format ${values.format}: expected text, json or markdown`);
  return {
    repo: values.repo,
    config: values.config,
    snapshot: values.snapshot,
    replay: values.replay,
    now: values.now === undefined ? undefined : parseNow(values.now),
    format,
    services: values.service,
    quiet: values.quiet,
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        repo: { type: 'string', default: '.' },
        config: { type: 'string', default: 'trimtab.yaml' },
        snapshot: { type: 'string' },
        replay: { type: 'string' },
        now: { type: 'string' },
        format: { type: 'string', default: 'text' },
        service: { type: 'string', multiple: true, default: [] },
        quiet: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new TrimtabError('usage', `${(cause as Error).message.split('. ')[0]}; see --help`, { cause });
  }
}

function parseNow(text: string): Date {
  const date = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) || !/(Z|[+-]\d{2}:\d{2})$/.test(text) || Number.isNaN(date.getTime())) {
    throw new TrimtabError('usage', `--now ${text}: expected an ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z`);
  }
  return date;
}
