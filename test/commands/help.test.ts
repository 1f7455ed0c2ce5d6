import { expect, test } from 'vitest';
import { EXAMPLES } from '../../src/commands/examples.ts';
import { COMMANDS, isCommand } from '../../src/commands/flags.ts';
import { helpText } from '../../src/commands/help.ts';
import { parseOptions } from '../../src/commands/options.ts';

test.each(Object.keys(COMMANDS).filter(isCommand))(
  'the help of %s shows examples that it takes',
  (command) => {
    const examples = EXAMPLES[command];
    expect(examples.length).toBeGreaterThan(0);
    for (const line of examples) {
      expect(helpText(command)).toContain(`\n  ${line}\n`);
      const [program, name, ...args] = line.replace(/ > .*/, '').match(/"[^"]*"|\S+/g) ?? [];
      expect([program, name]).toEqual(['trimtab', command]);
      expect(() => parseOptions(command, args)).not.toThrow();
    }
  },
);
