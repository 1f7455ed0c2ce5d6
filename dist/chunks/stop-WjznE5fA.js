// src/pull-requests/stop.ts
/**
* Label of the global stop: on any open pull request it stops all writing until it is taken off or that pull
* request ends. Only who may triage can set it, and every run lists open pull requests with their labels
* anyway.
*/
const STOP_LABEL = "trimtab-pause";
/**
* Returns why this run reports and writes nothing; undefined where it may write. `labeled` is the number of a
* pull request that carries the label.
*/
function stopReason(config, configPath, labeled) {
	if (config.paused) return `paused: true in ${configPath}`;
	return labeled === void 0 ? void 0 : `#${labeled} carries the label ${STOP_LABEL}`;
}
export { stopReason as n, STOP_LABEL as t };
