// src/lib/trim-end.ts
/**
* Takes these characters off the end of a text, in one walk: an expression such as `/\/+$/` walks to the end of
* every run of them.
*/
function trimEnd(text, characters) {
	let end = text.length;
	while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end);
}
export { trimEnd as t };
