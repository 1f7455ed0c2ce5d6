import { t as writeWhole } from "./whole-file-K5GXPIOJ.js";
import { a as formatHistory, i as formOf } from "./history-B5nsBVnZ.js";
import { t as TrimtabError } from "./errors-caA3otfk.js";
import { t as readHistory } from "./read-history-D-m34t3u.js";
// src/commands/history.ts
/** Writes the past demand of services into a file, which `--history` reads. */
async function history(options, now) {
	const { out } = options;
	if (out === void 0) throw new TrimtabError("usage", "--out FILE is missing; see --help");
	const { services, notes, failures } = await readHistory(options, now);
	const lines = failures.map(({ message }) => message);
	if (services.size === 0) return {
		kind: "lines",
		lines,
		notes,
		failures
	};
	writeWhole(out, formatHistory(services, formOf(out)));
	return {
		kind: "lines",
		lines: [...lines, `wrote ${out}`],
		notes,
		failures
	};
}
export { history };
