// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "init": {
			const { init } = await import("./init-DVTiJ07E.js");
			return init(options, now, environment);
		}
		case "validate": {
			const { validate } = await import("./validate-DnotvFvd.js");
			return validate(options);
		}
		case "plan": {
			const { plan } = await import("./plan-DlUu3asD.js");
			const report = await plan(options, now);
			if (options.explain !== void 0) {
				const { explainService } = await import("./explain-DVxSZd9C.js");
				return {
					lines: explainService(report, options.explain),
					notes: [],
					proposals: [],
					failures: report.errors
				};
			}
			return {
				report,
				lines: [],
				notes: [],
				proposals: [],
				failures: report.errors
			};
		}
		case "reconcile": {
			const { reconcile } = await import("./reconcile-BSlCHb4Y.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-Bu8r7CMT.js").then((n) => n.n);
			return verifyCommand(options, now, environment);
		}
		case "gate": {
			const { gate } = await import("./gate-MPm6U0Zj.js");
			return gate(options, now, environment);
		}
		case "policy": {
			const { policy } = await import("./policy-BcWP6B8l.js");
			return policy(options);
		}
		case "log": {
			const { log } = await import("./log-HbCUSb5y.js");
			return log(options, now, environment);
		}
		case "breaker": {
			const { breaker } = await import("./breaker-DL33Eaxv.js");
			return breaker(options, now, environment);
		}
		case "doctor": {
			const { doctor } = await import("./doctor-BF_LKjba.js");
			return doctor(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-BTZ_WYjN.js");
			await demo(say);
			return {
				lines: [],
				notes: [],
				proposals: [],
				failures: []
			};
		}
	}
}
export { runCommand };
