import { escapeMarkdown } from '../lib/markdown.ts';
import type { FoundDashboard } from '../ports/dashboards.ts';
import { dashboardMarker, tickedServices } from '../pull-requests/dashboard-marks.ts';
import { renderDashboard } from '../report/dashboard/dashboard.ts';
import type { Report } from '../report/report.ts';
import { shownPulls, shownSnoozes, shownVerdicts } from './dashboard-facts.ts';
import { markedConfig } from './load.ts';
import { failed, type Result } from './results.ts';
import type { Base, Run, World } from './run.ts';

/** Dashboard as a run has found it; undefined where there is none to keep. */
export type Dashboard =
  | { readonly found: Exclude<FoundDashboard, { kind: 'refused' }>; readonly marker: string }
  | undefined;

/**
 * Looks for the dashboard, by one call, and reads which services people have brought back. Undefined where it is
 * turned off, nothing may be written, or it cannot be had, which `results` say.
 */
export async function readDashboard(
  { forge }: Pick<World, 'forge'>,
  base: Base,
): Promise<{
  readonly dashboard: Dashboard;
  readonly broughtBack: ReadonlySet<string>;
  readonly results: readonly Result[];
}> {
  const none = { dashboard: undefined, broughtBack: new Set<string>(), results: [] };
  if (!forge.dashboards || base.stopped !== undefined || !base.configuration.config.dashboard) return none;
  const marker = dashboardMarker(markedConfig(base.folder, base.configuration.source.path));
  try {
    const found = await forge.dashboards.find(marker);
    if (found.kind === 'refused') return { ...none, results: [{ kind: 'dashboard', why: found.why }] };
    const broughtBack = found.kind === 'found' ? tickedServices(found.body) : none.broughtBack;
    return { dashboard: { found, marker }, broughtBack, results: [] };
  } catch (error) {
    return { ...none, results: [failed(null, (error as Error).message)] };
  }
}

/**
 * Brings the dashboard up to date, where its text changes. `report` is of the whole configuration, and `results`
 * are what the run has done.
 */
export async function writeDashboard(
  run: Run,
  dashboard: Dashboard,
  report: Report,
  results: readonly Result[],
): Promise<Result[]> {
  const { dashboards } = run.world.forge;
  if (!dashboard || !dashboards) return [];
  const { found, marker } = dashboard;
  if (found.kind === 'closed') return [];
  const shown = { pulls: shownPulls(run, results), verdicts: shownVerdicts(run, results) };
  const snoozes = shownSnoozes(run, results);
  const render = (ticked: ReadonlySet<string>) => {
    const snoozed = snoozes.map((one) => ({ ...one, ticked: ticked.has(one.service) }));
    return renderDashboard({ report, marker, ...shown, snoozed });
  };
  try {
    if (found.kind === 'none') {
      const opened = await dashboards.open({ title: titleOf(run.base), marker, body: render(new Set()) });
      if (opened.kind === 'refused') return [{ kind: 'dashboard', why: opened.why }];
      return [{ kind: 'dashboard', number: opened.number, done: 'opened' }];
    }
    const { number } = found;
    if (sameText(found.body, render(tickedServices(found.body)))) return [{ kind: 'dashboard', number }];
    // Somebody may have ticked a box since it was read.
    const now = await dashboards.find(marker);
    if (now.kind !== 'found') return [];
    const edited = await dashboards.edit(number, render(tickedServices(now.body)));
    if (edited.kind === 'refused') return [{ kind: 'dashboard', why: edited.why }];
    return [{ kind: 'dashboard', number, done: 'updated' }];
  } catch (error) {
    return [failed(null, (error as Error).message)];
  }
}

/** Compares as GitHub keeps texts: a person's edit in a browser comes with other line ends. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n').trim() === b.trim();
}

function titleOf({ folder, configuration }: Base): string {
  const config = markedConfig(folder, configuration.source.path);
  return config === undefined ? 'Trimtab dashboard' : `Trimtab dashboard (${escapeMarkdown(config)})`;
}
