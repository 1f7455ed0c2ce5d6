import uPlot from 'uplot';
import type { Moment, MomentKind } from '../page-data.ts';
import { element, formatTime } from './dom.ts';
import type { Values } from './series.ts';

/** One line of a chart. */
export interface Line {
  readonly label: string;
  /** Name of the variable of the style sheet that has its color, such as `demand`. */
  readonly color: string;
  readonly values: Values;
  readonly shape: 'line' | 'steps' | 'level' | 'points';
}

/** Content of a chart; `summary` is for readers who do not see it. */
export interface ChartContent {
  readonly summary: string;
  readonly times: readonly number[];
  readonly lines: readonly Line[];
  readonly unit: string;
  readonly moments: readonly Moment[];
  /** Time of the moments' zero, in seconds since 1970. */
  readonly start: number;
}

const HEIGHT = 260;
const DAY = 86_400;
const SYNC = 'time';

/** Colors of the moments that are drawn; the others stand in the table alone. */
const MARKED: { readonly [kind in MomentKind]?: string } = {
  proposal: 'proposal',
  merge: 'merge',
  passed: 'passed',
  failed: 'failed',
  rollback: 'failed',
};

/** Every chart on the page, to draw again in other colors. */
const drawn = new Map<HTMLElement, () => void>();

/** Draws a chart into a place of its own, as wide as that. */
export function drawChart(place: HTMLElement, content: ChartContent): void {
  const box = element('div', { class: 'chart', role: 'img', 'aria-label': content.summary });
  place.append(box);
  let chart: uPlot | undefined;
  const draw = () => {
    chart?.destroy();
    chart = new uPlot(optionsOf(content, box.clientWidth), dataOf(content), box);
  };
  draw();
  drawn.set(box, draw);
  new ResizeObserver(() => {
    if (chart !== undefined && box.clientWidth > 0 && chart.width !== box.clientWidth)
      chart.setSize({ width: box.clientWidth, height: HEIGHT });
  }).observe(box);
}

/** Draws all charts again: colors have changed. Those that are gone from the page are forgotten. */
export function redrawCharts(): void {
  for (const [box, draw] of drawn) {
    if (box.isConnected) draw();
    else drawn.delete(box);
  }
}

function dataOf({ times, lines }: ChartContent): uPlot.AlignedData {
  return [[...times], ...lines.map(({ values }) => [...values])];
}

function optionsOf({ lines, unit, moments, start }: ChartContent, width: number): uPlot.Options {
  const axis = { stroke: colorOf('faint'), grid: { stroke: colorOf('line'), width: 1 } };
  return {
    width,
    height: HEIGHT,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    cursor: { sync: { key: SYNC } },
    scales: { y: { range: (_, __, top) => [0, Math.max(1, top * 1.05)] } },
    axes: [
      { ...axis, values: (_, splits, __, ___, step) => splits.map((time) => tickText(time, step)) },
      { ...axis, size: 60, values: (_, splits) => splits.map((value) => `${value}${unit}`) },
    ],
    series: [
      { label: 'time', value: (_, time) => (time === null ? '–' : formatTime(time)) },
      ...lines.map((line) => seriesOf(line, unit)),
    ],
    hooks: { draw: [(chart) => drawMoments(chart, moments, start)] },
  };
}

function seriesOf({ label, color, shape }: Line, unit: string): uPlot.Series {
  const stepped = uPlot.paths.stepped?.({ align: 1 });
  return {
    label,
    stroke: colorOf(color),
    width: shape === 'level' ? 1 : 2,
    points: { show: shape === 'points' },
    ...(shape === 'points' ? { spanGaps: true } : {}),
    ...(shape === 'level' ? { dash: [6, 4] } : {}),
    ...(shape === 'steps' && stepped !== undefined ? { paths: stepped } : {}),
    value: (_, value) => (value === null ? '–' : `${Math.round(value * 100) / 100}${unit}`),
  };
}

/** `02-10` for days, `18:30` for less. */
function tickText(seconds: number, step: number): string {
  const text = formatTime(seconds);
  return step >= DAY || seconds % DAY === 0 ? text.slice(5, 10) : text.slice(11);
}

function drawMoments({ ctx, bbox, valToPos }: uPlot, moments: readonly Moment[], start: number): void {
  ctx.save();
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
  for (const [time, kind] of moments) {
    const color = MARKED[kind];
    if (color === undefined) continue;
    const x = Math.round(valToPos(start + time, 'x', true));
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.strokeStyle = colorOf(color);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
  }
  ctx.restore();
}

const probe = element('span', { hidden: true });

/** Returns a color of the style sheet as it is now: a canvas knows no variables. */
function colorOf(name: string): string {
  if (!probe.isConnected) document.body.append(probe);
  probe.style.color = `var(--${name})`;
  return getComputedStyle(probe).color;
}
