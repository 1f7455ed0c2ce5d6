#!/usr/bin/env node
// src/lib/node-version.ts
/**
* Says why a version of Node, such as `20.10.0`, cannot run Trimtab; undefined where it can. Written so that
* any Node with modules reads it.
*/
function nodeFault(version) {
	const [major, minor] = version.split(".").map(Number);
	if (major > 20 || major === 20 && minor >= 19) return void 0;
	return `this is Node.js ${version}, and Trimtab needs 20.19 or newer: install one from https://nodejs.org`;
}
// src/cli.ts
const fault = nodeFault(process.versions.node);
if (fault === void 0) import("./chunks/command-line-BSRL3zcc.js").then(({ start }) => start(process.argv.slice(2)));
else {
	process.stderr.write(`trimtab: ${fault}\n`);
	process.exitCode = 2;
}
export {};
