import { n as startScan } from "./scanner-ebjclDsk.js";
import { t as measure } from "./sources-mIrMtm3l.js";
// src/commands/open/plan-world.ts
/** Opens what a plan asks of the outside. */
function openPlanWorld(options, now, ledger) {
	return {
		now,
		scan: startScan,
		measure: (config, blueprints) => measure(options, config, blueprints, now),
		listDelivery,
		ledger,
		selection: options
	};
}
/** Lists delivery objects; the Kubernetes client is loaded only when it is used. */
const listDelivery = async (query) => {
	return (await import("./delivery-DEk1R2tq.js")).listDelivery(query);
};
export { openPlanWorld as t };
