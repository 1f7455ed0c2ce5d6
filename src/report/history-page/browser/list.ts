import type { PageData, PageService, ServiceState } from '../page-data.ts';
import { byId, element } from './dom.ts';
import { sparkline } from './spark.ts';

const PER_PAGE = 50;

const STATES: readonly (readonly [ServiceState | '' | 'unmeasured', string])[] = [
  ['', 'all'],
  ['open', 'with an open proposal'],
  ['failed', 'last change failed'],
  ['held', 'held'],
  ['steady', 'nothing to do'],
  ['unmeasured', 'without demand data'],
];

const ORDERS = {
  name: ['by name', () => 0],
  moments: ['most events first', (a, b) => b.moments.length - a.moments.length],
  replicas: ['most replicas first', (a, b) => countNow(b) - countNow(a)],
} as const satisfies Record<string, readonly [string, (a: PageService, b: PageService) => number]>;

/** Shows the services that a search finds, a page at a time: only these are drawn. */
export function showList(data: PageData): void {
  const search = element('input', { type: 'search', id: 'search', autocomplete: 'off' });
  const state = select(STATES);
  const order = select(Object.entries(ORDERS).map(([value, [text]]) => [value, text] as const));
  const status = element('p', { role: 'status' });
  const rows = element('tbody');
  const previous = element('button', { type: 'button' }, 'Previous page');
  const next = element('button', { type: 'button' }, 'Next page');
  let first = 0;
  const draw = () => {
    const found = matches(data.services, search.value, state.value, order.value);
    first = Math.max(0, Math.min(first, Math.floor((found.length - 1) / PER_PAGE) * PER_PAGE));
    const shown = found.slice(first, first + PER_PAGE);
    rows.replaceChildren(...shown.map((service) => rowOf(service, data)));
    status.textContent =
      shown.length === 0 ? 'No service is found.' : statusOf(first, shown.length, found.length);
    previous.disabled = first === 0;
    next.disabled = first + PER_PAGE >= found.length;
  };
  const turn = (by: number) => {
    first += by;
    draw();
    byId('services').scrollIntoView();
  };
  const again = () => {
    first = 0;
    draw();
  };
  for (const control of [search, state, order]) control.addEventListener('input', again);
  previous.addEventListener('click', () => turn(-PER_PAGE));
  next.addEventListener('click', () => turn(PER_PAGE));
  const controls = [
    labelled('Search name, owner, workload', search),
    labelled('Show', state),
    labelled('Order', order),
  ];
  byId('list').replaceChildren(
    element('div', { class: 'controls' }, ...controls),
    status,
    element('table', {}, headOf(), rows),
    element('p', { class: 'controls pages' }, previous, next),
  );
  draw();
}

function statusOf(first: number, shown: number, found: number): string {
  return `Services ${first + 1} to ${first + shown} of ${found}`;
}

function matches(
  services: readonly PageService[],
  text: string,
  state: string,
  order: string,
): readonly PageService[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = services.filter((service) => {
    if (state === 'unmeasured' ? service.demand !== undefined : state !== '' && service.state !== state)
      return false;
    if (words.length === 0) return true;
    const { name, owner = '', workload = '', about } = service;
    const all = `${name} ${owner} ${workload} ${about}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  return found.sort(ORDERS[order as keyof typeof ORDERS][1]);
}

function headOf(): HTMLElement {
  const heads = ['service', 'replicas', 'demand and replicas', 'state', 'events'];
  const cells = heads.map((text) =>
    element('th', { scope: 'col', class: /^(replicas|events)$/.test(text) ? 'number' : undefined }, text),
  );
  return element('thead', {}, element('tr', {}, ...cells));
}

function rowOf(service: PageService, data: PageData): HTMLElement {
  const { name, owner, state, about, moments } = service;
  const link = element('a', { href: `#service/${encodeURIComponent(name)}` }, name);
  const below = owner === undefined ? [] : [element('div', { class: 'note' }, owner)];
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, link, ...below),
    element('td', { class: 'number' }, String(service.counts.at(-1) ?? '–')),
    element('td', {}, sparkline(service, data)),
    element('td', {}, element('span', { class: `kind ${state}` }, state), about === '' ? '' : ` ${about}`),
    element('td', { class: 'number' }, String(moments.length)),
  );
}

function countNow({ counts }: PageService): number {
  return counts.at(-1) ?? -1;
}

function select(options: readonly (readonly [string, string])[]): HTMLSelectElement {
  return element('select', {}, ...options.map(([value, text]) => element('option', { value }, text)));
}

function labelled(text: string, control: HTMLElement): HTMLElement {
  return element('label', {}, text, control);
}
