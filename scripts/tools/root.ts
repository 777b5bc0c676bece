import { join } from 'node:path';

/** The project's folder, without a slash at its end. */
export const root = join(import.meta.dirname, '../..');
