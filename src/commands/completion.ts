import {
  COMMANDS,
  type Command,
  type CommandName,
  FLAGS,
  type Flag,
  type FlagName,
  flagsOf,
  isCommand,
} from './flags.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';

const SCRIPTS: Readonly<Record<string, () => string[]>> = { bash, zsh, fish };

/** Prints the script by which a shell completes commands, flags and their values. */
export function completion({ words: [shell = ''] }: Pick<Options, 'words'>): LinesOutcome {
  return { kind: 'lines', lines: SCRIPTS[shell]?.() ?? [], notes: [], failures: [] };
}

/** Source of the completions of a flag's value. */
type Values =
  | { readonly kind: 'files' | 'folders' | 'any' }
  | { readonly kind: 'words'; readonly words: readonly string[] };

function valuesOf({ value, choices }: Flag): Values {
  if (choices !== undefined) return { kind: 'words', words: choices };
  if (value === 'DIR') return { kind: 'folders' };
  return { kind: value === 'FILE' || value === 'REPORT' ? 'files' : 'any' };
}

const NAMES: readonly CommandName[] = Object.keys(COMMANDS).filter(isCommand);

/** Returns the words that may follow a command directly: `reset`, or `bash`, `zsh` and `fish`. */
function firstWords(command: CommandName): string[] {
  const { words: [first = ''] = [] }: Command = COMMANDS[command];
  return /^[a-z|]+$/.test(first) ? first.split('|') : [];
}

function flagNamed(name: FlagName): Flag {
  return FLAGS[name];
}

function bash(): string[] {
  const valued = (Object.keys(FLAGS) as FlagName[]).filter((name) => flagNamed(name).value !== undefined);
  const values = valued.map((name) => `    --${name}) ${bashValues(valuesOf(flagNamed(name)))}; return ;;`);
  const words = NAMES.map((name) => {
    const flags = flagsOf(name).map((flag) => `--${flag}`);
    return `    ${name}) words="${[...firstWords(name), ...flags, '--help'].join(' ')}" ;;`;
  });
  return [
    '# bash completion for trimtab: source <(trimtab completion bash)',
    '_trimtab() {',
    '  local cur=$2 prev=$3 words=',
    '  COMPREPLY=()',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W "${[...NAMES, 'help', '--help', '--version'].join(' ')}" -- "$cur"))`,
    '    return',
    '  fi',
    '  case $prev in',
    ...values,
    '  esac',
    `  case \${COMP_WORDS[1]} in`,
    ...words,
    `    help) words="${NAMES.join(' ')}" ;;`,
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$cur"))',
    '}',
    'complete -F _trimtab trimtab',
  ];
}

/** Returns the command that completes a value; bash itself says which files there are. */
function bashValues(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `COMPREPLY=($(compgen -W "${values.words.join(' ')}" -- "$cur"))`;
    case 'folders':
      return 'compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$cur"))';
    case 'files':
      return 'compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur"))';
    case 'any':
      return ':';
  }
}

function zsh(): string[] {
  const specs = (name: CommandName) => [
    ...flagsOf(name).map((flag) => zshSpec(flag, flagNamed(flag))),
    "'--help[print the flags of the command]'",
    ...(firstWords(name).length > 0 ? [`'1:word:(${firstWords(name).join(' ')})'`] : []),
  ];
  return [
    '#compdef trimtab',
    '_trimtab() {',
    '  local -a commands',
    '  commands=(',
    ...NAMES.map((name) => `    ${quoted(`${name}:${COMMANDS[name].does.replaceAll(':', '\\:')}`)}`),
    '  )',
    '  if (( CURRENT == 2 )); then',
    '    _describe command commands',
    '    return',
    '  fi',
    '  shift words',
    '  (( CURRENT-- ))',
    '  case $words[1] in',
    ...NAMES.map((name) => `    ${name}) _arguments ${specs(name).join(' ')} ;;`),
    '    help) _describe command commands ;;',
    '  esac',
    '}',
    '# Loaded from a file of $fpath this is the body of the function; sourced, it has to be bound.',
    'if [ "$funcstack[1]" = _trimtab ]; then _trimtab "$@"; else compdef _trimtab trimtab; fi',
  ];
}

/** Returns one argument of `_arguments`: https://zsh.sourceforge.io/Doc/Release/Completion-System.html */
function zshSpec(name: FlagName, flag: Flag): string {
  const help = flag.help.replace(/[[\]:\\]/g, '\\$&');
  const value =
    flag.value === undefined ? '' : `:${flag.value.replace(/[[\],…:]/g, '')}:${zshValues(valuesOf(flag))}`;
  return quoted(`${flag.multiple ? '*' : ''}--${name}[${help}]${value}`);
}

function zshValues(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `(${values.words.join(' ')})`;
    case 'folders':
      return '_files -/';
    case 'files':
      return '_files';
    case 'any':
      return '';
  }
}

function fish(): string[] {
  const commands = NAMES.map(
    (name) => `complete -c trimtab -n __fish_use_subcommand -a ${name} -d ${fishQuoted(COMMANDS[name].does)}`,
  );
  const flags = NAMES.flatMap((name) => {
    const within = `complete -c trimtab -n '__fish_seen_subcommand_from ${name}'`;
    const first = firstWords(name);
    return [
      ...(first.length > 0 ? [`${within} -a '${first.join(' ')}'`] : []),
      ...flagsOf(name).map((flag) => {
        const { help, value } = flagNamed(flag);
        const values = value === undefined ? '' : fishValues(valuesOf(flagNamed(flag)));
        return `${within} -l ${flag} -d ${fishQuoted(help)}${values}`;
      }),
    ];
  });
  return [
    '# fish completion for trimtab: trimtab completion fish | source',
    'complete -c trimtab -f',
    ...commands,
    ...flags,
  ];
}

function fishValues(values: Values): string {
  switch (values.kind) {
    case 'words':
      return ` -x -a '${values.words.join(' ')}'`;
    case 'folders':
      return " -x -a '(__fish_complete_directories)'";
    case 'files':
      return ' -r -F';
    case 'any':
      return ' -x';
  }
}

/** Quotes for bash and zsh. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishQuoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
