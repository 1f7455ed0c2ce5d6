// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "init": {
			const { init } = await import("./init-C7_ZczdI.js");
			return init(options, now);
		}
		case "validate": {
			const { validate } = await import("./validate-AAZJ04va.js");
			return validate(options);
		}
		case "plan": {
			const { plan } = await import("./plan-RHSXG7Cq.js");
			const report = await plan(options, now);
			if (options.explain !== void 0) {
				const { explainService } = await import("./explain-CCo53Ol2.js");
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
			const { reconcile } = await import("./reconcile-kGtfVzFf.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-CgeQo2vo.js").then((n) => n.n);
			return verifyCommand(options, now, environment);
		}
		case "gate": {
			const { gate } = await import("./gate-DAaIBzPX.js");
			return gate(options, now, environment);
		}
		case "policy": {
			const { policy } = await import("./policy-Di8z_aiX.js");
			return policy(options);
		}
		case "doctor": {
			const { doctor } = await import("./doctor-BCGuOAdN.js");
			return doctor(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-DrEllgG6.js");
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
