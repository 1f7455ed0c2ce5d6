import type { PageData } from '../page-data.ts';
import { drawChart, type Line, redrawCharts } from './chart.ts';
import { byId } from './dom.ts';
import { showList } from './list.ts';
import { lastKnown, stepTimes, unpackSeries } from './series.ts';
import { showService, showUnknown } from './service.ts';

const SERVICE = '#service/';
const data = JSON.parse(byId('data').textContent) as PageData;
const services = new Map(data.services.map((service) => [service.name, service]));
const title = document.title;

/** Draws the sums over all services. */
function showFleet(): void {
  const { demand, replicas } = data.fleet;
  const lines: Line[] = [
    ...(demand === null
      ? []
      : [{ label: 'demand', color: 'demand', values: unpackSeries(demand), shape: 'line' } as const]),
    ...(replicas === ''
      ? []
      : [
          {
            label: 'replicas in Git',
            color: 'replicas',
            values: unpackSeries(replicas),
            shape: 'steps',
          } as const,
        ]),
  ];
  if (lines.length === 0) return;
  const said = lines.map(({ label, values }) => `${label} ${lastKnown(values) ?? 'unknown'}`);
  const summary = `All services, last: ${said.join(', ')}`;
  drawChart(byId('fleet-chart'), { summary, times: stepTimes(data), lines, unit: '', moments: [], start: 0 });
}

/** Shows the service that the address names, if it names one. */
function follow(): void {
  const section = byId('service');
  if (!location.hash.startsWith(SERVICE)) {
    section.hidden = true;
    document.title = title;
    return;
  }
  const name = nameIn(location.hash.slice(SERVICE.length));
  const service = services.get(name);
  if (service === undefined) showUnknown(name);
  else showService(service, data);
  document.title = `${name} – ${title}`;
  section.scrollIntoView();
  byId('service-title').focus({ preventScroll: true });
}

function nameIn(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function printed(isPrinted: boolean): void {
  document.documentElement.classList.toggle('print', isPrinted);
  redrawCharts();
}

showFleet();
showList(data);
follow();
addEventListener('hashchange', follow);
addEventListener('beforeprint', () => printed(true));
addEventListener('afterprint', () => printed(false));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redrawCharts);
