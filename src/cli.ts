#!/usr/bin/env node
import { nodeFault } from './lib/node-version.ts';

// An old Node fails on the syntax and the imports of the rest, so that is loaded after this check. The bundle
// takes the one import above into this file, in which an import would be resolved before anything runs.
const fault = nodeFault(process.versions.node);
if (fault === undefined) {
  void import('./commands/command-line.ts').then(({ start }) => start(process.argv.slice(2)));
} else {
  process.stderr.write(`trimtab: ${fault}\n`);
  process.exitCode = 2;
}
