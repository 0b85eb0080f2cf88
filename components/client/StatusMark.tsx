import type { StatusView } from '@/domain/client/card-view';
import { SHAPE_VIEW_BOX, SHAPES } from '@/domain/status/shapes';
import { STATUS_HEX } from '@/domain/status/colors';
import type { CSSProperties } from 'react';

export interface StatusMarkProps {
  /** Null draws the dashed ring of "no status". */
  readonly status: Pick<StatusView, 'icon' | 'color'> | null;
}

/** A status's shape in its colour. Decorative: the caption always stands beside it. */
export function StatusMark({ status }: StatusMarkProps) {
  if (!status) {
    return (
      <svg className="tc-mark" viewBox={SHAPE_VIEW_BOX} aria-hidden="true">
        <circle className="tc-mark-none" cx="8" cy="8" r="6" />
      </svg>
    );
  }
  const hex = STATUS_HEX[status.color];
  const inks = { '--mark-light': hex.light, '--mark-dark': hex.dark } as CSSProperties;
  return (
    <svg className="tc-mark" viewBox={SHAPE_VIEW_BOX} aria-hidden="true" style={inks}>
      <path className="tc-mark-shape" fillRule="evenodd" d={SHAPES[status.icon]} />
    </svg>
  );
}
