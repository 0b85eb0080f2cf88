/** A logo's side, in pixels: it is shown at 20 to 40. */
const SIDE = 128;

/**
 * Makes a small square picture of an image file, as a data address. Drawn anew, so that nothing of the file but its
 * pixels is kept. Rejects when the browser can't open it.
 */
export async function readLogo(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const side = Math.min(bitmap.width, bitmap.height);
  const [x, y] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
  canvas.getContext('2d')?.drawImage(bitmap, x, y, side, side, 0, 0, SIDE, SIDE);
  bitmap.close();
  return canvas.toDataURL('image/png');
}
