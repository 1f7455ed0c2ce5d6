import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { fraction } from '../../src/lib/fraction.ts';
import { codeSpan, escapeMarkdown } from '../../src/lib/markdown.ts';
import { escapeJson, escapeLines, showUnseen } from '../../src/lib/visible.ts';
import { proposalBody, proposalTitle } from '../../src/pull-requests/body.ts';
import type { Marker } from '../../src/pull-requests/marker.ts';
import { gateAnnotations } from '../../src/report/annotations.ts';
import { explainService } from '../../src/report/explain.ts';
import { type GateReport, renderGate } from '../../src/report/gate.ts';
import { renderLog, renderLogSummary } from '../../src/report/log.ts';
import { renderReport } from '../../src/report/render.ts';
import type { Report } from '../../src/report/report.ts';
import { renderVerification } from '../../src/report/verification.ts';
import { type Evaluated, evaluate } from '../../src/scaling/evaluate.ts';
import type { Verification } from '../../src/verification/types.ts';
import { facts } from '../support/service.ts';
import { folder } from '../support/terminal.ts';

const UNSEEN = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((character) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character));

/** Everything that a terminal, the runner and GitHub act on. */
const HOSTILE = [
  '\n::error::EVIL\r\n##[error]EVIL',
  '\u001b]0;EVIL\u0007\u001b[2J\u009b2J\u202e\u061c\u2028\u2029\ufeff\u{e0001}',
  '@evil @evil/team evil/shop#4711 #4711 GH-4711 https://evil.example/x www.evil.example',
  '![x](x) [y](y) [z]: x <img src=x> <!-- trimtab:proposal {} --> `EVIL` ```EVIL | EVIL | **b** ~~s~~ $x$ &amp; \\',
].join(' ');

