import { a as isCommand, i as flagsOf, r as FLAGS, t as COMMANDS } from "./flags-C4d4s2X4.js";
// src/commands/completion.ts
const SCRIPTS = {
	bash,
	zsh,
	fish
};
/** Prints the script by which a shell completes commands, flags and their values. */
function completion({ words: [shell = ""] }) {
	return {
		kind: "lines",
		lines: SCRIPTS[shell]?.() ?? [],
		notes: [],
		failures: []
	};
}
function valuesOf({ value, choices }) {
	if (choices !== void 0) return {
		kind: "words",
		words: choices
	};
	if (value === "DIR") return { kind: "folders" };
	return { kind: value === "FILE" || value === "REPORT" ? "files" : "any" };
}
const NAMES = Object.keys(COMMANDS).filter(isCommand);
/** Returns the words that may follow a command directly: `reset`, or `bash`, `zsh` and `fish`. */
function firstWords(command) {
	const { words: [first = ""] = [] } = COMMANDS[command];
	return /^[a-z|]+$/.test(first) ? first.split("|") : [];
}
function flagNamed(name) {
	return FLAGS[name];
}
function bash() {
	const values = Object.keys(FLAGS).filter((name) => flagNamed(name).value !== void 0).map((name) => `    --${name}) ${bashValues(valuesOf(flagNamed(name)))}; return ;;`);
	const words = NAMES.map((name) => {
		const flags = flagsOf(name).map((flag) => `--${flag}`);
		return `    ${name}) words="${[
			...firstWords(name),
			...flags,
			"--help"
		].join(" ")}" ;;`;
	});
	return [
		"# bash completion for trimtab: source <(trimtab completion bash)",
		"_trimtab() {",
		"  local cur=$2 prev=$3 words=",
		"  COMPREPLY=()",
		"  if [ \"$COMP_CWORD\" -eq 1 ]; then",
		`    COMPREPLY=($(compgen -W "${[
			...NAMES,
			"help",
			"--help",
			"--version"
		].join(" ")}" -- "$cur"))`,
		"    return",
		"  fi",
		"  case $prev in",
		...values,
		"  esac",
		`  case \${COMP_WORDS[1]} in`,
		...words,
		`    help) words="${NAMES.join(" ")}" ;;`,
		"  esac",
		"  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))",
		"}",
		"complete -F _trimtab trimtab"
	];
}
/** Returns the command that completes a value; bash itself says which files there are. */
function bashValues(values) {
	switch (values.kind) {
		case "words": return `COMPREPLY=($(compgen -W "${values.words.join(" ")}" -- "$cur"))`;
		case "folders": return "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- \"$cur\"))";
		case "files": return "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- \"$cur\"))";
		case "any": return ":";
	}
}
function zsh() {
	const specs = (name) => [
		...flagsOf(name).map((flag) => zshSpec(flag, flagNamed(flag))),
		"'--help[print the flags of the command]'",
		...firstWords(name).length > 0 ? [`'1:word:(${firstWords(name).join(" ")})'`] : []
	];
	return [
		"#compdef trimtab",
		"_trimtab() {",
		"  local -a commands",
		"  commands=(",
		...NAMES.map((name) => `    ${quoted(`${name}:${COMMANDS[name].does.replaceAll(":", "\\:")}`)}`),
		"  )",
		"  if (( CURRENT == 2 )); then",
		"    _describe command commands",
		"    return",
		"  fi",
		"  shift words",
		"  (( CURRENT-- ))",
		"  case $words[1] in",
		...NAMES.map((name) => `    ${name}) _arguments ${specs(name).join(" ")} ;;`),
		"    help) _describe command commands ;;",
		"  esac",
		"}",
		"# Loaded from a file of $fpath this is the body of the function; sourced, it has to be bound.",
		"if [ \"$funcstack[1]\" = _trimtab ]; then _trimtab \"$@\"; else compdef _trimtab trimtab; fi"
	];
}
/** Returns one argument of `_arguments`: https://zsh.sourceforge.io/Doc/Release/Completion-System.html */
function zshSpec(name, flag) {
	const help = flag.help.replace(/[[\]:\\]/g, "\\$&");
	const value = flag.value === void 0 ? "" : `:${flag.value.replace(/[[\],…:]/g, "")}:${zshValues(valuesOf(flag))}`;
	return quoted(`${flag.multiple ? "*" : ""}--${name}[${help}]${value}`);
}
function zshValues(values) {
	switch (values.kind) {
		case "words": return `(${values.words.join(" ")})`;
		case "folders": return "_files -/";
		case "files": return "_files";
		case "any": return "";
	}
}
function fish() {
	const commands = NAMES.map((name) => `complete -c trimtab -n __fish_use_subcommand -a ${name} -d ${fishQuoted(COMMANDS[name].does)}`);
	const flags = NAMES.flatMap((name) => {
		const within = `complete -c trimtab -n '__fish_seen_subcommand_from ${name}'`;
		const first = firstWords(name);
		return [...first.length > 0 ? [`${within} -a '${first.join(" ")}'`] : [], ...flagsOf(name).map((flag) => {
			const { help, value } = flagNamed(flag);
			const values = value === void 0 ? "" : fishValues(valuesOf(flagNamed(flag)));
			return `${within} -l ${flag} -d ${fishQuoted(help)}${values}`;
		})];
	});
	return [
		"# fish completion for trimtab: trimtab completion fish | source",
		"complete -c trimtab -f",
		...commands,
		...flags
	];
}
function fishValues(values) {
	switch (values.kind) {
		case "words": return ` -x -a '${values.words.join(" ")}'`;
		case "folders": return " -x -a '(__fish_complete_directories)'";
		case "files": return " -r -F";
		case "any": return " -x";
	}
}
/** Quotes for bash and zsh. */
function quoted(text) {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
function fishQuoted(text) {
	return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
export { completion };
