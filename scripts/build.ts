/** Builds the fonts, the data and the site, each only where something it depends on has changed. */
import { buildSite } from './tools/build.ts';

process.exitCode = await buildSite();
