/** The ways to put a chart on another site. */
import { fittedFrameCode, frameCode, pictureCode, type Handout } from './snippets.ts';

/** What a reader chooses of an embed besides what it shows. */
export interface Look {
	theme: 'auto' | 'light' | 'dark';
	/** with its title */
	titled: boolean;
	/** in the version of today, for good */
	frozen: boolean;
}

export interface Way {
	id: 'link' | 'frame' | 'fitted' | 'picture';
	name: string;
	advice: string;
	/** what there is to choose of it, besides whether it stays as it is */
	offers: readonly ('theme' | 'titled')[];
	/** what is pasted */
	code(handout: Handout): string;
}

export const ways: readonly [Way, ...Way[]] = [
	{
		id: 'link',
		name: 'Link',
		advice:
			'Paste it on a line of its own. WordPress and others that know oEmbed make it a chart, unless it is frozen; elsewhere it is a link.',
		offers: [],
		code: ({ page }) => page
	},
	{
		id: 'frame',
		name: 'Frame',
		advice: 'For any page that takes HTML. Its height is fixed; what does not fit scrolls.',
		offers: ['theme', 'titled'],
		code: frameCode
	},
	{
		id: 'fitted',
		name: 'Frame that fits',
		advice: 'As the frame, with one small script that gives it the height it needs at any width.',
		offers: ['theme', 'titled'],
		code: fittedFrameCode
	},
	{
		id: 'picture',
		name: 'Picture',
		advice: 'For newsletters and places that strip frames: a picture with its text, link and source.',
		offers: ['theme'],
		code: pictureCode
	}
];

/** px: how wide an embed can be looked at before it is pasted. */
export const previewWidths = [320, 480, 800] as const;
