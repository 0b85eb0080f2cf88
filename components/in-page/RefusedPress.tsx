import { ShieldAlert } from 'lucide-react';
import { useEffect, useState } from 'react';

import { m } from '@/locales/compiled/messages';

/** How long the notice stays, in milliseconds. */
const STAYS = 8000;

/** Says why a press did nothing: the page has covered, faded or moved the card. */
export function RefusedPress({ count }: { readonly count: number }) {
  const [read, setRead] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setRead(count), STAYS);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <div className="tc-refused" role="status">
      {count > read && (
        <p>
          <ShieldAlert size={16} aria-hidden />
          <span>{m.client_press_refused()}</span>
        </p>
      )}
    </div>
  );
}
