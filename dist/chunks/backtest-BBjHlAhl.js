import { n as readText } from "./text-file-COfv_Nr2.js";
import { t as openWorkTree } from "./work-tree-lOYzM7-7.js";
import { t as backtestService } from "./backtest-Hos7XrAn.js";
import { i as formatProblem, t as TrimtabError } from "./errors-caA3otfk.js";
import { C as parseBlueprint, a as loadConfiguration } from "./load-DiN1rQGe.js";
import { t as backtestReport } from "./backtest-2RnyvgPp.js";
import { t as readHistory } from "./read-history-D-m34t3u.js";
// src/commands/backtest.ts
/**
* Replays the demand history of services under policies, with the delays of review, and says what each would
* have cost. Writes nothing but the kept history.
*/
async function backtest(options, now) {
	const { backtest: asked, history } = options;
	if (!asked) throw new TrimtabError("usage", "--policy NAME[,NAME…] is missing; see --help");
	const known = await readHistory(options, now);
	const blueprint = asked.blueprint === void 0 ? void 0 : readBlueprint(asked.blueprint, options);
	const question = {
		...asked,
		blueprint
	};
	const results = [...known.services].map(([name, demand]) => backtestService(name, demand, question));
	const failures = results.filter(({ judgedFrom, end }) => judgedFrom >= end).map(({ service }) => ({
		service,
		message: `${service}: its history ends before --judge-after is over, so nothing of it is judged`
	}));
	return {
		kind: "backtest",
		report: backtestReport(history ?? "the metrics sources", question, results),
		notes: known.notes,
		failures: [...known.failures, ...failures]
	};
}
/** Reads a blueprint, changed or not. @throws TrimtabError `blueprint_invalid` with everything that is wrong in it */
function readBlueprint(path, { repo, config: configuration }) {
	const { config } = loadConfiguration(openWorkTree(repo), configuration);
	const parsed = parseBlueprint(path, readText(path), config.defaults);
	if (parsed.kind === "blueprint") return parsed.blueprint;
	throw new TrimtabError("blueprint_invalid", parsed.problems.map(formatProblem).join("\n"));
}
export { backtest };
