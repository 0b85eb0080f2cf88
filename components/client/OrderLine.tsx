import { ShoppingBag } from 'lucide-react';

import type { ClientView } from '@/domain/client/card-view';
import { moneyText } from '@/domain/order/money';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { onDay } from './when';

/** What the client bought and what they like, in a line each: "3 orders · €1,250 · last 12 May". */
export function OrderLine({ client }: { readonly client: ClientView }) {
  const { language } = useCardTools();
  const { count, currencies, lastAt } = client.orders;
  const { preferences } = client;
  if (count === 0 && preferences.length === 0) return null;
  const parts = [
    m.client_orders({ count }),
    ...currencies.map(({ sum, currency }) => moneyText(sum, currency, language)),
    ...(lastAt === null ? [] : [m.client_orders_last({ date: onDay(lastAt, language) })]),
  ];
  return (
    <div className="tc-facts">
      {count > 0 && (
        <p>
          <ShoppingBag size={13} aria-hidden="true" /> {parts.join(' · ')}
        </p>
      )}
      {preferences.length > 0 && (
        <p>
          {preferences.map(({ name, text }, index) => (
            // Two may be alike; they are never moved here.
            <span key={`${index} ${name}`} className="tc-preference">
              <span className="tc-fine">{name}</span> <bdi>{text}</bdi>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
