import { matrixOnSlides } from '../core/matrix/matrixOnSlides.ts';
import { anyOnSlides } from '../core/onSlides.ts';

export const onSlides = anyOnSlides(matrixOnSlides('theme'));
