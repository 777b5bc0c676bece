import { matrixOnSlides } from '../core/matrixOnSlides.ts';
import { anyOnSlides } from '../core/onSlides.ts';

export const onSlides = anyOnSlides(matrixOnSlides('theme'));
