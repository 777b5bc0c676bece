/** One slide of the PowerPoint file, at one of its steps. */
import type PptxGenJS from 'pptxgenjs';
import type { Slide } from '#lib/present/slides/slides.ts';
import { saidBy } from '#lib/wording/saidBy.ts';
import { addChart, subtitleOf } from './chart.ts';
import { isLocal } from '#lib/present/slides/localAddress.ts';
import { qrCode } from './pictures.ts';
import { colour, full, margin, room, sans, serif, sizeFor, titles, type Box, type Studio } from './studio.ts';

/**
 * Adds a slide to the file.
 *
 * @param step from 0, for a chart slide's steps
 */
export function addSlide(slide: Slide, step: number, studio: Studio): void {
	const { data, words, file, looks, fonts } = studio;
	const large = slide.kind === 'title';
	const page = file.addSlide({ masterName: large ? 'Title' : 'Slide' });
	const scenes = words.slideScenes(slide, data);
	const scene = scenes[step];
	const say = (text: string, box: Box, look: PptxGenJS.TextPropsOptions = {}): void => {
		if (text === '') return;
		page.addText(text, {
			...box,
			fontFace: sans,
			fontSize: 14,
			color: colour(looks, 'muted'),
			lang: data.site.language,
			align: 'left',
			valign: 'top',
			margin: 0,
			fit: 'shrink',
			...look
		});
	};
	const headline = words.slideHeadline(slide, data, step);
	const { box, sizes } = titles(large);
	page.addText(headline, {
		placeholder: 'title',
		lang: data.site.language,
		fontSize: sizeFor(headline, box, sizes, fonts)
	});
	const notes = words.slideNotes(slide, data);
	const ink = { color: colour(looks, 'ink') };
	switch (slide.kind) {
		case 'title':
			say(slide.text ?? sentence(words.corpusInWords(data)), { ...room, y: 3.8, h: 0.6 }, { fontSize: 18 });
			say(
				data.articles.map(({ title }) => title).join('\n'),
				{ ...room, y: 4.6, h: 2 },
				{ fontFace: serif, fontSize: 18, ...ink }
			);
			break;
		case 'text': {
			say(slide.text ?? '', { ...room, y: 1.9, h: 0.5 }, { fontSize: 18 });
			const each = full / Math.max(1, slide.points.length);
			for (const [index, { point, text }] of slide.points.entries()) {
				const column = { x: margin + index * each, y: 2.7, w: each - 0.35, h: 0.85 };
				say(point, column, { fontFace: serif, fontSize: 22, valign: 'bottom', ...ink });
				say(text ?? '', { ...column, y: 3.7, h: 2.9 }, { fontSize: 18 });
			}
			break;
		}
		case 'chart': {
			if (!scene) break;
			say(scene.chart.question, { ...room, y: 0.42, h: 0.3 }, { fontSize: 13 });
			say(subtitleOf(scene), { ...room, y: 1.92, h: 0.45 }, { fontSize: 13 });
			// a remark at one step leaves the same room at all of them
			const h = scenes.some(({ remark }) => remark !== null) ? 3 : room.h;
			notes.push(...addChart(page, scene, { ...room, h }, studio));
			say(
				scene.remark ?? '',
				{ ...room, y: room.y + h + 0.1, h: room.h - h - 0.1 },
				{ fontFace: serif, fontSize: 60, ...ink }
			);
			break;
		}
		case 'pair':
			for (const [index, scene] of words.pairScenes(slide, data).entries()) {
				const half = { ...room, x: margin + (index * (full + 0.4)) / 2, w: (full - 0.4) / 2 };
				const over = { ...half, y: 1.95, h: 0.65 };
				const fontSize = sizeFor(scene.headline, over, [18, 16, 14], fonts);
				say(scene.headline, over, { fontFace: serif, fontSize, ...ink });
				say(subtitleOf(scene), { ...half, y: 2.62, h: 0.45 }, { fontSize: 12 });
				notes.push(...addChart(page, scene, { ...half, y: 3.1, h: 3.6 }, studio));
			}
			break;
		case 'figure': {
			const found = words.figureOf(slide.figure, data);
			if (!found) break;
			const { figure, quotation } = found;
			const tone = figure.direction === 'none' ? 'ink' : figure.direction;
			const half = { ...room, w: full / 2 - 0.3 };
			say(
				[figure.qualifier, figure.text].join(' ').trim(),
				{ ...half, h: 1.5 },
				{ fontFace: serif, fontSize: 66, color: colour(looks, tone) }
			);
			say(
				[
					figure.direction === 'none'
						? 'Neither a loss nor a gain'
						: `A ${figure.direction}, ${figure.status}`,
					sentence(figure.scope),
					saidBy(figure)
				].join('\n'),
				{ ...half, y: 4.1, h: 1.6 },
				{ fontSize: 18, ...ink }
			);
			const quote = `“${quotation.text}”`;
			const beside = { ...half, x: margin + full / 2 + 0.3, h: 4 };
			const fontSize = sizeFor(quote, beside, [22, 20, 18, 16], fonts);
			say(quote, beside, { fontFace: serif, fontSize, ...ink });
			break;
		}
		case 'quotation': {
			const quote = `“${slide.text}”`;
			const whole = { ...room, y: 2, h: 4.6 };
			const fontSize = sizeFor(quote, whole, [36, 30, 26, 22, 18], fonts);
			say(quote, whole, { fontFace: serif, fontSize, valign: 'middle', ...ink });
			break;
		}
		case 'closing': {
			const address = words.closingAddress(slide, data.site);
			// an address of this machine is none to type, nor to point a telephone at
			const open = !isLocal(address);
			const beside = open
				? { x: margin + 3.6, y: 2.5, w: full - 3.6, h: 0.6 }
				: { x: margin, y: 2.5, w: full, h: 0.6 };
			if (open) {
				page.addImage({
					x: margin,
					y: 2.5,
					w: 3,
					h: 3,
					data: qrCode(address),
					altText: `QR code: ${address}`
				});
				page.addText(
					[
						{
							text: address.replace(/^https?:\/\//, '').replace(/\/$/, ''),
							options: { hyperlink: { url: address } }
						}
					],
					{
						...beside,
						h: 0.8,
						fontFace: serif,
						fontSize: 32,
						margin: 0,
						valign: 'top'
					}
				);
			}
			say(slide.text ?? sentence(words.corpusInWords(data)), { ...beside, y: 3.5, h: 1 }, { fontSize: 18 });
			say(data.site.rights, { ...beside, y: 4.6, h: 1 }, { fontSize: 13 });
			break;
		}
	}
	say(
		words.slideSource(slide, data) || data.site.name,
		{ x: margin, y: 6.86, w: full - 0.8, h: 0.3 },
		{ fontSize: 12 }
	);
	if (notes.length > 0) page.addNotes(notes.join('\n'));
}

function sentence(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
