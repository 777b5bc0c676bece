/** A score nearer to 0 than this leans neither way: it stands for a mean rating within ±0.15, less than chance makes. */
export const leastLean = 0.05;

/** Which way a sentence's score leans: 1 positive, −1 negative, 0 neither. */
export function sentimentLean(sentiment: number): -1 | 0 | 1 {
	return sentiment >= leastLean ? 1 : sentiment <= -leastLean ? -1 : 0;
}
