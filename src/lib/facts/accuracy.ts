/** How well readers agree with each other on sentiment: how many rated each sentence, and Pearson's r of one with all others. */
export const readers = 20;
export const oneReader = 0.71;
