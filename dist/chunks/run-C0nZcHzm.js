// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "validate": {
			const { validate } = await import("./validate-LDP5yQ_j.js");
			return validate(options);
		}
		case "plan": {
			const { plan } = await import("./plan-CmQhkDfU.js");
			const report = await plan(options, now);
			return {
				report,
				lines: [],
				notes: [],
				proposals: [],
				failures: report.errors
			};
		}
		case "reconcile": {
			const { reconcile } = await import("./reconcile-D1iLVZfX.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-D0Hd2w-P.js").then((n) => n.n);
			return verifyCommand(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-wm8_6mmp.js");
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
