import { Check, ChevronDown } from 'lucide-react';

import { MenuButton, type MenuItem } from '@/components/menu/MenuButton';
import type { FunnelView, StageView } from '@/domain/deal/view';
import { m } from '@/locales/compiled/messages';
import { StatusMark } from './StatusMark';

export interface StagePickerProps {
  /** The deal's own words for itself, for the button's name. */
  readonly deal: string;
  readonly funnels: readonly FunnelView[];
  readonly stageId: string;
  readonly onPick: (stage: StageView) => void;
}

/** A deal's stage as a pill that opens those of its funnel, then the beginnings of the others. */
export function StagePicker({ deal, funnels, stageId, onPick }: StagePickerProps) {
  const funnel = funnels.find(({ stages }) => stages.some(({ id }) => id === stageId));
  const current = funnel?.stages.find(({ id }) => id === stageId) ?? null;
  const name = current?.name ?? m.client_stage_gone();
  const own: MenuItem[] = (funnel?.stages ?? []).map((stage) => ({
    id: stage.id,
    isChecked: stage === current,
    onPick: () => {
      if (stage !== current) onPick(stage);
    },
    content: (
      <>
        <StatusMark status={stage} />
        <bdi className="tc-menu-text">{stage.name}</bdi>
        <Check size={14} className="tc-menu-check" aria-hidden="true" />
      </>
    ),
  }));
  const others: MenuItem[] = funnels.flatMap((other) => {
    const [first] = other.stages;
    if (other === funnel || !first) return [];
    return {
      id: first.id,
      isChecked: false,
      onPick: () => onPick(first),
      content: (
        <>
          <StatusMark status={first} />
          <bdi className="tc-menu-text">{`${other.name}: ${first.name}`}</bdi>
        </>
      ),
    };
  });
  return (
    <MenuButton
      className="tc-pill"
      label={m.client_stage_change({ deal, stage: name })}
      menuLabel={m.client_stage_choose()}
      items={[...own, ...others]}
    >
      <StatusMark status={current} />
      <bdi className="tc-pill-text">{name}</bdi>
      <ChevronDown size={13} className="tc-pill-arrow" aria-hidden="true" />
    </MenuButton>
  );
}
