import { Radio } from '@mantine/core';
import {
  BriefcaseBusiness,
  GraduationCap,
  House,
  ShoppingBag,
  UserRoundSearch,
  Wrench,
  type LucideIcon,
} from 'lucide-react';
import { m } from '@/locales/compiled/messages';
import { NamePreview } from './NamePreview';
import { Step } from './Step';
import type { StatusSample, TradeChoice } from './choices';
import css from './steps.module.css';

const TRADES: Readonly<Record<string, { caption: () => string; Icon: LucideIcon }>> = {
  shop: { caption: m.welcome_trade_shop, Icon: ShoppingBag },
  services: { caption: m.welcome_trade_services, Icon: Wrench },
  recruiting: { caption: m.welcome_trade_recruiting, Icon: UserRoundSearch },
  property: { caption: m.welcome_trade_property, Icon: House },
  courses: { caption: m.welcome_trade_courses, Icon: GraduationCap },
};

/** Step 2: the trade, and its statuses shown as they will stand beside names. */
export function TradeStep({
  trades,
  trade,
  statuses,
  tag,
  again,
  onTrade,
}: {
  readonly trades: readonly TradeChoice[];
  readonly trade: string | null;
  readonly statuses: readonly StatusSample[];
  readonly tag: string;
  readonly again: boolean;
  readonly onTrade: (trade: string) => void;
}) {
  return (
    <Step
      lead={again ? m.welcome_trade_again() : m.welcome_trade_lead()}
      number={2}
      title={m.welcome_trade()}
    >
      <div className={css.trade}>
        <Radio.Group aria-label={m.welcome_trade()} onChange={onTrade} value={trade}>
          <div className={css.trades}>
            {trades.map(({ id }) => {
              const { caption, Icon } = TRADES[id] ?? {
                caption: () => id,
                Icon: BriefcaseBusiness,
              };
              return (
                <Radio.Card className={css.tradeCard} key={id} value={id}>
                  <Icon aria-hidden="true" className={css.tradeIcon} size={18} strokeWidth={1.8} />
                  <span className={css.tradeName}>{caption()}</span>
                  <Radio.Indicator className={css.dot} size="xs" />
                </Radio.Card>
              );
            })}
          </div>
        </Radio.Group>
        <NamePreview statuses={statuses} tag={tag} />
      </div>
    </Step>
  );
}
