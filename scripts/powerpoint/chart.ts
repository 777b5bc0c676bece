/** A chart on a slide of the PowerPoint file: native where it has such a form, else a picture. */
import type PptxGenJS from 'pptxgenjs';
import type { Scene } from '#lib/present/slides/scenes.ts';
import type { Looks } from '#lib/drawing/looks.ts';
import type { NativeChart } from '#lib/charts/core/onSlides.ts';
import { pictureOf } from './pictures.ts';
import { colour, linesOf, sans, type Box, type Studio } from './studio.ts';

/** inches: a bar is no thicker */
const thickest = 0.55;
/** of a chart's height, for the legend */
const keyed = 0.1;
/** points */
const labelSize = 12;

/** What stands under the finding: what is counted, how it is drawn and what is left out. */
export function subtitleOf(scene: Scene): string {
	const { native } = scene;
	const { subtitle, table } = scene.view;
	return [native ? `${table.caption}. ${native.said}` : subtitle, scene.left]
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join(' ');
}

/** Puts a chart on a slide; a picture's numbers are given back, for the notes. */
export function addChart(page: PptxGenJS.Slide, scene: Scene, box: Box, studio: Studio): string[] {
	const altText = `${scene.chart.kind}. ${scene.view.summary}`;
	const { native } = scene;
	if (native) {
		studio.natives.push(native);
		// wide labels are broken into lines, which not every program does of itself
		const beside = Math.min(4, box.w * 0.42);
		const label = (text: string) => linesOf(text, beside - 0.15, labelSize, studio.fonts, 'sans').join('\n');
		const data = dataOf({ ...native, labels: native.labels.map(label) });
		const look = lookOf(native, box, beside / box.w, studio.looks);
		page.addChart(studio.file.ChartType.bar, data, { ...box, ...look, altText });
		return [];
	}
	const picture = pictureOf(scene, box, studio);
	if (picture) page.addImage({ ...picture.box, data: picture.data, altText });
	const { caption, columns, rows } = scene.view.table;
	return [
		caption,
		columns.map(({ label }) => label).join(' | '),
		...rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '))
	];
}

/** Bars are drawn from the bottom up. */
function dataOf({ labels, series }: NativeChart): PptxGenJS.OptsChartData[] {
	return series.map(({ name, values }) => ({
		name,
		labels: labels.toReversed(),
		values: values.toReversed()
	}));
}

function lookOf(
	{ labels, series, format, stacked, range }: NativeChart,
	box: Box,
	labelled: number,
	looks: Looks
): PptxGenJS.IChartOpts {
	const text = { fontFace: sans, color: colour(looks, 'ink') };
	const key = series.length > 1;
	const plot = { x: labelled, y: key ? keyed : 0, w: 1 - labelled - 0.06, h: key ? 1 - keyed : 1 };
	const each = (box.h * plot.h) / Math.max(1, labels.length);
	return {
		layout: plot,
		chartArea: { roundedCorners: false },
		barDir: 'bar',
		barGrouping: stacked ? 'stacked' : 'clustered',
		...(stacked ? { barOverlapPct: 100 } : { dataLabelPosition: 'outEnd' }),
		barGapWidthPct: Math.round(Math.min(500, Math.max(45, (each / thickest - 1) * 100))),
		chartColors: series.map(({ look }) => colour(looks, look === 'hollow' ? 'page' : look)),
		catAxisLabelFontFace: text.fontFace,
		catAxisLabelColor: text.color,
		catAxisLabelFontSize: labelSize,
		catAxisLabelPos: 'low',
		// the line that losses and gains leave from
		catAxisLineColor: colour(looks, 'plain'),
		catAxisMajorTickMark: 'none',
		valAxisLineShow: false,
		valAxisHidden: true,
		...(range ? { valAxisMinVal: range[0], valAxisMaxVal: range[1] } : stacked ? {} : { valAxisMinVal: 0 }),
		valGridLine: { style: 'none' },
		catGridLine: { style: 'none' },
		showValue: format !== null,
		...(format === null ? {} : { dataLabelFormatCode: format, valAxisLabelFormatCode: format }),
		dataLabelFontFace: text.fontFace,
		dataLabelFontSize: 12,
		dataLabelColor: text.color,
		showLegend: key,
		legendPos: 't',
		legendFontFace: text.fontFace,
		legendFontSize: 12,
		legendColor: text.color
	};
}
