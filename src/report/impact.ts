import { escapeMarkdown, sanitizeText, truncate } from '../lib/markdown.ts';
import type { FiguresFrom, ImpactPreview, Outlook, RoomAtMax, ServiceImpact } from '../review/impact.ts';

type Known = Extract<ImpactPreview, { readonly kind: 'known' }>;

const MAX_NOTE_LENGTH = 300;

/** Rows of one table; the rest is counted. */
const MAX_ROWS = 30;

/** Renders a terminal's text: each changed service before and after, then the others, then the clusters. */
export function impactText(preview: ImpactPreview | null): string[] {
  if (!preview) return [];
  if (preview.kind === 'unknown') return ['', sanitizeText(`impact preview: unknown: ${preview.why}`)];
  const lines = (impacts: readonly ServiceImpact[]) =>
    impacts
      .slice(0, MAX_ROWS)
      .flatMap((one) => [
        `  ${one.service}  ${outlookText(one.before)}  becomes  ${outlookText(one.after)}  (${figuresText(one.figures)})`,
        ...(one.at_max ? [`    ${roomText(one.at_max)}`] : []),
      ]);
  return [
    '',
    'impact preview: decisions on base and with this change',
    ...lines(preview.changed),
    ...more(preview.changed.length),
    `  ${othersText(preview)}`,
    ...lines(preview.others),
    ...more(preview.others.length),
    ...conflictLines(preview).map((line) => `  ${line}`),
    ...preview.notes.map((note) => `  note: ${note}`),
  ].map(sanitizeText);
}

/** Renders a comment's section: a table, and the rest folded. */
export function impactMarkdown(preview: ImpactPreview | null): string[] {
  if (!preview) return [];
  if (preview.kind === 'unknown')
    return [
      '',
      '### Impact preview',
      '',
      `Unknown: ${escapeMarkdown(truncate(preview.why, MAX_NOTE_LENGTH))}`,
    ];
  const conflicts = conflictLines(preview).map((line) => `- ${escapeMarkdown(line)}`);
  return [
    '',
    '### Impact preview',
    '',
    ...table(preview.changed),
    ...more(preview.changed.length),
    '',
    escapeMarkdown(othersText(preview)),
    ...(preview.others.length > 0 ? ['', ...table(preview.others), ...more(preview.others.length)] : []),
    ...folded('Cluster capacity and figures', [
      ...preview.changed
        .slice(0, MAX_ROWS)
        .flatMap(({ service, at_max }) =>
          at_max ? [`- **${escapeMarkdown(service)}** ${escapeMarkdown(roomText(at_max))}`] : [],
        ),
      ...conflicts,
      ...preview.notes
        .slice(0, MAX_ROWS)
        .map((note) => `- ${escapeMarkdown(truncate(note, MAX_NOTE_LENGTH))}`),
    ]),
  ];
}

function table(impacts: readonly ServiceImpact[]): string[] {
  const rows = impacts.slice(0, MAX_ROWS).map((one) => {
    const cells = [
      one.service,
      outlookText(one.before),
      outlookText(one.after),
      limitsText(one),
      figuresText(one.figures),
    ];
    return `| ${cells.map((cell) => escapeMarkdown(truncate(cell, MAX_NOTE_LENGTH))).join(' | ')} |`;
  });
  return [
    '| service | decision now | with this change | limits | figures |',
    '|---|---|---|---|---|',
    ...rows,
  ];
}

function folded(summary: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', `<details><summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}

function more(count: number): string[] {
  return count > MAX_ROWS ? ['', `And ${count - MAX_ROWS} more.`] : [];
}

function outlookText(outlook: Outlook | null): string {
  if (!outlook) return 'no sound blueprint';
  const {
    action,
    reason,
    current_replicas: from,
    target_replicas: to,
    proposed_replicas: proposed,
    execution,
    classification,
  } = outlook;
  if (action === 'no_action') return reason === null ? 'no action' : `no action (${reason})`;
  const what = `${action.replace('_', ' ')} ${from ?? '?'} → ${proposed ?? to ?? '?'}`;
  if (execution === 'defer') return `${what}, deferred`;
  if (classification !== 'allowed') return `${what}, ${classification.replace('_', ' ')}`;
  return proposed !== null && proposed !== to ? `${what} of ${to}` : what;
}

function limitsText({ before, after }: ServiceImpact): string {
  const text = (outlook: Outlook | null) =>
    outlook ? `${outlook.limits.min_replicas}–${outlook.limits.max_replicas}` : 'none';
  const score =
    before && after && before.priority_score !== after.priority_score
      ? `, priority ${before.priority_score} → ${after.priority_score}`
      : '';
  return text(before) === text(after) ? `${text(after)}${score}` : `${text(before)} → ${text(after)}${score}`;
}

function figuresText(figures: FiguresFrom): string {
  switch (figures.kind) {
    case 'measured':
      return `${figures.source}, ${figures.time}`;
    case 'ledger':
      return `not measured; from the ledger, ${figures.time}${figures.replicas === undefined ? '' : ` at ${figures.replicas} replicas`}`;
    case 'unknown':
      return `unknown: ${figures.why}`;
  }
}

function roomText({
  cluster,
  more_replicas: replicas,
  cpu,
  memory,
  free_cpu: freeCpu,
  free_memory: freeMemory,
  fits,
}: RoomAtMax): string {
  if (replicas === 0) return 'runs at its highest count already';
  const wants = `at its highest count, ${replicas} more, it would request ${cpu} CPU and ${memory} memory`;
  if (fits === null) return `${wants}; what is free in cluster ${cluster} is unknown`;
  const free = `${freeCpu ?? 'unknown'} CPU and ${freeMemory ?? 'unknown'} memory are free in cluster ${cluster}`;
  return `${wants}; ${free}: ${fits ? 'that fits, as a sum' : 'that does not fit'}`;
}

function othersText({ others, services_compared: all, changed }: Known): string {
  const rest = all - changed.length;
  if (rest === 0) return 'There are no other services.';
  if (rest === 1)
    return `The one other service would be decided ${others.length === 0 ? 'as it is now.' : 'otherwise:'}`;
  if (others.length === 0) return `Of the ${rest} other services none would be decided otherwise.`;
  return `Of the ${rest} other services ${others.length} would be decided otherwise:`;
}

function conflictLines({ conflicts }: Known): string[] {
  return conflicts.map(({ cluster, before, after }) => {
    if (before && after)
      return `Cluster ${cluster} has no room for all that want to scale up, with or without this change.`;
    return after
      ? `Cluster ${cluster} would no longer have room for all that want to scale up.`
      : `Cluster ${cluster} would have room again for all that want to scale up.`;
  });
}
