/** Reads files that are gzip of JSON under an ending of their own, so that no host unpacks them on the way. */

/** @throws {Error} where it is no gzip, or not all of it */
export async function unpackedText(response: Response): Promise<string> {
	const { body } = new Response(await response.arrayBuffer());
	return new Response(body?.pipeThrough(new DecompressionStream('gzip'))).text();
}
