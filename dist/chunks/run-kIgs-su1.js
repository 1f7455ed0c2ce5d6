// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "init": {
			const { init } = await import("./init-DaEGh22_.js");
			return init(options, now, environment);
		}
		case "validate": {
			const { validate } = await import("./validate-D0OghK-y.js");
			return validate(options);
		}
		case "plan": {
			const { plan } = await import("./plan-M2Q81uP4.js");
			const report = await plan(options, now);
			if (options.explain !== void 0) {
				const { explainService } = await import("./explain-DsHkv68Z.js");
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
			const { reconcile } = await import("./reconcile-Co07XN0F.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-CvzCgeCb.js").then((n) => n.n);
			return verifyCommand(options, now, environment);
		}
		case "gate": {
			const { gate } = await import("./gate-XfstkvwV.js");
			return gate(options, now, environment);
		}
		case "policy": {
			const { policy } = await import("./policy-VBr58xRf.js");
			return policy(options);
		}
		case "log": {
			const { log } = await import("./log-DvS4Vvzv.js");
			return log(options, now, environment);
		}
		case "breaker": {
			const { breaker } = await import("./breaker-DC6hDSX-.js");
			return breaker(options, now, environment);
		}
		case "doctor": {
			const { doctor } = await import("./doctor-DueNPlIw.js");
			return doctor(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-B0VqiJVA.js");
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
