/** A large dot in place of the mouse's arrow, for the back rows; called again, it goes. */
export function followPointer(): void {
	const shown = document.querySelector('.deck-pointer');
	if (shown) {
		shown.remove();
		document.documentElement.classList.remove('pointing');
		return;
	}
	const dot = document.createElement('div');
	dot.className = 'deck-pointer';
	dot.style.transform = `translate(${innerWidth / 2}px, ${innerHeight / 2}px)`;
	document.body.append(dot);
	document.documentElement.classList.add('pointing');
	document.addEventListener('pointermove', move);

	function move({ clientX, clientY }: PointerEvent): void {
		if (dot.isConnected) dot.style.transform = `translate(${clientX}px, ${clientY}px)`;
		else document.removeEventListener('pointermove', move);
	}
}
