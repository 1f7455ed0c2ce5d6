import { counted, listFirst } from '../lib/count.ts';
import { groupBy } from '../lib/group-by.ts';
import { escapeMarkdown, truncate } from '../lib/markdown.ts';
import type { FindQuery } from '../metrics/sources.ts';
import type { Reason } from '../scaling/decision/types.ts';
import { saidOf } from './missing.ts';
import { explanationUrl, HOLDS } from './reasons.ts';
import type { Report } from './report.ts';

type Service = Report['services'][string];

/** Services that are held for one reason. */
export interface Held {
  readonly reason: Reason;
  readonly services: readonly Service[];
}

/** Groups the services that do not change for a reason, most common reason first. */
export function groupHeld(services: readonly Service[]): Held[] {
  const held = services.filter(({ decision }) => decision.action === 'no_action' && decision.reason !== null);
  return [...groupBy(held, ({ decision }) => decision.reason as Reason)]
    .map(([reason, group]) => ({ reason, services: group }))
    .sort((a, b) => b.services.length - a.services.length);
}

/** Checks whether a hold ends only when a person does something. */
export function needsPerson({ reason }: Held): boolean {
  return HOLDS[reason].person;
}

/** Services named below one cause; the JSON report has them all. */
const MAX_SERVICES = 50;
/** A message names its cause at its beginning. */
const MAX_MESSAGE_LENGTH = 400;

/** Renders a cause with its remedy, and below it a line for each service that it holds. */
export function heldLines(held: Held, describe: (service: Service) => string): string[] {
  const { services } = held;
  const left = services.length - MAX_SERVICES;
  return [
    causeLine(held),
    ...services.slice(0, MAX_SERVICES).map((service) => `  - ${describe(service)}`),
    ...(left > 0 ? [`  - … and ${left} more`] : []),
  ];
}

/** Renders a cause with its remedy and the names of the services: these wait for nothing but time. */
export function heldNames(held: Held): string[] {
  const names = held.services.map(({ decision }) => escapeMarkdown(decision.service));
  return [causeLine(held), `  - ${listFirst(names, MAX_SERVICES)}`];
}

function causeLine({ reason, services }: Held): string {
  const { title, remedy } = HOLDS[reason];
  return `- **${title}** ([${reason}](${explanationUrl(reason)})), ${counted(services.length, 'service')}. ${remedy}`;
}

/** Describes a held service in one line of Markdown: its count, and what the guard says. */
export function describeHeld(service: Service, findQuery: FindQuery): string {
  const { decision } = service;
  const name = `${decision.service}, ${decision.current_replicas ?? '?'} replicas`;
  return `${escapeMarkdown(name)}: ${escapeMarkdown(truncate(saidOf(service, findQuery), MAX_MESSAGE_LENGTH))}`;
}
