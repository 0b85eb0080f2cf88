import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';

export interface FoldedProps {
  readonly label: string;
  /** Nothing shows of none. */
  readonly count: number;
  readonly children: () => ReactNode;
}

/** A list that is folded until asked for. */
export function Folded({ label, count, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (count === 0) return null;
  return (
    <>
      <button
        type="button"
        className="tc-fold tc-fine"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight size={13} className="tc-fold-arrow" aria-hidden="true" />
        {label}
      </button>
      <ul id={id} hidden={!isOpen}>
        {isOpen && children()}
      </ul>
    </>
  );
}
