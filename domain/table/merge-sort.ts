/** Sorting in slices: as a generator, so that whoever runs it decides when to let others have the processor. */

/** How many are sorted at a stretch, and after how many merged ones it can be interrupted. */
const RUN = 2048;

/** Sorts in place, stably. Yields where it can be interrupted; what is between is far under a frame. */
export function* mergeSort(
  indices: Uint32Array,
  compare: (a: number, b: number) => number,
): Generator<void, void> {
  const { length } = indices;
  for (let from = 0; from < length; from += RUN) {
    indices.subarray(from, from + RUN).sort(compare);
    yield;
  }
  let source: Uint32Array = indices;
  let target: Uint32Array = new Uint32Array(length);
  for (let width = RUN; width < length; width *= 2) {
    for (let from = 0; from < length; from += 2 * width) {
      yield* merge(source, target, from, Math.min(from + width, length), from + 2 * width, compare);
    }
    [source, target] = [target, source];
  }
  if (source !== indices) indices.set(source);
}

function* merge(
  source: Uint32Array,
  target: Uint32Array,
  from: number,
  middle: number,
  end: number,
  compare: (a: number, b: number) => number,
): Generator<void, void> {
  const to = Math.min(end, source.length);
  let left = from;
  let right = middle;
  for (let at = from; at < to; at += 1) {
    const one = source[left] ?? 0;
    const other = source[right] ?? 0;
    const isLeft = left < middle && (right >= to || compare(one, other) <= 0);
    target[at] = isLeft ? one : other;
    if (isLeft) left += 1;
    else right += 1;
    if (at % RUN === RUN - 1) yield;
  }
}
