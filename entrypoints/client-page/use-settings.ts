import { useEffect, useState } from 'react';

import { watchSettings, type Settings } from '@/storage/settings';

/** The settings, followed from the ones given. */
export function useSettings(first: Settings): Settings {
  const [settings, setSettings] = useState(first);
  useEffect(() => watchSettings(setSettings), []);
  return settings;
}
