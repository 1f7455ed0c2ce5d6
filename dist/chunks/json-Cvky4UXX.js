// src/observation/json.ts
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isMeasured(value) {
	return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
function count(value) {
	return Number.isSafeInteger(value) && value >= 0 ? value : void 0;
}
function isInstant(text) {
	return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));
}
function text(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
/** The members that are objects of what should be a list. */
function objects(value) {
	return Array.isArray(value) ? value.filter(isObject) : [];
}
/** The texts of what should be a map of texts. */
function texts(value) {
	const entries = isObject(value) ? Object.entries(value) : [];
	return Object.fromEntries(entries.filter((entry) => typeof entry[1] === "string"));
}
/** The member that should be an object; an empty one where it is not. */
function member(value, key) {
	const found = value[key];
	return isObject(found) ? found : {};
}
export { member as a, texts as c, isObject as i, isInstant as n, objects as o, isMeasured as r, text as s, count as t };
