/** Whether an address leads to the reader's own machine: nobody else can open it. */
export function isLocal(address: string): boolean {
	return /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/i.test(address);
}
