import { t as openWorkTree } from "./work-tree-DBjGHClb.js";
import { a as splice, n as proposalTitle, t as proposalBody } from "./body-BpPXWX-z.js";
import { r as buildReport, t as survey } from "./survey-Dcbt4D4e.js";
import { t as renderText } from "./text-B0Tyb9cG.js";
import { parseOptions } from "./options-YJZyQLPP.js";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
// src/commands/demo.ts
/**
* The planning story on a copy of `examples/todo-app` (below `packageRoot`): decisions, the change as its reviewers
* would read it, and a capacity conflict. Nothing outside the temporary folder is touched. Returns the exit code.
*/
function demo(packageRoot, say) {
	const sandbox = mkdtempSync(join(tmpdir(), "trimtab-demo-"));
	try {
		cpSync(join(packageRoot, "examples/todo-app"), sandbox, { recursive: true });
		say("Trimtab demo: two services, one repository, figures from a recorded snapshot. Nothing leaves a temporary folder.\n");
		say("\n1. Frontend is busy, backend rests (18:30)\n\n");
		const independent = observe(sandbox, "independent.json", /* @__PURE__ */ new Date("2026-02-10T18:30:00Z"), say);
		say("\n2. The change, as its reviewers would read it\n");
		for (const evaluated of independent.evaluation.services) showProposal(sandbox, independent, evaluated.decision.service, say);
		say("\n3. Both are busy and the cluster has room for one (19:00)\n\n");
		observe(sandbox, "conflict.json", /* @__PURE__ */ new Date("2026-02-10T19:00:00Z"), say);
		say("\nNow your own repository: trimtab plan --repo DIR --snapshot FILE shows this and changes nothing.\n");
		return 0;
	} finally {
		rmSync(sandbox, {
			recursive: true,
			force: true
		});
	}
}
function observe(sandbox, snapshot, now, say) {
	const options = parseOptions([
		"--repo",
		sandbox,
		"--snapshot",
		join(sandbox, "snapshots", snapshot)
	]);
	const surveyed = survey(openWorkTree(sandbox), options, now);
	say(renderText(buildReport({
		...surveyed,
		now
	})));
	return surveyed;
}
function showProposal(sandbox, { evaluation, located }, service, say) {
	const evaluated = evaluation.services.find((s) => s.decision.service === service);
	const target = located.get(service)?.target;
	const bytes = target && openWorkTree(sandbox).read(target.path);
	if (!evaluated || evaluated.proposed === void 0 || !target || !bytes) return;
	const edited = splice(bytes, target, evaluated.proposed);
	if (edited.kind === "refused") {
		say(`\n${target.path}:${target.line}: ${edited.reason}\n`);
		return;
	}
	const { blueprint } = evaluated.input;
	const tier = evaluated.governance.classification;
	const marker = {
		service,
		file: target.path,
		field: target.field,
		from: target.value,
		to: evaluated.proposed,
		tier,
		blueprint: blueprint.hash
	};
	const line = (text) => text.toString("utf8").split("\n")[target.line - 1];
	const visible = proposalBody(evaluated, marker).split("<details>")[0]?.trimEnd() ?? "";
	say(`\n  | ${proposalTitle(marker)}\n  |\n${visible.replace(/^/gm, "  | ")}\n\n  ${target.path}:${target.line}\n  -${line(bytes)}\n  +${line(edited.bytes)}\n`);
}
export { demo };
