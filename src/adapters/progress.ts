import type { TellProgress } from '../ports/progress.ts';

/** The part of stderr that is written to. */
interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Time after which progress is told: a step that is over sooner needs no word. */
const QUIET_MS = 1000;
/** Often enough to be seen moving. */
const PAUSE_MS = 100;
/** Back to the beginning of the line, and clear all of it. */
const ERASE = '\r\u001b[2K';

/** Progress on one line of a terminal; `end` erases it. */
export interface Progress {
  readonly tell: TellProgress;
  readonly end: () => void;
}

/**
 * Shows the progress of what takes longer than a second on one line of a terminal. Undefined where nobody would see
 * it change: a pipe, a log of a workflow, a terminal without cursor. `clock` returns milliseconds.
 */
export function openProgress(
  stream: Stream,
  environment: Readonly<Record<string, string | undefined>>,
  clock: () => number = () => performance.now(),
): Progress | undefined {
  if (stream.isTTY !== true || environment.TERM === 'dumb' || environment.CI) return undefined;
  const began = clock();
  let shown = '';
  let last = Number.NEGATIVE_INFINITY;
  let latest = '';
  const show = () => {
    if (latest === shown) return;
    const width = (stream.columns || 80) - 1;
    stream.write(`${ERASE}${latest.slice(0, width)}`);
    shown = latest;
    last = clock();
  };
  // What waits for an answer tells nothing meanwhile.
  const timer = setInterval(() => clock() - began >= QUIET_MS && show(), PAUSE_MS);
  timer.unref();
  return {
    tell: (stage, done, of) => {
      latest = of === undefined ? `${stage}: ${done}` : `${stage}: ${done} of ${of}`;
      const now = clock();
      if (now - began >= QUIET_MS && now - last >= PAUSE_MS) show();
    },
    end: () => {
      clearInterval(timer);
      if (shown !== '') stream.write(ERASE);
      shown = '';
    },
  };
}
