import { useEffect, useMemo, useRef, type PointerEvent } from 'react';

/** How long a finger rests before it means more than a tap, in milliseconds, and how far it may stray, in CSS pixels. */
const RESTS = 500;
const STRAYS = 10;

/** Tells a finger that rests on something from one that taps or scrolls. Spread what it gives onto the element. */
export function useLongPress(onLongPress: () => void) {
  const latest = useRef(onLongPress);
  useEffect(() => {
    latest.current = onLongPress;
  });
  const press = useRef({ timer: 0, x: 0, y: 0, isTouch: false });
  useEffect(() => {
    const { current } = press;
    return () => clearTimeout(current.timer);
  }, []);
  return useMemo(() => {
    const end = () => clearTimeout(press.current.timer);
    return {
      /** Whether the last press was a finger's. */
      isTouch: () => press.current.isTouch,
      onPointerDown: ({ pointerType, clientX, clientY, isPrimary }: PointerEvent) => {
        end();
        const isTouch = pointerType === 'touch';
        press.current = { timer: 0, x: clientX, y: clientY, isTouch };
        if (!isTouch || !isPrimary) return;
        press.current.timer = window.setTimeout(() => latest.current(), RESTS);
      },
      onPointerMove: ({ clientX, clientY }: PointerEvent) => {
        const { x, y } = press.current;
        if (Math.hypot(clientX - x, clientY - y) > STRAYS) end();
      },
      onPointerUp: end,
      // The browser took the finger for a scroll.
      onPointerCancel: end,
      onContextMenu: (event: { preventDefault: () => void }) => {
        // A finger that rests would open the link's menu over the question.
        if (press.current.isTouch) event.preventDefault();
      },
    };
  }, []);
}
