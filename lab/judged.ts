/** Compares the reading of stance with a reader's judgements of the project's own articles. */
import { writeJudged } from './evaluate/judged.ts';

await writeJudged();
