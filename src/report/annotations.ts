import { sanitizeText, truncate } from '../lib/markdown.ts';
import type { GateReport } from './gate.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file: string;
  /** Absent where the file as head has it holds no such line. */
  readonly line?: number;
  readonly column?: number;
}

/** GitHub cuts longer ones, or drops them. */
const MOST_OF_A_MESSAGE = 1000;
const MOST_OF_A_TITLE = 200;

const LEVELS = { forbidden: 'error', requires_approval: 'warning', allowed: 'notice' } as const;
const TITLES = {
  forbidden: 'Forbidden',
  requires_approval: 'Requires approval',
  allowed: 'Allowed',
} as const;

/** What the gate has to say on the very lines, what stops the change first. */
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
    title: truncate(sanitizeText(one.title), MOST_OF_A_TITLE),
    message: truncate(sanitizeText(one.message), MOST_OF_A_MESSAGE),
  }));
  return all.sort((a, b) => rank[a.level] - rank[b.level]);
}

/** GitHub shows this many annotations of a type and step, and drops the rest without a word. */
export const MOST_ANNOTATIONS = 10;

/** The annotations that GitHub will show, and how many of each level it would drop. */
export function fitAnnotations(all: readonly Annotation[]): {
  readonly shown: readonly Annotation[];
  readonly dropped: string;
} {
  const levels = ['error', 'warning', 'notice'] as const;
  const byLevel = levels.map((level) => all.filter((one) => one.level === level));
  const dropped = byLevel.flatMap((group, index) => {
    const count = group.length - MOST_ANNOTATIONS;
    return count > 0 ? [`${count} ${levels[index]}${count === 1 ? '' : 's'}`] : [];
  });
  return { shown: byLevel.flatMap((group) => group.slice(0, MOST_ANNOTATIONS)), dropped: dropped.join(', ') };
}
