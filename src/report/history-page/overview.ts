import { escapeHtml } from '../../lib/html.ts';
import { formatInstant } from '../../lib/time.ts';
import { HOLDS } from '../reasons.ts';
import type { Collected } from './collect.ts';
import type { MomentKind } from './page-data.ts';
import type { Happening, Timeline } from './timeline.ts';

/** Names of kinds for people. */
const KIND_NAMES: Readonly<Record<MomentKind, string>> = {
  decision: 'decision',
  proposal: 'proposal',
  closed: 'closed',
  merge: 'merge',
  passed: 'verified',
  failed: 'failed',
  verdict: 'verdict',
  rollback: 'rollback',
  deferral: 'deferred',
  breaker: 'breaker',
};

const LATEST = 25;

/** Writes the fleet's figures, causes of holds and latest changes, which are read without the script too. */
export function overviewHtml({ data, timelines }: Collected): string {
  const within = [...timelines].flatMap(([service, { happenings }]) =>
    happenings.filter(({ time }) => time >= data.from).map((one) => ({ service, ...one })),
  );
  return [
    figures(
      data.services.map(({ state }) => state),
      within,
    ),
    holds(timelines),
    latest(within, data.pulls),
  ].join('\n');
}

function figures(states: readonly string[], within: readonly Happening[]): string {
  const happened = (kind: MomentKind) => within.filter((one) => one.kind === kind).length;
  const now = (state: string) => states.filter((one) => one === state).length;
  const rows: readonly (readonly [string, number])[] = [
    ['services', states.length],
    ['open proposals', now('open')],
    ['held now', now('held')],
    [
      'proposals',
      within.filter(({ kind, text }) => kind === 'proposal' && !text.startsWith('changed: ')).length,
    ],
    ['merged', happened('merge')],
    ['verified', happened('passed')],
    ['failed', happened('failed')],
    ['rollbacks', happened('rollback')],
  ];
  const cells = rows.map(([name, count]) => `<div><dt>${name}</dt><dd>${count}</dd></div>`);
  return `<dl class="figures">${cells.join('')}</dl>`;
}

function holds(timelines: ReadonlyMap<string, Timeline>): string {
  const counts = new Map<string, number>();
  for (const { held, open } of timelines.values())
    if (held !== undefined && open === undefined) counts.set(held, (counts.get(held) ?? 0) + 1);
  if (counts.size === 0) return '';
  const rows = [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([code, count]) => {
      const known = Object.hasOwn(HOLDS, code) ? HOLDS[code as keyof typeof HOLDS] : undefined;
      const title = escapeHtml(known?.title ?? code);
      return `<tr><th scope="row">${title}</th><td><code>${escapeHtml(code)}</code></td><td class="number">${count}</td></tr>`;
    });
  return `<table><caption>Held services by cause</caption><thead><tr><th scope="col">cause</th><th scope="col">code</th><th scope="col" class="number">services</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function latest(within: readonly (Happening & { readonly service: string })[], pulls: string | null): string {
  const changes = within.filter(({ kind }) => kind !== 'decision' && kind !== 'deferral');
  if (changes.length === 0) return '<p>Nothing was proposed, merged or verified in this time.</p>';
  const rows = changes
    .sort((a, b) => b.time - a.time || (a.service < b.service ? -1 : 1))
    .slice(0, LATEST)
    .map(({ service, time, kind, text, pull }) => {
      const at = formatInstant(new Date(time));
      const name = `<a href="#service/${escapeHtml(encodeURIComponent(service))}">${escapeHtml(service)}</a>`;
      return `<tr><td><time datetime="${at}">${at.slice(0, 16).replace('T', ' ')}</time></td><td>${name}</td><td><span class="kind ${kind}">${KIND_NAMES[kind]}</span></td><td>${pullLink(pull, pulls)}</td><td class="text">${escapeHtml(text)}</td></tr>`;
    });
  const head = ['time (UTC)', 'service', 'event', 'pull request', 'what and why'];
  return `<table><caption>Latest changes</caption><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function pullLink(pull: number | undefined, pulls: string | null): string {
  if (pull === undefined) return '';
  return pulls === null ? `#${pull}` : `<a href="${escapeHtml(`${pulls}${pull}`)}">#${pull}</a>`;
}
