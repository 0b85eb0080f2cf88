import { Check, ChevronDown } from 'lucide-react';

import { MenuButton } from '@/components/menu/MenuButton';
import type { StatusView } from '@/domain/client/card-view';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { StatusMark } from './StatusMark';

export interface StatusPickerProps {
  readonly statuses: readonly StatusView[];
  readonly statusId: string | null;
  readonly onPick: (status: StatusView | null) => void;
}

/** The status as a pill that opens the list of all. */
export function StatusPicker({ statuses, statusId, onPick }: StatusPickerProps) {
  const { language } = useCardTools();
  const current = statuses.find(({ id }) => id === statusId) ?? null;
  const captionOf = (status: StatusView | null) =>
    status ? captionIn(status.captions, language) : m.client_status_none();
  const caption = captionOf(current);
  const choices: readonly (StatusView | null)[] = [...statuses, null];
  return (
    <MenuButton
      className="tc-pill"
      label={m.client_status_change({ status: caption })}
      menuLabel={m.client_status_choose()}
      items={choices.map((status) => ({
        id: status?.id ?? '',
        isChecked: status === current,
        onPick: () => {
          if (status !== current) onPick(status);
        },
        content: (
          <>
            <StatusMark status={status} />
            <bdi className="tc-menu-text">{captionOf(status)}</bdi>
            <Check size={14} className="tc-menu-check" aria-hidden="true" />
          </>
        ),
      }))}
    >
      <StatusMark status={current} />
      <bdi className="tc-pill-text">{caption}</bdi>
      <ChevronDown size={13} className="tc-pill-arrow" aria-hidden="true" />
    </MenuButton>
  );
}
