import { counted, listFirst } from '../lib/count.ts';
import { groupBy } from '../lib/group-by.ts';
import { codeSpan, escapeMarkdown, firstThatFit, truncate } from '../lib/markdown.ts';
import { onboardingMarker } from './onboarding.ts';
import { STOP_LABEL } from './stop.ts';

export const ONBOARDING_TITLE = 'Set up Trimtab';

/** A service that gets a blueprint. */
export interface OnboardedService {
  readonly name: string;
  /** Path and line of the manifest, with what it states of the count. */
  readonly place: string;
  readonly stated: string;
  /** Says why nothing is proposed for it yet; undefined where something may be. */
  readonly held: string | undefined;
}

/** Content of the pull request that sets up a folder. */
export interface Onboarding {
  readonly digest: string;
  readonly services: readonly OnboardedService[];
  /** Lines about what gets no blueprint. */
  readonly skipped: readonly string[];
  /** Lines that say what would have been proposed; undefined where no history was asked for. */
  readonly proposals: readonly string[] | undefined;
  /** Paths of the files beside the blueprints. */
  readonly files: readonly string[];
  /** Steps left to do by hand before it works. */
  readonly notes: readonly string[];
  /** Workflows that the token may not push, for people to add. */
  readonly refused: readonly { readonly path: string; readonly text: string }[];
}

/** Characters of a section that may grow with the repository; with the rest they stay below GitHub's 65 536. */
const ROOM = { services: 18_000, held: 9_000, skipped: 6_000, proposals: 8_000, notes: 4_000, files: 2_000 };
const LONGEST_LINE = 300;
const LONGEST_NAME = 120;
const NAMES_OF_A_CAUSE = 10;

/** Renders what a reader has to know to merge or close it: what was found, what is held, what comes next. */
export function onboardingBody(onboarding: Onboarding): string {
  const { services, skipped, digest } = onboarding;
  const text = [
    `Trimtab keeps the replica counts of Kubernetes workloads in Git under written policy, and proposes each change as a pull request. This one starts it for ${counted(services.length, 'service')}. **Nothing else is written until it is merged.**`,
    '',
    ...filesLines(onboarding),
    '',
    `### Services found: ${services.length}`,
    '',
    ...serviceTable(services),
    ...heldLines(services),
    ...(skipped.length === 0 ? [] : section(`Without a blueprint: ${skipped.length}`, skipped, ROOM.skipped)),
    ...proposalLines(onboarding.proposals),
    ...nextSteps(onboarding),
    '',
    '### How to stop',
    '',
    `- **Now** close this pull request: that means no, and Trimtab does not ask again.`,
    `- **Later** set \`paused: true\` in \`trimtab.yaml\`, or put the label \`${STOP_LABEL}\` on any open pull request.`,
  ].join('\n');
  return `${text}\n\n${onboardingMarker(digest)}\n`;
}

function filesLines({ services, files }: Onboarding): string[] {
  const blueprints = `- ${counted(services.length, 'blueprint')}, \`blueprints/<service>/blueprint.yaml\`: the limits of a service, and how its count is chosen`;
  const others = files.map((path) => `- ${code(path)}`);
  return ['It adds:', '', blueprints, ...fitLines(others, ROOM.files, (more) => `- and ${more} more files`)];
}

function serviceTable(services: readonly OnboardedService[]): string[] {
  const rows = services.map(
    ({ name, place, stated }) => `| ${code(name)} | ${code(place)} | ${line(stated)} |`,
  );
  return [
    '| service | manifest | Git states |',
    '|---|---|---|',
    ...fitLines(rows, ROOM.services, (more) => `| and ${more} more: see their blueprints | | |`),
  ];
}

/** Lists what holds services, each cause once. */
function heldLines(services: readonly OnboardedService[]): string[] {
  const held = services.filter((service) => service.held !== undefined);
  if (held.length === 0) return [];
  const causes = [...groupBy(held, (service) => service.held ?? '')].map(([why, all]) => {
    const names = all.map(({ name }) => code(name));
    return `- ${listFirst(names, NAMES_OF_A_CAUSE)}: ${line(why)}`;
  });
  return [
    '',
    `### Held for now: ${held.length}`,
    '',
    'Nothing is proposed for these until what holds them is gone:',
    '',
    ...fitLines(causes, ROOM.held, (more) => `- and ${more} more causes: each is a comment in its blueprint`),
  ];
}

function proposalLines(proposals: readonly string[] | undefined): string[] {
  const title = 'What would be proposed';
  if (proposals === undefined)
    return [
      '',
      `### ${title}`,
      '',
      'No history was read, so this is not known yet: `trimtab init --prometheus URL --pull-request` puts it here, and after the merge `trimtab plan` prints what the first run would propose.',
    ];
  const told = proposals.map((one) => one.trim()).filter((one) => one !== '');
  return told.length === 0
    ? ['', `### ${title}`, '', 'The history is too short to say.']
    : section(title, told, ROOM.proposals);
}

function nextSteps({ notes, refused }: Onboarding): string[] {
  return [
    '',
    '### Next steps',
    '',
    '1. Read the blueprints and make every number your own, on this branch: Trimtab leaves it alone once somebody else has pushed to it.',
    ...fitLines(
      notes.map((note) => `   - ${line(note)}`),
      ROOM.notes,
      (more) => `   - and ${more} more: \`trimtab doctor\` lists them`,
    ),
    ...(refused.length === 0 ? [] : ['   - Add the workflows below by hand.']),
    '2. Merge.',
    '3. Run `trimtab doctor`, then `trimtab plan`: both change nothing.',
    '4. Set the repository variable `TRIMTAB_WRITE` to `true`: only from then on the workflows open pull requests.',
    ...(refused.length === 0 ? [] : refusedLines(refused)),
  ];
}

/** Shows the workflows that a token without the right to them could not push. */
function refusedLines(refused: Onboarding['refused']): string[] {
  return [
    '',
    '### Workflows to add by hand',
    '',
    'GitHub lets no token write workflows without the permission `workflows: write`, which `GITHUB_TOKEN` never has. Commit these, which `trimtab init` writes too:',
    ...refused.flatMap(({ path, text }) => [
      '',
      `<details><summary><code>${escapeMarkdown(path)}</code></summary>`,
      '',
      '````yaml',
      text.trimEnd(),
      '````',
      '',
      '</details>',
    ]),
  ];
}

function section(title: string, lines: readonly string[], room: number): string[] {
  const items = lines.map((one) => `- ${line(one)}`);
  return ['', `### ${title}`, '', ...fitLines(items, room, (more) => `- and ${more} more`)];
}

/** Keeps the first lines that fit into so many characters, and counts the others. */
function fitLines(lines: readonly string[], room: number, rest: (more: number) => string): string[] {
  const shown = firstThatFit(lines, room);
  const more = lines.length - shown.length;
  return more === 0 ? [...shown] : [...shown, rest(more)];
}

function line(text: string): string {
  return escapeMarkdown(truncate(text, LONGEST_LINE));
}

/** Shows a name as code in a table, whose cells end at a bar even there. */
function code(text: string): string {
  return codeSpan(truncate(text, LONGEST_NAME)).replaceAll('|', '\\|');
}
