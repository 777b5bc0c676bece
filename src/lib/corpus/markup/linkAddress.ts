import * as v from 'valibot';
import { LinkAddress } from '../../schema/addresses.ts';

const longest = 2000;

/** A link's address as a page may lead to it: http, https or mailto, in full; undefined for any other. */
export function linkAddress(written: string | undefined): string | undefined {
	if (written === undefined || written.length > longest) return undefined;
	const read = v.safeParse(LinkAddress, written.trim());
	return read.success ? read.output : undefined;
}
