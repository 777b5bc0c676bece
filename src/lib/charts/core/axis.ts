import { ticks } from 'd3';
import { money } from '../../wording/money.ts';

/** Round values for an axis, at most five, with their labels. */
function axisTicks(
	low: number,
	high: number,
	label: (value: number) => string
): { value: number; label: string }[] {
	for (let wanted = 5; wanted > 0; wanted--) {
		const values = ticks(low, high, wanted);
		if (values.length <= 5) return values.map((value) => ({ value, label: label(value) }));
	}
	return [];
}

/** Ticks of money: "−£4bn" … "£0". */
export function moneyTicks(low: number, high: number, currency: string) {
	return axisTicks(low, high, (value) => money(value, currency, 'short'));
}
