import { load } from '../+page.ts';

export { load };

// nothing on paper needs a script
export const csr = false;
