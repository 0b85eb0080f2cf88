import { StatusMark } from '@/components/client/StatusMark';
import { Dialog } from '@/components/dialog/Dialog';
import { PickList } from '@/components/pick/PickList';
import type { NamedRecord } from '@/domain/client/page-view';
import type { Stage } from '@/domain/funnel/stage-schema';
import { m } from '@/locales/compiled/messages';
import styles from './board.module.css';

export interface MoveDialogProps {
  /** What is moved. */
  readonly name: string;
  /** The stage that it is in. */
  readonly stageId: string;
  readonly funnelId: string;
  readonly funnels: readonly NamedRecord[];
  /** Of all funnels, in their order. */
  readonly stages: readonly Stage[];
  readonly onMove: (stageId: string) => void;
  readonly onClose: () => void;
}

/** Where a deal goes: the stages of its funnel first, then those of the others. */
export function MoveDialog(props: MoveDialogProps) {
  const { name, stageId, funnelId, funnels, stages, onMove, onClose } = props;
  const inTurn = [
    ...funnels.filter(({ id }) => id === funnelId),
    ...funnels.filter(({ id }) => id !== funnelId),
  ];
  const options = inTurn.flatMap((funnel) =>
    stages
      .filter((stage) => stage.funnelId === funnel.id)
      .map((stage) => ({
        id: stage.id,
        label: stage.name,
        mark: <StatusMark status={stage} />,
        ...(funnel.id === funnelId ? {} : { detail: funnel.name }),
      })),
  );
  return (
    <Dialog title={m.board_move_title({ name })} onClose={onClose}>
      <div className={styles.wide}>
        <PickList
          label={m.deals_stage()}
          hint={m.board_move_hint()}
          options={options}
          chosen={new Set([stageId])}
          isMultiple={false}
          onPick={onMove}
          onLeave={onClose}
        />
      </div>
    </Dialog>
  );
}
