import { sanitizeText, truncate } from '../lib/markdown.ts';
import type { GateReport } from './gate.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file: string;
  /** Absent if the line is not in head's file. */
  readonly line?: number;
  readonly column?: number;
}

/** GitHub cuts or drops longer ones. */
const MAX_MESSAGE_LENGTH = 1000;
const MAX_TITLE_LENGTH = 200;

const LEVELS = { forbidden: 'error', requires_approval: 'warning', allowed: 'notice' } as const;
const TITLES = {
  forbidden: 'Forbidden',
  requires_approval: 'Requires approval',
  allowed: 'Allowed',
} as const;

/** Returns the annotations of a review, errors first. */
export function gateAnnotations({ problems, checks }: GateReport): Annotation[] {
  const broken = problems.map((problem): Annotation => {
    const { file, line, column, rule, message, fix } = problem;
    return { level: 'error', title: `Invalid: ${rule}`, message: `${message}. ${fix}`, file, line, column };
  });
  const found = checks.map(
    ({
      classification,
      operation,
      rationale,
      before,
      after,
      safer_alternatives: safer,
      file,
      line,
      side,
    }): Annotation => {
      const instead = safer.length > 0 ? ` Instead: ${safer.join('; ')}.` : '';
      const place = side === 'head' ? { file, line } : { file };
      return {
        level: LEVELS[classification],
        title: `${TITLES[classification]}: ${operation}`,
        message: `${rationale} (${before} → ${after}).${instead}`,
        ...place,
      };
    },
  );
  const rank = { error: 0, warning: 1, notice: 2 } as const;
  const all = [...broken, ...found].map((one) => ({
    ...one,
    title: truncate(sanitizeText(one.title), MAX_TITLE_LENGTH),
    message: truncate(sanitizeText(one.message), MAX_MESSAGE_LENGTH),
  }));
  return all.sort((a, b) => rank[a.level] - rank[b.level]);
}

/** GitHub shows this many annotations per level and step, and drops the rest silently. */
export const MAX_ANNOTATIONS = 10;

/** Returns the annotations that GitHub will show, and how many of each level it would drop. */
export function fitAnnotations(all: readonly Annotation[]): {
  readonly shown: readonly Annotation[];
  readonly dropped: string;
} {
  const levels = ['error', 'warning', 'notice'] as const;
  const byLevel = levels.map((level) => all.filter((one) => one.level === level));
  const dropped = byLevel.flatMap((group, index) => {
    const count = group.length - MAX_ANNOTATIONS;
    return count > 0 ? [`${count} ${levels[index]}${count === 1 ? '' : 's'}`] : [];
  });
  return { shown: byLevel.flatMap((group) => group.slice(0, MAX_ANNOTATIONS)), dropped: dropped.join(', ') };
}
