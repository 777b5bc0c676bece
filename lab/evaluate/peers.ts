import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/tools/root.ts';
import * as readers from './peers/readers.ts';
import type { Peer } from './run.ts';

/** A peer that is not installed: the message says how it can be. */
export class PeerFault extends Error {}

const folder = 'lab/evaluate/peers';
const peers = new Map<string, () => Peer>([
	['vader-sentiment', readers.vader],
	['sentiment', readers.afinn],
	['wink-nlp', readers.wink],
	['compromise', readers.compromise],
	['@microsoft/recognizers-text-number-with-unit', readers.recognizers],
	['Intl.Segmenter', readers.segmenter]
]);

/**
 * A peer by its name, ready to read.
 *
 * @throws {PeerFault} if it is not installed
 */
export function loadPeer(name: string): Peer {
	const peer = peers.get(name);
	const isInstalled = name === 'Intl.Segmenter' || existsSync(join(root, folder, 'node_modules', name));
	if (peer === undefined || !isInstalled)
		throw new PeerFault(`${name} is not installed → npm ci --prefix ${folder}`);
	return peer();
}
