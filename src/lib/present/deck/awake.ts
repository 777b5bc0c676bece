/** Keeps the screen on during a talk, where the browser can; asks again when the page comes back into view. */
export function keepAwake(): void {
	if (!('wakeLock' in navigator)) return;
	const ask = (): void => {
		if (document.visibilityState === 'visible')
			// refused where the battery is low: the talk goes on
			navigator.wakeLock.request('screen').catch(() => undefined);
	};
	ask();
	document.addEventListener('visibilitychange', ask);
}
