import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { LedgerEvent } from '../../../src/ports/ledger.ts';
import { renderHistoryPage } from '../../../src/report/history-page/document.ts';
import type { PageData } from '../../../src/report/history-page/page-data.ts';

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)>\u202e"\'&';

const EVENT: LedgerEvent = {
  timestamp: '2026-02-02T00:00:00Z',
  event_type: 'proposal',
  agent_id: 'trimtab',
  service: HOSTILE,
  blueprint_version: null,
  operation: 'scale_within_limits',
  classification: 'allowed',
  rationale: HOSTILE,
  outcome: 'create',
  duration: '0s',
  pull: 7,
};

const page = renderHistoryPage(
  {
    from: Date.parse('2026-02-01T00:00:00Z'),
    to: Date.parse('2026-02-08T00:00:00Z'),
    events: [EVENT, { ...EVENT, event_type: 'decision', reason: HOSTILE, pull: undefined }],
    blueprints: [],
    demand: new Map(),
    pulls: 'https://github.com/acme/shop/pull/',
  },
  `Trimtab: ${HOSTILE}`,
);

const scripts = [...page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
const markup = page.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<style>[\s\S]*?<\/style>/, '');

describe('the history page', () => {
  test('lets its own script and style act, and nothing else', () => {
    const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${digest(scripts[1]?.[2] ?? '')}`,
      `style-src ${digest(style)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('has no text of data as markup, and no handler, style or address that loads anything', () => {
    expect(scripts.map(([, attributes]) => attributes)).toEqual([' type="application/json" id="data"', '']);
    expect(markup).not.toContain('<img');
    expect(markup).not.toContain('\u202e');
    expect(markup).not.toMatch(/<[^>]*\s(on\w+|style|src|srcset)=/);
    expect(markup.match(/<(link|iframe|object|embed|base|form)\b/g)).toBeNull();
    expect(style).not.toMatch(/@import|url\(/);
    const urls = page
      .match(/https?:\/\/[^\s"'`)<]+/g)
      ?.filter((url) => !url.startsWith('http://www.w3.org/'));
    expect(urls).toEqual(['https://github.com/acme/shop/pull/7', 'https://github.com/acme/shop/pull/']);
  });

  test('carries the data so that its texts survive', () => {
    const json = scripts[0]?.[2] ?? '';
    expect(json).not.toContain('<');
    const data = JSON.parse(json) as PageData;
    expect(data.services.map(({ name }) => name)).toEqual([HOSTILE]);
  });

  test('can be found one’s way in without seeing it: one title of each rank, names for regions and columns', () => {
    expect(markup).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(markup.match(/<h1>/g)).toHaveLength(1);
    for (const [, id] of markup.matchAll(/aria-labelledby="([^"]+)"/g))
      expect(markup).toContain(`id="${id}"`);
    for (const [cell] of markup.matchAll(/<th\b[^>]*>/g)) expect(cell).toMatch(/scope="(col|row)"/);
    expect(markup.match(/<table>/g)?.length).toBe(markup.match(/<caption>/g)?.length);
    expect(markup).toContain('<noscript>');
  });

  test('brings a script of less than 80 kB, charts included', () => {
    expect(scripts[1]?.[2]?.length).toBeGreaterThan(20_000);
    expect(scripts[1]?.[2]?.length).toBeLessThan(80_000);
  });
});
