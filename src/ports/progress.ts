/**
 * Takes how far one stage of a run is, for a person who waits: `done` of `of` things, where it is known how many
 * there are. Costs next to nothing, so that it may be called for each of thousands.
 */
export type TellProgress = (stage: string, done: number, of?: number) => void;
