// src/adapters/progress.ts
/** Time after which progress is told: a step that is over sooner needs no word. */
const QUIET_MS = 1e3;
/** Often enough to be seen moving. */
const PAUSE_MS = 100;
/** Back to the beginning of the line, and clear all of it. */
const ERASE = "\r\x1B[2K";
/**
* Shows the progress of what takes longer than a second on one line of a terminal. Undefined where nobody would see
* it change: a pipe, a log of a workflow, a terminal without cursor. `clock` returns milliseconds.
*/
function openProgress(stream, environment, clock = () => performance.now()) {
	if (stream.isTTY !== true || environment.TERM === "dumb" || environment.CI) return void 0;
	const began = clock();
	let shown = "";
	let last = Number.NEGATIVE_INFINITY;
	let latest = "";
	const show = () => {
		if (latest === shown) return;
		const width = (stream.columns || 80) - 1;
		stream.write(`${ERASE}${latest.slice(0, width)}`);
		shown = latest;
		last = clock();
	};
	const timer = setInterval(() => clock() - began >= QUIET_MS && show(), PAUSE_MS);
	timer.unref();
	return {
		tell: (stage, done, of) => {
			latest = of === void 0 ? `${stage}: ${done}` : `${stage}: ${done} of ${of}`;
			const now = clock();
			if (now - began >= QUIET_MS && now - last >= PAUSE_MS) show();
		},
		end: () => {
			clearInterval(timer);
			if (shown !== "") stream.write(ERASE);
			shown = "";
		}
	};
}
export { openProgress };
