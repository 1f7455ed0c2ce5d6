import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folder, trimtab } from '../support/terminal.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-01-05T00:00:00Z');

/** Nine days of five-minute points of two services: one flat, one twice as busy by day. */
function history(): string {
  const rows = ['timestamp,service,demand'];
  for (let at = 0; at < 9 * 288; at += 1) {
    const timestamp = new Date(START + at * 5 * MINUTE).toISOString();
    rows.push(`${timestamp},api,2`, `${timestamp},web,${at % 288 >= 96 && at % 288 < 240 ? 6 : 3}`);
  }
  return `${rows.join('\n')}\n`;
}

function run(...args: string[]) {
  const dir = folder({
    'demand.csv': history(),
    'broken.csv': 'timestamp,service,demand\n2026-01-05,web,1\n',
  });
  return trimtab(dir, 'backtest', ...args);
}

describe('trimtab backtest', () => {
  const asked = ['--history', 'demand.csv', '--policy', 'static:4,hpa:70:2,evidence-hpa'];

  test('prints one JSON object, the same bytes each time', () => {
    const { code, stdout, stderr } = run(...asked, '--format', 'json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(run(...asked, '--format', 'json', '--review', 'office').stdout).toBe(stdout);
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['history', 'settings', 'services', 'policies']);
    expect(report.services.web).toEqual({
      judged_from: '2026-01-12T00:00:00Z',
      to: '2026-01-14T00:00:00Z',
      step_seconds: 60,
      measured_minutes: 2880,
      gap_minutes: 0,
      daily_least_replicas: [6, 6],
    });
    expect(report.policies['static:4']).toEqual({
      replica_minutes: 2 * 4 * 2880,
      // Minutes of web between its two levels lie on a line.
      least_replica_minutes: 3 * 2880 + 2 * 8638,
      violation_minutes: 2 * 724,
      saturated_minutes: 2 * 722,
      proposals_opened: 0,
      proposals_merged: 0,
      services: {
        api: {
          replica_minutes: 4 * 2880,
          // Minutes of web between its two levels lie on a line.
          least_replica_minutes: 3 * 2880,
          violation_minutes: 0,
          saturated_minutes: 0,
          proposals_opened: 0,
          proposals_merged: 0,
          replicas: 4,
          daily_replicas: [4, 4],
        },
        web: expect.objectContaining({ replicas: 4 }),
      },
    });
    expect(report.policies['hpa:70:2'].services.api).toMatchObject({
      target: 70,
      min_replicas: 2,
      max_replicas: null,
    });
  });

  test('prints tables for people, and for a job summary', () => {
    const text = run(...asked, '--judge-after', '8').stdout;
    expect(text).toMatch(/^Backtest of demand\.csv: 2 services\. Objective 99\.5% \(price 20\)/);
    expect(text).toMatch(/\n {2}policy +replica-hours +× least +violation min/);
    expect(text).toMatch(/\nweb: 2026-01-13T00:00:00Z to 2026-01-14T00:00:00Z\n/);
    const markdown = run(...asked, '--format', 'markdown', '--service', 'web').stdout;
    expect(markdown).toContain('\n| static:4 | 192 | ');
    expect(markdown).not.toContain('api');
  });

  test('names what is broken in a history, and fails where nothing of it is judged', () => {
    expect(run('--history', 'broken.csv', '--policy', 'git')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^trimtab: broken\.csv:2:1: timestamp: found 2026-01-05\. Write/),
    });
    const typo = run(...asked, '--service', 'wbe');
    expect(typo).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/not in the history\. .*Did you mean "web"\?/),
    });
    const { code, stderr } = run(...asked, '--judge-after', '9');
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/nothing of it is judged/),
    });
  });
});

test('the example of docs/EVIDENCE.md is what the command prints', () => {
  const docs = readFileSync('docs/EVIDENCE.md', 'utf8');
  const [, csv = ''] = /```csv\n([\s\S]*?)```/.exec(docs) ?? [];
  const [, args = '', text] = /<!-- example: backtest (.*) -->\n\n```text\n([\s\S]*?)```/.exec(docs) ?? [];
  const { stdout } = trimtab(folder({ 'demand.csv': csv }), 'backtest', ...args.split(' '));
  expect(text).toBe(stdout);
});
