const COMMANDS = {
  demo: 'the whole story in a temporary folder; needs only Node and git',
  validate: 'check blueprints and trimtab.yaml; each error at file:line:column',
  plan: 'observe, decide, govern, coordinate; print; change nothing',
  reconcile: 'plan on the base commit, then bring the local pull requests to the desired state, then verify',
  verify: 'verify merged changes; comment; roll back by pull request',
} as const;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

const FLAGS = `  --repo DIR          folder of the repository (default .)
  --config FILE       configuration, relative to --repo (default trimtab.yaml)
  --snapshot FILE     measured figures as one JSON file
  --replay REPORT     decide again from the inputs of an earlier JSON report (plan)
  --now ISO8601       fixes the clock
  --format FORMAT     text, json or markdown (default text)
  --service NAME      print only this service (repeatable); all are still decided
  --quiet             print results only
  --help, --version`;

/** The text of `--help`, for the tool or for one command. */
export function helpText(command: CommandName | undefined): string {
  if (command) return `trimtab ${command}: ${COMMANDS[command]}\n\nUsage: trimtab ${command} [flags]\n\n${FLAGS}\n`;
  const list = Object.entries(COMMANDS).map(([name, does]) => `  ${name.padEnd(10)}${does}`);
  return `Trimtab keeps Kubernetes replica counts in Git under written policy.\n\nUsage: trimtab COMMAND [flags]\n\n${list.join('\n')}\n\n${FLAGS}\n\nExit codes: 0 fine; 1 a service or blueprint failed; 2 usage or configuration.\n`;
}
