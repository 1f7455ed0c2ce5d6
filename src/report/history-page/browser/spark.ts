import type { PageData, PageService } from '../page-data.ts';
import { svgElement } from './dom.ts';
import { countsOf, demandOf, type Values } from './series.ts';

const WIDTH = 160;
const HEIGHT = 28;
/** As many points as pixels of the width that can be told apart. */
const POINTS = 80;

/** Draws demand and count of one service, small. */
export function sparkline(service: PageService, data: PageData): Element {
  const demand = thin(demandOf(service, data));
  const counts = thin(countsOf(service, data));
  const top = Math.max(1, ...demand.map(Number), ...counts.map(Number));
  return svgElement(
    'svg',
    { class: 'spark', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true', focusable: 'false' },
    svgElement('path', { class: 'count', d: pathOf(counts, top) }),
    svgElement('path', { d: pathOf(demand, top) }),
  );
}

/** Returns the highest value of each group of neighbors. */
function thin(values: Values): Values {
  const size = Math.max(1, Math.ceil(values.length / POINTS));
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) => {
    const known = values.slice(at * size, (at + 1) * size).filter((value) => value !== null);
    return known.length === 0 ? null : Math.max(...known);
  });
}

function pathOf(values: Values, top: number): string {
  let pen = 'M';
  const parts = values.map((value, at) => {
    if (value === null) {
      pen = 'M';
      return '';
    }
    const x = (at / Math.max(1, values.length - 1)) * WIDTH;
    const y = HEIGHT - 1 - (value / top) * (HEIGHT - 2);
    const part = `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen = 'L';
    return part;
  });
  return parts.join('');
}
