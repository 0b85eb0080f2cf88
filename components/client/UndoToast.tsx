import { X } from 'lucide-react';
import { useEffect, useState } from 'react';

import { m } from '@/locales/compiled/messages';
import { IconButton } from './IconButton';
import type { ToastContent } from './use-toast';

export interface UndoToastProps {
  readonly toast: ToastContent | null;
  readonly onUndo: (historyId: string) => void;
  readonly onDismiss: () => void;
}

/** How long a toast stays, in milliseconds; it waits while the pointer or the focus is on it. */
export const TOAST_STAYS = 10_000;

/** Says how the last action ended and takes it back on request. Its live region is always there, so that it is read out. */
export function UndoToast({ toast, onUndo, onDismiss }: UndoToastProps) {
  const [isHeld, setHeld] = useState(false);
  const id = toast?.id;

  useEffect(() => {
    if (id === undefined || isHeld) return undefined;
    const timer = setTimeout(onDismiss, TOAST_STAYS);
    return () => clearTimeout(timer);
  }, [id, isHeld, onDismiss]);

  return (
    <div className="tc-toasts">
      <div className="tc-hidden" role="status" aria-live="polite">
        {toast?.text}
      </div>
      {toast && (
        <div
          key={toast.id}
          className="tc-toast"
          data-tone={toast.tone}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span className="tc-toast-text">{toast.text}</span>
          {toast.historyId !== null && (
            <button
              type="button"
              className="tc-toast-undo"
              onClick={() => {
                setHeld(false);
                if (toast.historyId !== null) onUndo(toast.historyId);
              }}
            >
              {m.client_undo()}
            </button>
          )}
          <IconButton
            className="tc-toast-close"
            label={m.client_dismiss()}
            onClick={() => {
              setHeld(false);
              onDismiss();
            }}
          >
            <X size={14} />
          </IconButton>
        </div>
      )}
    </div>
  );
}
