import type { View } from '#lib/charts/core/contract.ts';
import type { RegisteredChart } from '#lib/charts/registry.ts';

declare global {
	namespace App {
		interface Locals {
			/** the chart that a page is of, in its words */
			chart?: { chart: RegisteredChart; view: View<unknown> };
		}
	}
}

export {};
