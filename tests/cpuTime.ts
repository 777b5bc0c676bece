/**
 * Milliseconds of processor time that work takes, whatever else the machine does meanwhile: a limit on it is one on
 * the work, not on the clock.
 */
export function cpuTime(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
