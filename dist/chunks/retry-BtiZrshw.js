// src/lib/retry.ts
/**
* Repeats an attempt until its result is final or no attempt is left, and returns the last result. @throws
* what `attempt` throws
*/
async function retry(attempt, options) {
	for (let made = 1;; made += 1) {
		const result = await attempt();
		if (made >= options.attempts || options.isFinal(result)) return result;
		await options.wait(made, result);
	}
}
export { retry as t };