/** What may stand in no Markdown of ours, of all that HOSTILE holds. */
const ACTIVE = [
  /@evil/,
  /#4711/,
  /GH-4711/i,
  /:\/\/evil/,
  /www\.evil/,
  /(?<!\\)!\[/,
  /(?<!\\)\]\(/,
  /(?<!\\)\]:/,
  /<img/,
  /<!-- trimtab:proposal/,
  /(?<!\\)`EVIL/,
  /(?<!\\)\| EVIL/,
  /(?<!\\)\*\*b/,
  /(?<!\\)~~s/,
  /(?<!\\)\$x/,
  /^(::error|##\[|EVIL)/m,
];

type Form = 'text' | 'json' | 'markdown';

/** Describes what is left in a form that somebody would act on. */
function leaksIn(form: Form, shown: string, field: string): string[] {
  const signs = [/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u, /^\s*::|##\[/m, ...(form === 'text' ? [/^EVIL/m] : [])];
  // Markdown has a character that is not seen in what would else be a mention.
  const whole = form === 'markdown' ? shown.replaceAll('\u200b', '') : shown;
  const unseen = signs.filter((sign) => sign.test(whole));
  // GitHub acts on nothing in code.
  const prose = shown.replace(/```(json|mermaid)\n[\s\S]*?\n```/g, '').replace(/(?<![\\`])`[^`\n]*`/g, '');
  const active = form === 'markdown' ? ACTIVE.filter((sign) => sign.test(prose)) : [];
  return [...unseen, ...active].map((sign) => `${field} as ${form}: ${sign}`);
}

/** Each field of a value once, by its path without numbers and names, with HOSTILE in its place. */
function* spoiled<T>(value: T): Iterable<readonly [string, T]> {
  const seen = new Set<string>();
  for (const path of leaves(value, [])) {
    const field = path.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.');
    if (seen.has(field)) continue;
    seen.add(field);
    yield [field, replaced(value, path) as T];
  }
}

function* leaves(value: unknown, path: readonly string[]): Iterable<readonly string[]> {
  if (typeof value === 'string') yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, key]);
}

function replaced(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return HOSTILE;
  const inner = replaced((value as Record<string, unknown>)[step], rest);
  return Array.isArray(value)
    ? value.map((one, i) => (String(i) === step ? inner : one))
    : { ...(value as object), [step]: inner };
}

/** Times, inputs that are shown nowhere, and words that only the code itself puts there. */
const FIXED =
  /(^|\.)(timestamp|retry_at|now|action|classification|operation|kind|state|status|strategy|side|level|outcome)$|^inputs\./;

async function reportOf(example: string): Promise<Report> {
  const path = join(folder(), 'report.json');
  writeFileSync(path, readFileSync(`examples/multi-service-${example}.json`));
  return plan(parseOptions('plan', ['--replay', path]), new Date(0));
}

test.each(['independent', 'conflict'])(
  'no field of the report %s is more than text in any form',
  async (example) => {
    const report = await reportOf(example);
    const named: Report = {
      ...report,
      errors: [{ service: null, message: 'an error' }],
      paused_by: 'a reason',
    };
    const leaks: string[] = [];
    let fields = 0;
    for (const [field, one] of spoiled(named)) {
      if (FIXED.test(field)) continue;
      fields += 1;
      for (const form of ['text', 'json', 'markdown'] as const) {
        const shown = [...renderReport(one, form)].join('');
        leaks.push(...leaksIn(form, form === 'text' ? escapeLines(shown) : shown, field));
        if (form === 'json') expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify(one)));
      }
    }
    expect(fields).toBeGreaterThan(50);
    const [service = ''] = Object.keys(named.services);
    for (const [field, one] of spoiled(named)) {
      if (FIXED.test(field) || !Object.hasOwn(one.services, service)) continue;
      leaks.push(...leaksIn('text', escapeLines(explainService(one, service).join('\n')), field));
    }
    expect(leaks).toEqual([]);
  },
);

const PLACE = { file: 'apps/web.yaml', line: 3, column: 1 };
const GATE: GateReport = {
  timestamp: '2026-02-10T18:30:00Z',
  base: 'a'.repeat(40),
  head: 'b'.repeat(40),
  files_changed: 1,
  classification: 'forbidden',
  status: { state: 'failure', description: 'forbidden by a rule' },
  ungoverned: ['values/web.yaml'],
  rendered_counts: [
    { root: 'apps', object: 'apps/Deployment shop/web', field: 'replicas', before: 2, after: 9 },
  ],
  rendering: 'helm is not there',
  enforcement: { kind: 'advisory', why: 'no ruleset requires it' },
  problems: [{ ...PLACE, rule: 'spec.x', message: 'unknown key "x"', fix: 'Did you mean "y"?' }],
  evidence: [{ kind: 'unknown', service: 'web', why: 'nothing was measured' }],
  impact_preview: { kind: 'unknown', why: 'nothing was measured' },
  checks: [
    {
      operation: 'scale_beyond_limits',
      classification: 'forbidden',
      service: 'web',
      rationale: 'because a rule says so',
      before: '2',
      after: '9',
      safer_alternatives: ['a smaller step'],
      cost_impact: null,
      risk: 'a restart',
      reversibility: 'a revert',
      rollback_plan: 'revert it',
      side: 'head',
      ...PLACE,
    },
  ],
} as unknown as GateReport;

test('no field of a review is more than text in any form', () => {
  const leaks: string[] = [];
  for (const [field, one] of spoiled(GATE)) {
    if (FIXED.test(field)) continue;
    for (const form of ['text', 'json', 'markdown'] as const) {
      const shown = renderGate(one, form);
      leaks.push(...leaksIn(form, form === 'text' ? escapeLines(shown) : shown, field));
    }
    for (const { title, message } of gateAnnotations(one))
      for (const text of [title, message]) expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  }
  expect(leaks).toEqual([]);
});

test('no field of a pull request’s body, title or verdict is more than text', () => {
  const [evaluated] = evaluate([facts({ name: 'web' })], new Map(), {
    maxScaleDownShare: fraction(1),
    minServices: 10,
  }).services;
  const marker: Marker = {
    ...{ service: 'web', file: 'apps/web.yaml', field: 'spec.replicas', from: 2, to: 3, tier: 'allowed' },
    ...{ blueprint: 'a'.repeat(64), blob: 'b'.repeat(40), before: {}, autoscaler: 'HPA web', config: 'x' },
  };
  const { decision, governance } = evaluated as Evaluated;
  const leaks: string[] = [];
  for (const [field, one] of spoiled({ decision, governance, marker })) {
    if (FIXED.test(field)) continue;
    const s = { ...(evaluated as Evaluated), ...one };
    const settings = { body: undefined, historyPage: 'https://shop.example/past.html' };
    const [body = ''] = proposalBody(s, one.marker, settings).split('<!-- trimtab:proposal {"');
    // The one link is ours; what is in its address cannot end it.
    const link = `](<https://shop.example/past.html#service/${encodeURIComponent(one.marker.service)}>)`;
    expect(body).toContain(link);
    // No body is printed, so that the runner reads no command in it.
    leaks.push(...leaksIn('markdown', body.replaceAll('##[', '').replace(link, ''), `body: ${field}`));
    expect(proposalTitle(one.marker, undefined)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  }
  const verification = {
    ...{
      outcome: 'failed',
      rationale: 'because',
      rollback: { pull: null, reason: 'a person has changed it' },
    },
    checks: [
      { check: 'latency', status: 'failed', expected: '1', actual: '2', improvement: '3' },
      { check: 'errors', status: 'unknown', expected: '1', actual: null, reason: 'nothing was measured' },
    ],
  };
  for (const [field, one] of spoiled(verification)) {
    if (FIXED.test(field) || field === 'checks.*.check') continue;
    const comment = renderVerification(one as unknown as Verification, '');
    leaks.push(...leaksIn('markdown', comment, `verdict: ${field}`));
  }
  expect(leaks).toEqual([]);
});

