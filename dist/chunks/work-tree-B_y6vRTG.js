import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { execFileSync } from "node:child_process";
import { lstatSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
// src/adapters/work-tree.ts
const SKIPPED = [".git", "node_modules"];
/**
* The folder as it lies: what git tracks or does not ignore, and in a folder without git, everything. Links are
* neither listed nor read, so nothing outside the folder is reached. `paths` is a listing made before.
* @throws TrimtabError `usage` when the folder does not exist.
*/
function openWorkTree(dir, paths) {
	const root = realFolder(dir);
	let listed = paths && new Set(paths);
	const known = () => {
		listed ??= new Set([...listWithGit(root) ?? walk(root, "")].sort());
		return listed;
	};
	return {
		list: () => [...known()],
		get origin() {
			return {
				kind: "folder",
				root,
				paths: [...known()]
			};
		},
		read(path) {
			if (!known().has(path) && !liesInside(root, path)) return void 0;
			try {
				return readFileSync(join(root, path));
			} catch (cause) {
				const code = cause.code;
				if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return void 0;
				throw new TrimtabError("file_unreadable", `${path}: ${cause.message}`, { cause });
			}
		}
	};
}
function liesInside(root, path) {
	if (path.startsWith("/") || path.split("/").includes("..")) return false;
	try {
		return realpathSync(join(root, path)).startsWith(root + sep);
	} catch {
		return false;
	}
}
function realFolder(dir) {
	try {
		return realpathSync(dir);
	} catch (cause) {
		throw new TrimtabError("usage", `--repo ${dir}: no such folder`, { cause });
	}
}
function listWithGit(root) {
	try {
		return execFileSync("git", [
			"ls-files",
			"-z",
			"--cached",
			"--others",
			"--exclude-standard"
		], {
			cwd: root,
			encoding: "utf8",
			maxBuffer: 1 << 30,
			stdio: [
				"ignore",
				"pipe",
				"ignore"
			]
		}).split("\0").filter((path) => path !== "" && !path.split("/").some((part) => SKIPPED.includes(part)) && isFile(root, path));
	} catch {
		return;
	}
}
function isFile(root, path) {
	return lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
}
function walk(root, below) {
	return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
		const path = below === "" ? entry.name : `${below}/${entry.name}`;
		if (entry.isDirectory()) return SKIPPED.includes(entry.name) ? [] : walk(root, path);
		return entry.isFile() ? [path] : [];
	});
}
export { openWorkTree as t };
