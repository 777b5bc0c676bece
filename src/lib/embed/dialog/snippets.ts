/** The code that is handed out to put a chart into another site. Everything in it is escaped, whatever a title holds. */
import { escaped } from '../../ui/html.ts';

/** What the code of one chart in one state is made of; addresses are absolute. */
export interface Handout {
	/** the finding */
	title: string;
	/** the alternative text */
	summary: string;
	/** whose chart it is: the title of the site */
	site: string;
	/** the chart's own page, or its frozen form */
	page: string;
	/** the page for a frame, with its query */
	frame: string;
	/** the listener that fits the frame to its content */
	listener: string;
	picture: { address: string; width: number; height: number };
	/** px, with room for the chart at most widths */
	height: number;
}

/** The SHA-384 of `/embed/v1.js`, which never changes: a test holds it to the file. */
export const listenerIntegrity = 'sha384-0HWEU+KS9/O9iYhpmuyHMRTUHqqhHqBNSoGcB6ni9Ypv7Kz2UdIZbVnQLWsKm4Fj';

const may = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

function frame({ title, frame: address, height }: Handout, extra = ''): string {
	return (
		`<iframe src="${escaped(address)}" title="${escaped(title)}"${extra} loading="lazy" ` +
		`referrerpolicy="strict-origin-when-cross-origin" sandbox="${may}" ` +
		`width="100%" height="${height}" style="border:0"></iframe>`
	);
}

/** A frame of a fixed height. */
export function frameCode(handout: Handout): string {
	return frame(handout);
}

/** A frame that takes the height of its content, by one small script. */
export function fittedFrameCode(handout: Handout): string {
	return (
		`${frame(handout, ' data-pullquote')}\n` +
		`<script async src="${escaped(handout.listener)}" integrity="${listenerIntegrity}" crossorigin="anonymous"></script>`
	);
}

/** A picture with its alternative text, a link and its source: for places that strip frames. */
export function pictureCode({ title, summary, site, page, picture }: Handout): string {
	const { address, width, height } = picture;
	return (
		`<figure><a href="${escaped(page)}"><img src="${escaped(address)}" alt="${escaped(`${title}. ${summary}`)}" ` +
		`width="${width}" height="${height}" style="max-width:100%;height:auto"></a>` +
		`<figcaption>${escaped(title)}. Source: <a href="${escaped(page)}">${escaped(site)}</a></figcaption></figure>`
	);
}
