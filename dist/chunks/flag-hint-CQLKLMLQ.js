import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { t as closest } from "./did-you-mean-BAUiu41l.js";
import { n as COMMON_FLAGS, r as FLAGS } from "./flags-C4d4s2X4.js";
// src/commands/flag-hint.ts
var flag_hint_exports = /* @__PURE__ */ __exportAll({ insteadOf: () => insteadOf });
/** Says what stands for flags that other tools have. */
const ELSEWHERE = {
	"--dry-run": "`trimtab plan` prints what `reconcile` would do and changes nothing",
	"--output": "the flag is --format",
	"-o": "the flag is --format"
};
/** Says what to use instead of a flag that other tools have, to put behind its name; undefined for others. */
function insteadOf(given) {
	return Object.hasOwn(ELSEWHERE, given) ? `: ${ELSEWHERE[given]}` : void 0;
}
/** Says what may be meant by a flag that is not known, to put behind its name; '' for no idea. */
function flagHint(given, flags) {
	const instead = insteadOf(given);
	if (instead !== void 0) return instead;
	const near = given.startsWith("--") ? closest(given.slice(2), flags) : void 0;
	if (near !== void 0) return ` (did you mean --${near}?)`;
	const all = flags.filter((name) => !COMMON_FLAGS.includes(name)).map((name) => `--${name}`);
	if (!given.startsWith("--")) {
		const meant = all.filter((name) => name.startsWith(`--${given[1]}`));
		return meant.length === 0 ? "" : `: flags have no short form (did you mean ${meant.join(" or ")}?)`;
	}
	return Object.hasOwn(FLAGS, given.slice(2)) ? ` (this command takes ${all.join(", ") || "none"})` : "";
}
export { flag_hint_exports as n, flagHint as t };
