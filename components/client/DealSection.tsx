import { Plus } from 'lucide-react';
import { useState } from 'react';

import type { CardView, ClientView } from '@/domain/client/card-view';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { DealForm } from './DealForm';
import { DealItem } from './DealItem';
import { Folded } from './Folded';
import { IconButton } from './IconButton';
import { counted } from './when';

export interface DealSectionProps {
  readonly client: ClientView;
  readonly view: CardView;
}

/** What may be sold to a client: the open deals, the closed ones folded. Nothing before there is a funnel. */
export function DealSection({ client, view }: DealSectionProps) {
  const { language } = useCardTools();
  const [isAdding, setAdding] = useState(false);
  const open = client.deals.filter(({ closedAt }) => closedAt === null);
  const closed = client.deals.filter(({ closedAt }) => closedAt !== null);
  if (view.funnels.length === 0 && client.deals.length === 0) return null;
  return (
    <section className="tc-section" aria-label={m.client_deals()}>
      <div className="tc-section-head">
        <h3>
          {m.client_deals()}
          {open.length > 0 && <span className="tc-count">{counted(open.length, language)}</span>}
        </h3>
        {view.funnels.length > 0 && (
          <IconButton
            className="tc-plus"
            label={m.client_deal_new()}
            onClick={() => setAdding(true)}
          >
            <Plus size={15} />
          </IconButton>
        )}
      </div>
      {isAdding && (
        <DealForm deal={null} client={client} view={view} onClose={() => setAdding(false)} />
      )}
      <ul>
        {open.map((deal) => (
          <DealItem key={deal.id} deal={deal} view={view} />
        ))}
      </ul>
      <Folded label={m.client_deals_closed({ count: closed.length })} count={closed.length}>
        {() => closed.map((deal) => <DealItem key={deal.id} deal={deal} view={view} />)}
      </Folded>
    </section>
  );
}
