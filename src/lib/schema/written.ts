/** The sorts of value that people write in settings. */
import * as v from 'valibot';

/** words, without white space around them */
export const text = v.pipe(v.string(), v.trim(), v.minLength(1));
/** YAML's own numbers hold .inf, which JSON cannot */
export const number = v.pipe(v.number(), v.finite('must be a number'));