test('no field of an event is more than text in any form', () => {
  const leaks: string[] = [];
  const event = {
    timestamp: '2026-02-10T18:30:00Z',
    event_type: 'decision',
    agent_id: 'ada',
    service: 'web',
    blueprint_version: '1',
    operation: 'none',
    classification: 'allowed',
    rationale: 'because',
    outcome: 'no_action',
    duration: '0s',
    reason: 'cooldown',
    recommended: 'scale_up 2 to 3',
  } as const;
  for (const [field, one] of spoiled(event)) {
    if (FIXED.test(field)) continue;
    for (const form of ['text', 'json', 'markdown'] as const) {
      const shown = [...renderLog([one], form)].join('');
      leaks.push(...leaksIn(form, form === 'text' ? escapeLines(shown) : shown, field));
    }
    leaks.push(...leaksIn('markdown', renderLogSummary([one]), field));
  }
  expect(leaks).toEqual([]);
});

describe('each unseen character', () => {
  test('is a visible code in each form, and JSON reads back the same', () => {
    expect(UNSEEN.length).toBeGreaterThan(200);
    for (const character of UNSEEN) {
      const text = `a${character}b`;
      const json = escapeJson(JSON.stringify({ [text]: text }, null, 2));
      expect(JSON.parse(json)).toEqual({ [text]: text });
      for (const shown of [json, codeSpan(text), escapeMarkdown(text), showUnseen(text)])
        expect(shown.replaceAll('\n', '')).not.toContain(character);
    }
    expect(escapeJson('["##[error]"]')).toBe('["#\\u0023[error]"]');
  });
});

test.each([
  ['a flag', ['--x\n::error::EVIL\u202e']],
  ['a word', ['a\nEVIL\u001b[2J']],
  ['a value', ['--now', 'x\nEVIL']],
  ['a choice', ['--format', 'x\r\nEVIL\u061c']],
  ['a part', ['--shard', '1\n/2']],
])('%s of the command line that cannot be read is told on one line', (_, args) => {
  let message = '';
  try {
    parseOptions('plan', args);
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message).not.toBe('');
  expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});
