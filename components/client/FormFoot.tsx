import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { m } from '@/locales/compiled/messages';

export interface FormFootProps {
  /** What the form's own button says it does. */
  readonly action: string;
  readonly onCancel: () => void;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  /** Stands at the beginning of the line. */
  readonly children?: ReactNode;
}

/** The way out of a small form, and the way on. */
export function FormFoot({
  action,
  onCancel,
  isBusy = false,
  isDisabled = false,
  children,
}: FormFootProps) {
  return (
    <div className="tc-form-foot">
      {children}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onCancel}>
        {m.client_cancel()}
      </Button>
      <Button type="submit" size="compact-sm" loading={isBusy} disabled={isDisabled}>
        {action}
      </Button>
    </div>
  );
}
