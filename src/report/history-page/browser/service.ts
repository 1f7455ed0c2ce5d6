import type { Moment, PageData, PageLimits, PageService } from '../page-data.ts';
import { drawChart, type Line } from './chart.ts';
import { byId, element, formatTime } from './dom.ts';
import { countsOf, demandOf, lastKnown, stepTimes, type Values } from './series.ts';

/** Shows one service: its charts, and all that happened as a table. */
export function showService(service: PageService, data: PageData): void {
  const { name, owner, workload } = service;
  byId('service-title').textContent = name;
  const body = byId('service-body');
  const facts = [workload, owner === undefined ? undefined : `owner ${owner}`, service.about || undefined];
  body.replaceChildren(
    element('p', {}, facts.filter((fact) => fact !== undefined).join(' · ')),
    element('p', { class: 'pages' }, element('a', { href: '#services' }, 'All services')),
  );
  byId('service').hidden = false;
  drawCharts(body, service, data);
  body.append(momentTable(service, data));
}

/** Says that a link leads to no service. */
export function showUnknown(name: string): void {
  byId('service-title').textContent = name;
  byId('service-body').replaceChildren(element('p', {}, 'This page has no service of that name.'));
  byId('service').hidden = false;
}

function drawCharts(body: HTMLElement, service: PageService, data: PageData): void {
  const { limits, moments, name, sparse } = service;
  const times = stepTimes(data);
  const demand = demandOf(service, data);
  const counts = countsOf(service, data);
  const common = { times, moments, start: data.from / 1000 };
  const range = rangeOf(demand);
  body.append(element('h3', {}, 'Demand and replicas'));
  drawChart(body, {
    ...common,
    unit: '',
    summary: `${name}: ${lastKnown(counts) ?? 'unknown'} replicas in Git now; ${range}`,
    lines: [
      { label: 'demand', color: 'demand', values: demand, shape: sparse ? 'points' : 'line' },
      { label: 'replicas in Git', color: 'replicas', values: counts, shape: 'steps' },
      ...countLevels(limits, counts),
    ],
  });
  body.append(element('p', { class: 'note' }, explain(service, data)));
  const share = demand.map((value, at) => percent(value, counts[at]));
  if (lastKnown(share) === null) return;
  body.append(element('h3', {}, 'CPU utilization'));
  drawChart(body, {
    ...common,
    unit: '%',
    summary: `${name}: CPU utilization, last ${lastKnown(share)}% of the request`,
    lines: [
      { label: 'demand ÷ replicas', color: 'demand', values: share, shape: sparse ? 'points' : 'line' },
      ...shareLevels(limits, times.length),
    ],
  });
}

function explain({ demand, sparse }: PageService, { step }: PageData): string {
  const marks = 'Dotted lines: proposals, merges, verdicts and rollbacks, in the colors of the table below.';
  if (demand === undefined) return `No demand is known. ${marks}`;
  const what = sparse
    ? 'Demand is what decisions in the ledger measured, point by point'
    : `Demand is the ${step === 300_000 ? 'mean of each five minutes' : `highest five minutes of each ${stepText(step)}`}`;
  return `${what}, in replicas’ worth of CPU request. ${marks}`;
}

function stepText(step: number): string {
  const minutes = step / 60_000;
  return minutes < 60 ? `${minutes} minutes` : minutes === 60 ? 'hour' : `${minutes / 60} hours`;
}

function rangeOf(demand: Values): string {
  const known = demand.filter((value) => value !== null);
  if (known.length === 0) return 'no demand is known';
  const [least, most] = known.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, 0],
  );
  return `demand between ${least} and ${most}`;
}

function countLevels(limits: PageLimits | undefined, counts: Values): Line[] {
  if (limits === undefined) return [];
  const level = (label: string, value: number): Line => {
    return { label, color: 'limit', values: counts.map(() => value), shape: 'level' };
  };
  const { target } = limits;
  const carried = counts.map((count) => (count === null ? null : count * Number(target)));
  return [
    ...(target === undefined
      ? []
      : [{ label: 'carried at target', color: 'carried', values: carried, shape: 'steps' } as const]),
    level('min', limits.min),
    level('max', limits.max),
  ];
}

function shareLevels(limits: PageLimits | undefined, length: number): Line[] {
  const levels = [
    ['CPU target', limits?.target, 'carried'],
    ['scale-up threshold', limits?.up, 'failed'],
    ['scale-down threshold', limits?.down, 'passed'],
  ] as const;
  return levels.flatMap(([label, ratio, color]): Line[] => {
    if (ratio === undefined) return [];
    const values = new Array<number>(length).fill(Math.round(ratio * 10_000) / 100);
    return [{ label, color, values, shape: 'level' }];
  });
}

function percent(demand: number | null, count: number | null | undefined): number | null {
  return demand === null || !count ? null : Math.round((demand / count) * 1000) / 10;
}

function momentTable({ moments, older }: PageService, data: PageData): HTMLElement {
  if (moments.length === 0) return element('p', {}, 'The ledger has nothing of this time.');
  const rows = moments.toReversed().map((moment) => momentRow(moment, data));
  const left = older === undefined ? '' : `, without ${older} older ones`;
  const head = ['time (UTC)', 'event', 'pull request', 'what and why'];
  return element(
    'table',
    {},
    element('caption', {}, `What happened, newest first${left}`),
    element('thead', {}, element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text)))),
    element('tbody', {}, ...rows),
  );
}

function momentRow([time, kind, text, pull]: Moment, { from, pulls }: PageData): HTMLElement {
  const link =
    pull === undefined
      ? ''
      : pulls === null
        ? `#${pull}`
        : element('a', { href: `${pulls}${pull}` }, `#${pull}`);
  return element(
    'tr',
    {},
    element('td', {}, element('time', {}, formatTime(from / 1000 + time))),
    element('td', {}, element('span', { class: `kind ${kind}` }, kind)),
    element('td', {}, link),
    element('td', { class: 'text' }, text),
  );
}
