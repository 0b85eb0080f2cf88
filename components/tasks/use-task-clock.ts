import { useMemo } from 'react';

import { useNow } from '@/components/client/use-now';
import { deviceZone } from '@/domain/zone/device-zone';
import { usualClock, type TaskClock } from '@/domain/task/clock';

/** The device's clock as tasks need it, renewed every minute. */
export function useTaskClock(language: string): TaskClock {
  const now = useNow();
  return useMemo(() => usualClock(now, deviceZone(), language), [now, language]);
}
