/** LayerCake's x scale for the layers of a chart: in percent of a row's drawing. */
import type { ScaleLinear } from 'd3';
import { getLayerCakeContext } from 'layercake';

/** @returns what gives the place of a value of the chart around, percent from the left, rounded to what is seen */
export function placesAcross(): (value: number) => number {
	const cake = getLayerCakeContext<{ x: ScaleLinear<number, number> }>();
	return (value) => fine(cake.xScale(value));
}

/** A place or length in a drawing to a hundredth: nobody sees more, and each digit is sent. */
export function fine(value: number): number {
	return Math.round(100 * value) / 100;
}
