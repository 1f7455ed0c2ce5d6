import { counted } from '../../lib/count.ts';
import { escapeMarkdown, truncate } from '../../lib/markdown.ts';
import type { groupHeld } from '../held.ts';
import { explanationUrl, HOLDS } from '../reasons.ts';

/** Services that are held for one reason. */
export type Held = ReturnType<typeof groupHeld>[number];

const MAX_SERVICES = 50;
const LONGEST_MESSAGE = 200;

/** Renders a cause with its remedy, and below it each service with what the guard says of it. */
export function heldWithMessages({ reason, services }: Held): string[] {
  const left = services.length - MAX_SERVICES;
  return [
    cause({ reason, services }),
    ...services.slice(0, MAX_SERVICES).map(({ decision }) => {
      const said = truncate(messageOf(decision.rationale), LONGEST_MESSAGE);
      return `  - **${escapeMarkdown(decision.service)}**: ${escapeMarkdown(said)}`;
    }),
    ...(left > 0 ? [`  - … and ${left} more`] : []),
  ];
}

/** Renders a cause with its remedy and the names of the services: these wait for nothing but time. */
export function heldWithNames({ reason, services }: Held): string[] {
  const names = services.slice(0, MAX_SERVICES).map(({ decision }) => escapeMarkdown(decision.service));
  const left = services.length - names.length;
  return [cause({ reason, services }), `  - ${names.join(', ')}${left > 0 ? ` and ${left} more` : ''}`];
}

function cause({ reason, services }: Held): string {
  const { title, remedy } = HOLDS[reason];
  return `- **${title}** ([${reason}](${explanationUrl(reason)})), ${counted(services.length, 'service')}. ${remedy}`;
}

/** Returns what the guard says, without the recommendation behind it, whose figures move with every run. */
function messageOf(rationale: string): string {
  return rationale.split(' Recommended: ')[0] ?? rationale;
}
