import { EXAMPLES } from './examples.ts';
import { COMMANDS, type Command, type CommandName, FLAGS, type Flag, flagsOf } from './flags.ts';

/** Returns the text of `--help`, for the tool or for one command. */
export function helpText(command: CommandName | undefined): string {
  return command === undefined ? overview() : commandHelp(command);
}

function overview(): string {
  const list = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(12)}${does}`);
  return `Trimtab keeps Kubernetes replica counts in Git under written policy.

Usage: trimtab COMMAND [flags]

${list.join('\n')}

\`trimtab COMMAND --help\`, or \`trimtab help COMMAND\`, lists a command's flags; \`trimtab --version\` prints the version.

Exit codes: 0 fine; 1 something failed, each thing named; 2 usage or configuration; 3 gate: forbidden, or waiting for approval or not judged where no status could say so.
`;
}

function commandHelp(command: CommandName): string {
  const { does, words = [] }: Command = COMMANDS[command];
  const shown = flagsOf(command).map((name) => {
    const flag: Flag = FLAGS[name];
    return [`--${name}${flag.value === undefined ? '' : ` ${flag.value}`}`, flag.help] as const;
  });
  const width = Math.max(18, ...shown.map(([flag]) => flag.length + 2));
  const rows = shown.map(([flag, help]) => `  ${flag.padEnd(width)}${help}`);
  const examples = EXAMPLES[command].map((line) => `  ${line}`);
  return `trimtab ${command}: ${does}\n\nUsage: trimtab ${[command, ...words].join(' ')} [flags]\n\n${rows.join('\n')}\n\nExamples:\n\n${examples.join('\n')}\n`;
}
