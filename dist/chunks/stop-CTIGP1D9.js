// src/pull-requests/stop.ts
/**
* Label of the global stop: on any open pull request it stops all writing until it is taken off or that pull request ends.
* Only who may triage can set it, and every run lists open pull requests with their labels anyway.
*/
const STOP_LABEL = "trimtab-pause";
/** Why this run reports and writes nothing; undefined where it may write. `stopper` is the number of a pull request that says so. */
function stopReason(config, configPath, stopper) {
	if (config.paused) return `paused: true in ${configPath}`;
	return stopper === void 0 ? void 0 : `#${stopper} carries the label ${STOP_LABEL}`;
}
export { stopReason as n, STOP_LABEL as t };
