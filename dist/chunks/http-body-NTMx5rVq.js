// src/lib/secrets.ts
/** Shorter ones, such as the name of a tenant, stand in data as words that are no secret. */
const MIN_LENGTH = 12;
/** Masks secrets in what a server answers, where they are long enough to stand for nothing else. */
function maskSecrets(text, secrets) {
	return secrets.filter((secret) => secret.length >= MIN_LENGTH).reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
}
// src/adapters/http-body.ts
/**
* Reads a body as UTF-8 text. The limit is for what comes in unpacked: a few kilobytes of gzip may unpack to
* gigabytes. @throws Error for a longer one, and for one that breaks off
*/
async function readBody(body, maxBytes) {
	const chunks = [];
	let length = 0;
	for await (const chunk of body ?? []) {
		length += chunk.length;
		if (length > maxBytes) throw new Error(tooLong(maxBytes));
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
/** Says that an answer goes beyond a limit in bytes. */
function tooLong(maxBytes) {
	return `the answer is longer than ${maxBytes / 1024 / 1024} MiB`;
}
export { tooLong as n, maskSecrets as r, readBody as t };
