import '@testing-library/jest-dom/vitest';

// jsdom has no layout and no ResizeObserver; LayerCake measures its container with both.
globalThis.ResizeObserver ??= class implements ResizeObserver {
	observe(): void {}
	unobserve(): void {}
	disconnect(): void {}
};
for (const [name, value] of [
	['clientWidth', 640],
	['clientHeight', 320]
] as const)
	Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });

// nor can it open a dialog
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
	this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
	this.open = false;
	this.dispatchEvent(new Event('close'));
};
