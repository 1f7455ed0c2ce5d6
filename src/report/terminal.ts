import { counted, listFirst } from '../lib/count.ts';
import { truncate } from '../lib/markdown.ts';
import { layOut, type Screen, type Span, type Style } from '../lib/styled.ts';
import { type FindQuery, indexQueries } from '../metrics/sources.ts';
import { describeWritten, type Written } from './deeds.ts';
import { groupHeld, type Held, needsPerson } from './held.ts';
import { saidOf } from './missing.ts';
import { describeObserved } from './observed.ts';
import { HOLDS } from './reasons.ts';
import type { Report } from './report.ts';
import { changeWords, conflictLines, countShown, detailLines } from './text.ts';
import { countProposals } from './totals.ts';

type Service = Report['services'][string];

/** Services named below one cause; `--format json` has them all. */
const MAX_HELD = 20;
const MAX_NAMES = 40;
const MAX_MESSAGE_LENGTH = 400;

const TIER_STYLES: Readonly<Record<string, Style>> = {
  allowed: 'green',
  requires_approval: 'yellow',
  forbidden: 'red',
};

/**
 * Renders the report for a person at a terminal: what changes first, then what is held, by cause, then what is at
 * rest, in lines of the screen's width. `written` are the pull requests that the run wrote to.
 */
export function renderTerminal(report: Report, screen: Screen, written: readonly Written[] = []): string {
  const services = Object.values(report.services);
  const findQuery = indexQueries(report.inputs.snapshot);
  const show = (spans: readonly Span[], indent = 0, hanging?: number) =>
    layOut(spans, screen, indent, hanging);
  const changing = services.filter(({ decision }) => decision.action !== 'no_action');
  const { total_cpu: cpu, total_memory: memory } = report.resource_efficiency;
  const lines = [
    ...show([
      { text: report.multi_service_evaluation_id, style: 'bold' },
      { text: ` ${countShown(report)}` },
    ]),
    ...noticeSpans(report).flatMap((span) => show([span])),
    ...changing.flatMap((service) => ['', ...changeLines(service, findQuery, written, show)]),
    ...conflictLines(report).flatMap((line) => show([{ text: line }], 0, 11)),
    ...groupHeld(services).flatMap((held) => ['', ...heldLines(held, findQuery, show)]),
    ...restLines(services, show),
    '',
    ...show([
      {
        text: `${countProposals(report)}; requests change by ${cpu} CPU and ${memory} memory.`,
        style: 'bold',
      },
    ]),
    ...report.pull_requests.flatMap(({ service, pull, action, reason }) =>
      show([{ text: `#${pull}`, style: 'cyan' }, { text: `of ${service} is ${action}: ${reason}` }]),
    ),
    ...report.errors.flatMap(({ message }) =>
      show([{ text: 'error:', style: 'red' }, { text: message }], 0, 2),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

type Show = (spans: readonly Span[], indent?: number, hanging?: number) => string[];

/** Says that nothing is written, or nothing of some services. */
function noticeSpans(report: Report): Span[] {
  const observed = describeObserved(report);
  const notices = [
    ...(report.paused_by === null ? [] : [`Paused, nothing is written: ${report.paused_by}`]),
    ...(observed === undefined ? [] : [`Observed only, ${observed}`]),
  ];
  return notices.map((text) => ({ text, style: 'yellow' }));
}

/** Renders a service that changes: its change, tier and pull request, then why. */
function changeLines(
  service: Service,
  findQuery: FindQuery,
  written: readonly Written[],
  show: Show,
): string[] {
  const { decision, governance_check: governance } = service;
  const tier = changeWords(service).tier.trim();
  const pulls = written
    .filter((one) => one.service === decision.service)
    .map((one): Span => ({ text: ` ${describeWritten(one)}`, style: 'cyan' }));
  const [rationale = '', ...more] = detailLines(service, findQuery);
  return [
    ...show([
      { text: decision.service, style: 'bold' },
      { text: ` ${changeWords(service).what} ` },
      { text: tier, style: TIER_STYLES[governance.classification] },
      ...pulls,
    ]),
    ...show([{ text: rationale }], 2),
    ...more.flatMap((text) => show([{ text, style: 'dim' }], 2, 4)),
  ];
}

/** Renders a cause with its remedy, and below it what holds each of its services. */
function heldLines(held: Held, findQuery: FindQuery, show: Show): string[] {
  const { reason, services } = held;
  const { title, remedy } = HOLDS[reason];
  const left = services.length - MAX_HELD;
  return [
    ...show([
      { text: title.replaceAll('`', ''), style: needsPerson(held) ? 'yellow' : 'bold' },
      { text: `(${reason}), ${counted(services.length, 'service')}` },
    ]),
    ...show([{ text: remedy.replaceAll('`', '') }], 2),
    ...services.slice(0, MAX_HELD).flatMap((service) => {
      const text = truncate(saidOf(service, findQuery), MAX_MESSAGE_LENGTH);
      return show([{ text: `${service.decision.service}:` }, { text, style: 'dim' }], 2, 4);
    }),
    ...(left > 0 ? show([{ text: `… and ${left} more`, style: 'dim' }], 2) : []),
  ];
}

/** Names the services that nothing is asked of. */
function restLines(services: readonly Service[], show: Show): string[] {
  const names = services.flatMap(({ decision }) =>
    decision.action === 'no_action' && decision.reason === null ? [decision.service] : [],
  );
  if (names.length === 0) return [];
  return [
    '',
    ...show([{ text: `At rest, ${counted(names.length, 'service')}`, style: 'bold' }]),
    ...show([{ text: listFirst(names, MAX_NAMES), style: 'dim' }], 2),
  ];
}
