import { t as TrimtabError } from "./errors-caA3otfk.js";
import { I as parentFolder, M as ancestors } from "./json-pointer-Ba3zOFj4.js";
import { c as listFirst, n as formatInstant, o as counted } from "./time-ZXryeGjZ.js";
import { n as leaseOf, t as describeRejection } from "./push-CAFo6tKd.js";
import { o as onboardingBranch } from "./status-CU0lANRj.js";
import { l as isForeign, o as SERVICE_TRAILER } from "./files-Df0guIpq.js";
import { x as readJson, y as RECORD_BOUNDS } from "./json-BaBbGGr3.js";
import { _ as objectOf, p as aText } from "./event-DXnzpC_B.js";
import { t as blobDigest } from "./marker-CMBGC7AJ.js";
import { n as groupBy } from "./group-by-CKri-PEM.js";
import { a as truncate, n as escapeMarkdown, r as firstThatFit, t as codeSpan } from "./markdown-Ca9uF0YC.js";
import { t as STOP_LABEL } from "./stop-WjznE5fA.js";
import { n as openRepository, t as openForge } from "./world-BuLgj2WB.js";
import { n as filesOf, t as planStart } from "./init-C8iuMPbN.js";
import { findSetUp } from "./set-up-DcnRHcwI.js";
// src/pull-requests/onboarding.ts
/**
* Compares what would be proposed with the pull requests that there are, oldest first. The digest of an open one
* says what it proposes; one that was closed without a merge is an answer for good, if this tool had opened it.
*/
function compareOnboarding(pulls, wanted) {
	const own = pulls.filter(({ head }) => head.branch === wanted.branch);
	const open = own.find(({ state }) => state === "open");
	if (open !== void 0) return compareOpen(open, wanted);
	const last = own.filter(({ ours, body }) => ours === true && onboardingDigest(body) !== void 0).at(-1);
	if (last?.state !== "closed") return { kind: "create" };
	return {
		kind: "leave",
		pull: last,
		why: "was closed without a merge, which means no: nothing is proposed. Reopen it, or run `trimtab init` and commit what it writes, to go on"
	};
}
function compareOpen(pull, { base, digest }) {
	const leave = (why) => ({
		kind: "leave",
		pull,
		why
	});
	if (pull.ours !== true) return leave("was opened by somebody else, and is left alone");
	if (isForeign(pull)) return leave("has the commits of a person, and is left alone: merge or close it");
	if (pull.base.branch !== base) return leave(`stands against ${pull.base.branch}, and is left alone`);
	return onboardingDigest(pull.body) === digest ? leave("is open, and nothing has changed") : {
		kind: "update",
		pull
	};
}
/** Writes the hidden comment that the pull request is known by, and that says what it proposes. */
function onboardingMarker(digest) {
	return `<!-- trimtab:onboarding ${JSON.stringify({ digest })} -->`;
}
/** Returns the digest of the last marker in a body; undefined where there is none or it has been damaged. */
function onboardingDigest(body) {
	const found = [...body.matchAll(/^<!-- trimtab:onboarding (\{[^>\n]*\}) -->$/gm)].at(-1)?.[1];
	const read = found === void 0 ? void 0 : readJson(found, RECORD_BOUNDS);
	if (read?.kind !== "json" || objectOf({ digest: aText })(read.value, "") !== void 0) return void 0;
	return read.value.digest;
}
/** Returns a digest of files, whatever their order. */
function digestOfFiles(files) {
	const ordered = files.map(({ path, text }) => [path, text]).sort(([a], [b]) => a < b ? -1 : 1);
	return blobDigest(Buffer.from(JSON.stringify(ordered)));
}
// src/pull-requests/onboarding-body.ts
const ONBOARDING_TITLE = "Set up Trimtab";
/** Characters of a section that may grow with the repository; with the rest they stay below GitHub's 65 536. */
const ROOM = {
	services: 18e3,
	held: 9e3,
	skipped: 6e3,
	proposals: 8e3,
	notes: 4e3,
	files: 2e3
};
const LONGEST_LINE = 300;
const LONGEST_NAME = 120;
const NAMES_OF_A_CAUSE = 10;
/** Renders what a reader has to know to merge or close it: what was found, what is held, what comes next. */
function onboardingBody(onboarding) {
	const { services, skipped, digest } = onboarding;
	return `${[
		`Trimtab keeps the replica counts of Kubernetes workloads in Git under written policy, and proposes each change as a pull request. This one starts it for ${counted(services.length, "service")}. **Nothing else is written until it is merged.**`,
		"",
		...filesLines(onboarding),
		"",
		`### Services found: ${services.length}`,
		"",
		...serviceTable(services),
		...heldLines(services),
		...skipped.length === 0 ? [] : section(`Without a blueprint: ${skipped.length}`, skipped, ROOM.skipped),
		...proposalLines(onboarding.proposals),
		...nextSteps(onboarding),
		"",
		"### How to stop",
		"",
		`- **Now** close this pull request: that means no, and Trimtab does not ask again.`,
		`- **Later** set \`paused: true\` in \`trimtab.yaml\`, or put the label \`${STOP_LABEL}\` on any open pull request.`
	].join("\n")}\n\n${onboardingMarker(digest)}\n`;
}
function filesLines({ services, files }) {
	return [
		"It adds:",
		"",
		`- ${counted(services.length, "blueprint")}, \`blueprints/<service>/blueprint.yaml\`: the limits of a service, and how its count is chosen`,
		...fitLines(files.map((path) => `- ${code(path)}`), ROOM.files, (more) => `- and ${more} more files`)
	];
}
function serviceTable(services) {
	return [
		"| service | manifest | Git states |",
		"|---|---|---|",
		...fitLines(services.map(({ name, place, stated }) => `| ${code(name)} | ${code(place)} | ${line(stated)} |`), ROOM.services, (more) => `| and ${more} more: see their blueprints | | |`)
	];
}
/** Lists what holds services, each cause once. */
function heldLines(services) {
	const held = services.filter((service) => service.held !== void 0);
	if (held.length === 0) return [];
	const causes = [...groupBy(held, (service) => service.held ?? "")].map(([why, all]) => {
		const names = all.map(({ name }) => code(name));
		return `- ${listFirst(names, NAMES_OF_A_CAUSE)}: ${line(why)}`;
	});
	return [
		"",
		`### Held for now: ${held.length}`,
		"",
		"Nothing is proposed for these until what holds them is gone:",
		"",
		...fitLines(causes, ROOM.held, (more) => `- and ${more} more causes: each is a comment in its blueprint`)
	];
}
function proposalLines(proposals) {
	const title = "What would be proposed";
	if (proposals === void 0) return [
		"",
		`### ${title}`,
		"",
		"No history was read, so this is not known yet: `trimtab init --prometheus URL --pull-request` puts it here, and after the merge `trimtab plan` prints what the first run would propose."
	];
	const told = proposals.map((one) => one.trim()).filter((one) => one !== "");
	return told.length === 0 ? [
		"",
		`### ${title}`,
		"",
		"The history is too short to say."
	] : section(title, told, ROOM.proposals);
}
function nextSteps({ notes, refused }) {
	return [
		"",
		"### Next steps",
		"",
		"1. Read the blueprints and make every number your own, on this branch: Trimtab leaves it alone once somebody else has pushed to it.",
		...fitLines(notes.map((note) => `   - ${line(note)}`), ROOM.notes, (more) => `   - and ${more} more: \`trimtab doctor\` lists them`),
		...refused.length === 0 ? [] : ["   - Add the workflows below by hand."],
		"2. Merge.",
		"3. Run `trimtab doctor`, then `trimtab plan`: both change nothing.",
		"4. Set the repository variable `TRIMTAB_WRITE` to `true`: only from then on the workflows open pull requests.",
		...refused.length === 0 ? [] : refusedLines(refused)
	];
}
/** Shows the workflows that a token without the right to them could not push. */
function refusedLines(refused) {
	return [
		"",
		"### Workflows to add by hand",
		"",
		"GitHub lets no token write workflows without the permission `workflows: write`, which `GITHUB_TOKEN` never has. Commit these, which `trimtab init` writes too:",
		...refused.flatMap(({ path, text }) => [
			"",
			`<details><summary><code>${escapeMarkdown(path)}</code></summary>`,
			"",
			"````yaml",
			text.trimEnd(),
			"````",
			"",
			"</details>"
		])
	];
}
function section(title, lines, room) {
	const items = lines.map((one) => `- ${line(one)}`);
	return [
		"",
		`### ${title}`,
		"",
		...fitLines(items, room, (more) => `- and ${more} more`)
	];
}
/** Keeps the first lines that fit into so many characters, and counts the others. */
function fitLines(lines, room, rest) {
	const shown = firstThatFit(lines, room);
	const more = lines.length - shown.length;
	return more === 0 ? [...shown] : [...shown, rest(more)];
}
function line(text) {
	return escapeMarkdown(truncate(text, LONGEST_LINE));
}
/** Shows a name as code in a table, whose cells end at a bar even there. */
function code(text) {
	return codeSpan(truncate(text, LONGEST_NAME)).replaceAll("|", "\\|");
}
// src/commands/init/onboarding-text.ts
/** Collects what the pull request tells of a start: `refused` are workflows that could not be pushed. */
function onboardingOf({ services, skipped, proposals, notes }, wanted, { digest, refused }) {
	const blueprints = services.filter((started) => started.kind === "blueprint");
	const without = services.filter((started) => started.kind === "skipped");
	const own = new Set(blueprints.map(({ path }) => path));
	const left = new Set(refused.map(({ path }) => path));
	return {
		digest,
		refused,
		notes,
		proposals,
		services: blueprints.map(describeService),
		skipped: [...skipped.map((line) => line.replace(/^skipped /, "")), ...without.map(({ name, why }) => `${name}: ${why}`)],
		files: wanted.flatMap(({ path }) => own.has(path) || left.has(path) ? [] : [path])
	};
}
function describeService({ starter, held, basis }) {
	const { name, place, autoscaler } = starter;
	const { replicas } = place;
	const number = replicas === void 0 ? "no plain number" : counted(replicas, "replica");
	const count = place.absent ? "no count" : number;
	const stated = autoscaler ? `${autoscaler.what}, ${autoscaler.min} to ${autoscaler.max}` : `${count}${basis}`;
	return {
		name,
		place: `${place.path}:${place.line}`,
		stated,
		held
	};
}
// src/commands/init/onboard.ts
/** The pull requests of all time: one that was closed means no for good. */
const EVER = "1970-01-01T00:00:00Z";
/** Matches GitHub's answer to a push of workflows by a token without that permission, of whatever kind. */
const WORKFLOWS_REFUSED = /refusing to allow .{1,80} to create or update workflow/;
const WORKFLOWS = ".github/workflows/";
/** The forge adds the label that every pull request of this tool has. */
const NO_METADATA = {
	labels: [],
	assignees: [],
	reviewers: []
};
/**
* Proposes what starts Trimtab on the base branch in one pull request. The work tree is neither read nor written,
* and nothing else is written until a person has merged it.
* @throws TrimtabError where the forge or git refuses, or a file of the repository is in the way
*/
async function proposeStart(options, now, environment) {
	const { git, local } = await openRepository(options, now, environment);
	const base = await git.baseCommit(void 0);
	const files = await git.filesAt(base.sha);
	const known = findSetUp(files);
	if (known !== void 0) return answer([`already set up: ${known} is on ${base.branch}, so nothing is proposed`]);
	const start = await planStart(options, files, git.prefix, now);
	if (start.kind === "nothing") return {
		...answer(start.lines),
		failures: [{
			service: null,
			message: start.message
		}]
	};
	const wanted = filesOf(start.lines).filter(({ path }) => files.read(path) === void 0);
	refuseObstacles(files, wanted, base.branch);
	const digest = digestOfFiles(wanted.map(({ path, text }) => ({
		path,
		text: text.replaceAll(formatInstant(now), "")
	})));
	const branch = onboardingBranch(git.prefix);
	const forge = await openForge(git, {
		local,
		now,
		environment
	});
	const step = compareOnboarding(await forge.pullRequests.list(EVER), {
		branch,
		base: base.branch,
		digest
	});
	const place = {
		git,
		forge,
		base,
		branch,
		local,
		dryRun: options.dryRun
	};
	const stopped = options.dryRun ? void 0 : forge.pullRequests.findStopLabel();
	if (stopped !== void 0) return answer([`paused: #${stopped} carries the label ${STOP_LABEL}, so nothing is written`]);
	if (step.kind === "leave") {
		await labelOpen(place, step.pull);
		return answer([`#${step.pull.number} ${step.why}`]);
	}
	return {
		...await carryOut(place, step, start, {
			wanted,
			digest
		}),
		failures: start.failures
	};
}
/** Labels an open pull request that a killed run has left without: by its label it is found once it is closed. */
async function labelOpen({ forge, local, dryRun }, pull) {
	if (local || dryRun || pull.state !== "open" || pull.ours !== true || pull.labels.length > 0) return;
	await forge.conversation.addMetadata(pull.number, NO_METADATA);
}
function answer(lines, notes = []) {
	return {
		kind: "lines",
		lines,
		notes,
		failures: []
	};
}
/** Opens or updates the pull request; a dry run says what it would be. */
async function carryOut(place, step, start, { wanted, digest }) {
	const { forge, base, branch } = place;
	const bodyWithout = (refused) => onboardingBody(onboardingOf(start, wanted, {
		digest,
		refused
	}));
	const title = ONBOARDING_TITLE;
	if (place.dryRun) return answer([
		`would ${step.kind === "create" ? "open" : `update #${step.pull.number}`}: ${title}, ${branch} into ${base.branch}`,
		"",
		...bodyWithout([]).split("\n")
	]);
	const refused = await pushStart(place, wanted, step.kind === "update" ? step.pull.head.sha : await leaseOf({
		world: place,
		base
	}, branch, await place.git.heads(branch)));
	const body = bodyWithout(refused);
	const byHand = refused.map(({ path }) => `${path} is not among it: the token may not write workflows`);
	if (step.kind === "update") {
		await forge.pullRequests.update(step.pull.number, {
			title,
			body
		});
		await labelOpen(place, step.pull);
		return {
			...answer([`updated #${step.pull.number}: ${title}`], byHand),
			onboarding: {
				action: "update",
				number: step.pull.number
			}
		};
	}
	const number = await forge.pullRequests.create({
		title,
		body,
		branch,
		base: base.branch
	});
	await forge.conversation.addMetadata(number, NO_METADATA);
	return {
		...answer([`opened #${number}: ${title}`], [...byHand, "next: read it, and merge or close it"]),
		onboarding: {
			action: "create",
			number
		}
	};
}
/** Pushes one commit with the files. Returns the workflows among them that the token may not push. */
async function pushStart(place, wanted, expected) {
	const all = await pushFiles(place, wanted, expected);
	if (all.kind === "pushed") return [];
	const workflows = wanted.filter(({ path }) => path.startsWith(WORKFLOWS));
	if (!WORKFLOWS_REFUSED.test(all.reason) || workflows.length === 0) throw new TrimtabError("git_failed", describeRejection(all));
	const rest = await pushFiles(place, wanted.filter((file) => !workflows.includes(file)), expected);
	if (rest.kind === "rejected") throw new TrimtabError("git_failed", describeRejection(rest));
	return workflows;
}
async function pushFiles({ git, base, branch }, wanted, expected) {
	const files = wanted.map(({ path, text }) => ({
		path,
		content: Buffer.from(text)
	}));
	const message = `${ONBOARDING_TITLE}\n\n${SERVICE_TRAILER}none\n`;
	const [result] = await git.push([{
		branch,
		message,
		files,
		base: base.sha,
		expected
	}]);
	return result ?? {
		branch,
		kind: "rejected",
		reason: "git did not report it"
	};
}
/** Refuses to replace what is there under the name of a file or of a folder above it. */
function refuseObstacles(files, wanted, branch) {
	const taken = files.list();
	const folders = new Set(taken.flatMap((path) => ancestors(parentFolder(path))));
	const isFile = new Set(taken);
	for (const { path } of wanted) {
		const obstacle = ancestors(path).filter((one) => isFile.has(one) || files.isLink?.(one)).at(-1) ?? (folders.has(path) ? path : void 0);
		if (obstacle !== void 0) throw new TrimtabError("file_unwritable", `${path} cannot be added: ${obstacle} on ${branch} is a file, a link or a folder in its place; move it away`);
	}
}
export { proposeStart };
