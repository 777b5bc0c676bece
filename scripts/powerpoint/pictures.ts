/** What PowerPoint cannot draw itself, as pictures. */
import { Resvg } from '@resvg/resvg-js';
import { encode } from 'uqr';
import type { Scene } from '#lib/present/slides/scenes.ts';
import { draw } from '#lib/drawing/draw.ts';
import { parseMarkup } from '#lib/drawing/markup.ts';
import { Sheet } from '../pictures/sheet.ts';
import type { Box, Studio } from './studio.ts';

/** px of a picture for each px of the chart on a page */
const sharp = 2;

/** A chart that has no native form, drawn as large as it stands in its room. */
export function pictureOf(
	{ chart, model, view }: Scene,
	box: Box,
	{ looks, fonts, fontFiles, render, data }: Studio
): { data: string; box: Box } | null {
	if (model === null) return null;
	const { body } = render(chart.component, { props: { model, layout: 'wide', id: chart.slug } });
	const markup = parseMarkup(`<div data-chart="${chart.slug}">${body}</div>`);
	const absolute = (path: string): string => data.site.address + path;
	const shape = box.w / box.h;
	const widths = [720, 800, 880, 960, 1120, 1280, 1440];
	const drawn = widths.map((width) => ({
		width,
		drawing: draw(markup, width, { looks, fonts, absolute })
	}));
	const { width, drawing } = drawn.find(({ width, drawing }) => width / drawing.height >= shape) ??
		drawn.at(-1) ?? { width: 960, drawing: draw(markup, 960, { looks, fonts, absolute }) };
	const sheet = new Sheet(fonts);
	sheet.drawing(drawing, 0, 0, 1);
	const height = drawing.height;
	const svg = sheet.svg({ width, height, shown: width * sharp }, looks.wall, {
		id: chart.slug,
		title: view.title,
		alt: view.summary,
		language: data.site.language
	});
	const scale = Math.min(box.w / width, box.h / height);
	return {
		data: painted(svg, fontFiles),
		box: { x: box.x, y: box.y, w: width * scale, h: height * scale }
	};
}

/** 12 px a module, on quiet ground. */
export function qrCode(address: string): string {
	const { data, size } = encode(address, { ecc: 'M', border: 4 });
	const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 12}" height="${size * 12}" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${dark}"/></svg>`;
	return painted(svg, []);
}

function painted(svg: string, fontFiles: string[]): string {
	const image = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render();
	return `image/png;base64,${Buffer.from(image.asPng()).toString('base64')}`;
}
