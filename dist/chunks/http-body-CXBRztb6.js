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
export { tooLong as n, readBody as t };
