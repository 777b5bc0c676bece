/** A thread that answers for single pages, each when it is asked for. */
import { parentPort, workerData } from 'node:worker_threads';
import { openRenderer, type Answer } from './renderer.ts';

/** What a thread is made with. */
export interface Place {
	/** the compiled program */
	program: string;
	/** holds the corpus's `data/` */
	corpus: string;
}

/** A question, and the number that its answer has. */
export interface Question {
	number: number;
	/** from the site's root, without a slash at its start; null asks for the page for unknown addresses */
	path: string | null;
}

export interface Reply {
	number: number;
	/** null where it failed, in a way that no page says */
	answer: Omit<Answer, 'path'> | null;
	/** why it failed, in one line */
	fault: string;
}

const { program, corpus } = workerData as Place;
const renderer = await openRenderer(program, corpus);

parentPort?.on('message', ({ number, path }: Question) => {
	const say = (reply: Omit<Reply, 'number'>) => parentPort?.postMessage({ number, ...reply });
	answerTo(path).then(
		(answer) => say({ answer, fault: '' }),
		(error: unknown) => say({ answer: null, fault: error instanceof Error ? error.message : String(error) })
	);
});

async function answerTo(path: string | null): Promise<Omit<Answer, 'path'>> {
	if (path === null) {
		const body = await renderer.renderMissing();
		return { status: 404, type: 'text/html', location: null, body };
	}
	const [answer] = await renderer.render(path);
	if (!answer) throw new Error(`/${path} has no answer`);
	return answer;
}
