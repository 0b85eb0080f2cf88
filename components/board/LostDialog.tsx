import { Button } from '@mantine/core';

import { Dialog } from '@/components/dialog/Dialog';
import { PickList } from '@/components/pick/PickList';
import { m } from '@/locales/compiled/messages';
import styles from './board.module.css';

export interface LostDialogProps {
  /** What is lost. */
  readonly name: string;
  /** The funnel's own answers. */
  readonly reasons: readonly string[];
  /** Empty for a reason that nobody wants to give. */
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks once why a deal is lost: an answer of the funnel, words of one's own, or none. */
export function LostDialog({ name, reasons, onReason, onClose }: LostDialogProps) {
  return (
    <Dialog title={m.board_lost_title({ name })} onClose={onClose}>
      <div className={styles.wide}>
        <PickList
          label={m.deals_lost_reason()}
          hint={m.board_lost_hint()}
          options={reasons.map((reason) => ({ id: reason, label: reason }))}
          chosen={new Set()}
          isMultiple={false}
          onPick={onReason}
          onMake={onReason}
          makeLabel={(text) => text}
          nothing={m.board_lost_none()}
          onLeave={onClose}
        />
      </div>
      <div className={styles.dialogButtons}>
        <Button size="xs" variant="default" onClick={onClose}>
          {m.setup_cancel()}
        </Button>
        <Button size="xs" variant="light" onClick={() => onReason('')}>
          {m.board_lost_skip()}
        </Button>
      </div>
    </Dialog>
  );
}
