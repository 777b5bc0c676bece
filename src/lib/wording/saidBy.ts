import { capitalised } from './lists.ts';

/**
 * Who says so, in a figure's own terms: "Estimated by Stephen Bubb, ACEVO"; what is not stated is said not to be.
 * @param short organisations' abbreviations, where these are to stand
 */
export function saidBy(
	{ status, speaker, organisation }: { status: string; speaker: string; organisation: string },
	short?: ReadonlyMap<string, string>
): string {
	const by = [speaker, short?.get(organisation) ?? organisation].filter((name) => name !== 'not stated');
	if (by.length === 0) return status === 'not stated' ? 'Who says so is not stated' : capitalised(status);
	return `${status === 'not stated' ? 'Said' : capitalised(status)} by ${by.join(', ')}`;
}
