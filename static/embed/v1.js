// Gives each <iframe data-pullquote> the height its page asks for. Frozen: new behaviour is v2.js.
addEventListener('message', ({ data, origin, source }) => {
	if (!data || Object.getPrototypeOf(data) !== Object.prototype) return;
	const { type, v, id, height } = data;
	if (type !== 'pullquote:height' || v !== 1 || typeof id !== 'string') return;
	if (!Number.isFinite(height) || height <= 0) return;
	for (const frame of document.querySelectorAll('iframe')) {
		if (!('pullquote' in frame.dataset) || frame.contentWindow !== source) continue;
		const { sandbox, src } = frame;
		const opaque = frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin');
		const expected = opaque ? 'null' : new URL(src, document.baseURI).origin;
		if (origin === expected) frame.style.height = Math.min(Math.max(height, 120), 4000) + 'px';
	}
});
