import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

import type { NotificationState } from '@/domain/reminder/settings';
import { notificationState } from './notifications';

/** Whether notifications can be shown, live; null while it is asked for. */
export function useNotificationState(): NotificationState | null {
  const [state, setState] = useState<NotificationState | null>(null);
  useEffect(() => {
    const refresh = () => void notificationState().then(setState);
    refresh();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(refresh);
    onRemoved.addListener(refresh);
    // The system's settings tell nobody when they are changed.
    window.addEventListener('focus', refresh);
    return () => {
      onAdded.removeListener(refresh);
      onRemoved.removeListener(refresh);
      window.removeEventListener('focus', refresh);
    };
  }, []);
  return state;
}
