import { NOT_MEASURED } from './observation/empty.ts';
import { FIGURE_NAMES, type Figure, type FigureName, type Observation } from './observation/types.ts';

/** Figures that can be computed from pods, and the resource whose usage they need. */
const RESOURCES: Readonly<Partial<Record<FigureName, 'cpu' | 'memory'>>> = {
  cpu_utilization: 'cpu',
  memory_utilization: 'memory',
};

/**
 * Joins the figures of two observations. Each keeps its source and time. What an earlier source only has pods
 * for is still computed from these; a later source's ratio is spare for when it cannot be.
 */
export function joinFigures(
  first: Observation,
  second: Observation,
  isFresh: (time: string) => boolean,
): Pick<Observation, 'figures' | 'spare' | 'missing'> {
  const figures: Partial<Record<FigureName, Figure>> = {};
  const spare: Partial<Record<FigureName, Figure>> = {};
  const missing: Partial<Record<FigureName, string>> = {};
  for (const name of FIGURE_NAMES) {
    const figure = chooseFigure(first.figures[name], second.figures[name], isFresh);
    const computed = figure && computedFromPods(name, figure, first, second, isFresh);
    if (figure) (computed ? spare : figures)[name] = figure;
    const reasons = joinReasons(first.missing[name], second.missing[name]);
    // A stale figure will be dropped, for a reason that goes before these.
    const counts = figures[name] && isFresh(figures[name].time);
    if (!counts && reasons !== undefined) missing[name] = reasons;
  }
  return { figures, spare: { ...second.spare, ...spare, ...first.spare }, missing };
}

/** Returns the first figure that is fresh, else the first that is stated. */
function chooseFigure(
  first: Figure | undefined,
  second: Figure | undefined,
  isFresh: (time: string) => boolean,
): Figure | undefined {
  const stated = [first, second].filter((figure) => figure !== undefined);
  return stated.find(({ time }) => isFresh(time)) ?? stated[0];
}

/**
 * Checks that the pods of the source that goes before a figure's give it: the earlier one's, or a fresh one's
 * for a stale figure.
 */
function computedFromPods(
  name: FigureName,
  figure: Figure,
  first: Observation,
  second: Observation,
  isFresh: (time: string) => boolean,
): boolean {
  if (figure !== first.figures[name]) return hasFreshUsage(first, name, isFresh);
  return !isFresh(figure.time) && hasFreshUsage(second, name, isFresh);
}

function hasFreshUsage(
  { timestamp, pods }: Observation,
  name: FigureName,
  isFresh: (time: string) => boolean,
): boolean {
  const resource = RESOURCES[name];
  return (
    resource !== undefined && isFresh(timestamp) && pods.some(({ usage }) => usage[resource] !== undefined)
  );
}

/** Joins reasons; what could be mended goes before what a source never measures. */
function joinReasons(first: string | undefined, second: string | undefined): string | undefined {
  const reasons = [...new Set([first, second].filter((reason) => reason !== undefined))];
  if (reasons.length === 0) return undefined;
  return reasons.sort((a, b) => Number(isLasting(a)) - Number(isLasting(b))).join('; ');
}

function isLasting(reason: string): boolean {
  return reason.endsWith(NOT_MEASURED);
}
