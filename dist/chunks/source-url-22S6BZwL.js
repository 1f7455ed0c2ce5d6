import { t as valueAt } from "./value-at-BYJvqKQp.js";
// src/policy/source-url.ts
/**
* Finds what is wrong with the URLs of metrics sources in a configuration that no schema has checked yet. A
* schema would repeat the whole URL, and with it a password.
*/
function urlProblems(file, yaml, config) {
	const clusters = valueAt(config, ["clusters"]);
	return Object.entries(Object(clusters)).flatMap(([cluster, settings]) => {
		const metrics = valueAt(settings, ["metrics"]);
		return (Array.isArray(metrics) ? metrics : []).flatMap((source, index) => {
			const url = valueAt(source, ["url"]);
			const fault = typeof url === "string" ? urlFault(url) : void 0;
			const rule = `clusters.${cluster}.metrics[${index}].url`;
			return fault ? [{
				file,
				...yaml.place(rule),
				rule,
				...fault
			}] : [];
		});
	});
}
/** Finds what is wrong with the URL of a Prometheus; the answer repeats no password. */
function urlFault(url) {
	const [, scheme, rest = ""] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(url) ?? [];
	if (rest.split("/")[0]?.includes("@")) return {
		message: "the URL carries credentials",
		fix: "Leave them out: give the user as username, and the secret in an environment variable that password_env or token_env names"
	};
	if (/[?#]/.test(rest)) return {
		message: "the URL goes on after its path",
		fix: "Leave out everything from ? or # on"
	};
	if (/\s/.test(url)) return {
		message: `found "${url}", with a space in it`,
		fix: "Remove the space"
	};
	if (scheme === void 0) return {
		message: `found ${url}, without http:// or https://`,
		fix: `Write http://${url}, or https:// where it is served so`
	};
	if (!/^https?:\/\/$/i.test(scheme)) return {
		message: `found ${scheme}`,
		fix: "Prometheus is asked by http:// or https://"
	};
	return URL.canParse(url) ? void 0 : {
		message: `found ${url}, which is no URL`,
		fix: "Write host and port, such as http://prometheus:9090"
	};
}
export { urlProblems as n, urlFault as t };
