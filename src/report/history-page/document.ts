import { createHash } from 'node:crypto';
import chartStyle from 'uplot/dist/uPlot.min.css?text';
import { escapeHtml, scriptJson } from '../../lib/html.ts';
import { formatInstant } from '../../lib/time.ts';
import script from './browser/main.ts?script';
import { type Collected, collect, type FleetPast } from './collect.ts';
import { overviewHtml } from './overview.ts';
import ownStyle from './page.css?text';

const STYLE = `${chartStyle}\n${ownStyle}`;

/** Renders the history page: one document that asks the network for nothing. */
export function renderHistoryPage(past: FleetPast, title: string): string {
  const collected = collect(past);
  return [
    '<!doctype html>\n<html lang="en">\n',
    head(title),
    body(collected, past, title),
    `<script type="application/json" id="data">${scriptJson(collected.data)}</script>\n`,
    `<script>${script}</script>\n</body>\n</html>\n`,
  ].join('');
}

/**
 * The policy lets this script and this style act, by their digests, and nothing be loaded from anywhere: text that got
 * in as markup would still run nothing (https://www.w3.org/TR/CSP3/).
 */
function head(title: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
`;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function body(collected: Collected, { from, to }: FleetPast, title: string): string {
  const day = (time: number) => formatInstant(new Date(time)).slice(0, 16).replace('T', ' ');
  return `<body>
<a class="skip" href="#services">Skip to the services</a>
<header>
<h1>${escapeHtml(title)}</h1>
<p>Replica counts in Git, what was proposed and what came of it, from ${day(from)} to ${day(to)} UTC.</p>
</header>
<main>
<section id="fleet" aria-labelledby="fleet-title">
<h2 id="fleet-title">Fleet</h2>
<div id="fleet-chart"></div>
${overviewHtml(collected)}
</section>
<section id="service" aria-labelledby="service-title" hidden>
<h2 id="service-title" tabindex="-1"></h2>
<div id="service-body"></div>
</section>
<section id="services" aria-labelledby="services-title">
<h2 id="services-title">Services</h2>
<noscript><p>The list of services and their charts need JavaScript.</p></noscript>
<div id="list"></div>
</section>
</main>
<footer><p>Made by Trimtab from its ledger and the demand history. Times are UTC.</p></footer>
`;
}
