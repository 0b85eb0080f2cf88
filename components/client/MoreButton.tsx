import { m } from '@/locales/compiled/messages';
import { counted } from './when';

export interface MoreButtonProps {
  /** How many the press shows. */
  readonly count: number;
  /** How many are hidden. */
  readonly of: number;
  readonly language: string;
  readonly onMore: () => void;
}

/** Shows more of a list. */
export function MoreButton({ count, of, language, onMore }: MoreButtonProps) {
  const values = { count: counted(count, language), of: counted(of, language) };
  return (
    <button type="button" className="tc-link tc-more" onClick={onMore}>
      {count === of ? m.client_more({ count: values.count }) : m.client_more_of(values)}
    </button>
  );
}
