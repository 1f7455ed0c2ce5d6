import { escapeMarkdown } from '../lib/markdown.ts';
import type { Verification } from '../verification/types.ts';

const MARK = {
  passed: 'passed',
  failed: '**failed**',
  not_met: 'not met, and not broken by this',
  unknown: 'unknown',
  skipped: 'skipped',
  pending: 'pending',
};

/** Renders the verification comment on a pull request; `marker` identifies it for later edits. */
export function renderVerification(verification: Verification, marker: string): string {
  const rows = verification.checks.map(
    (c) =>
      `| ${c.check} | ${escapeMarkdown(String(c.expected))} | ${escapeMarkdown(String(c.actual ?? c.reason ?? '–'))} | ${MARK[c.status]} | ${escapeMarkdown(c.improvement ?? '')} |`,
  );
  const { rollback: back } = verification;
  const rollback =
    back === undefined
      ? []
      : [
          '',
          back.pull === null ? `No rollback: ${escapeMarkdown(back.reason)}.` : `Rollback: #${back.pull}.`,
        ];
  const table =
    rows.length > 0
      ? ['', '| check | expected | actual | status | change |', '|---|---|---|---|---|', ...rows]
      : [];
  return [
    `**Verification: ${verification.outcome}.** ${escapeMarkdown(verification.rationale)}`,
    ...rollback,
    ...table,
    '',
    marker,
    '',
  ].join('\n');
}
