import type { Screen } from '../lib/styled.ts';

/** The part of a stream that tells what is at its other end. */
export interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Width where a terminal does not tell its own. */
const WIDTH = 80;
/** Below this nothing but single words would stand on a line; above it lines are hard to read. */
const [MIN_WIDTH, MAX_WIDTH] = [40, 120];

/**
 * Returns how a person sees what is written to a stream; undefined for a pipe or a file, whose text is plain. Color
 * follows https://no-color.org and, as Node does, FORCE_COLOR before it: that one makes a screen of a pipe too.
 */
export function screenOf(stream: Stream, environment: Environment, noColor: boolean): Screen | undefined {
  const { FORCE_COLOR: forced, COLUMNS } = environment;
  const isForced = !noColor && forced !== undefined && forced !== '0' && forced !== 'false';
  if (stream.isTTY !== true && !isForced) return undefined;
  const columns = stream.columns || Number(COLUMNS) || WIDTH;
  const width = Math.min(Math.max(Math.trunc(columns), MIN_WIDTH), MAX_WIDTH);
  return { width, color: isForced || (!noColor && forced === undefined && allowsColor(environment)) };
}

function allowsColor({ NO_COLOR, NODE_DISABLE_COLORS, TERM }: Environment): boolean {
  return !NO_COLOR && !NODE_DISABLE_COLORS && TERM !== 'dumb';
}
