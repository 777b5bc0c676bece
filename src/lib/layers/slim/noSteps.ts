/**
 * Stands in for d3-scale's scales of steps in the browser's build. LayerCake has one ready for each of its channels
 * that no chart uses (`x2`, `y2`, `c`), and asks of it no more than whether it has steps.
 */
function stepless(): () => undefined {
	const scale = (): undefined => undefined;
	return Object.assign(scale, {
		bandwidth: () => 0,
		domain: () => [],
		range: () => [],
		copy: stepless
	});
}

export default stepless;
export { stepless as point, stepless as implicit };
