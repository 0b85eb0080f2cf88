import { useLiveQuery } from 'dexie-react-hooks';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';

import { StepToastsProvider } from '@/components/dashboard/StepToastsProvider';
import { usePalette } from '@/components/search/use-palette';
import { Shell } from '@/components/dashboard/Shell';
import { m } from '@/locales/compiled/messages';
import { activeProjectId, listProjects, setActiveProject } from '@/storage/lists/projects';
import { undoStep } from '@/storage/history/undo';
import { updateSettings, type Settings } from '@/storage/settings';
import { readBrowserKeys } from '../keys/browser-keys';
import { useSettings } from '../client-page/use-settings';
import { DashboardPalette } from './DashboardPalette';
import { SECTIONS } from './sections';

/** A section's address is behind the `#`: the page is one file. */
const ADDRESS = { hook: useHashLocation };

export interface DashboardProps {
  readonly language: string;
  readonly settings: Settings;
}

/** The frame with the section that the address names; the project in use is chosen in the frame. */
export function Dashboard({ language, settings: first }: DashboardProps) {
  const settings = useSettings(first);
  const projects = useLiveQuery(listProjects, []);
  const palette = usePalette();
  const active = useLiveQuery(() => Promise.resolve(activeProjectId()), [settings.activeProject]);
  if (!projects || active === undefined) return null;
  const entries = SECTIONS.flatMap(({ path, entry }) =>
    entry
      ? [
          {
            path: entry.href ?? path,
            label: entry.label(),
            icon: entry.icon,
            holds: entry.holds ?? [],
          },
        ]
      : [],
  );
  return (
    <Router {...ADDRESS}>
      <Shell
        entries={entries}
        projects={projects}
        activeProjectId={active}
        onProject={(id) => void setActiveProject(id)}
        language={language}
        isCovered={settings.covered}
        onCover={(covered) => void updateSettings({ covered })}
        onFind={palette.open}
        readKeys={readBrowserKeys}
      >
        <StepToastsProvider undo={undoStep}>
          <Switch>
            {SECTIONS.map(({ path, Component }) => (
              <Route key={path} path={path}>
                {/* Another project is another client base: nothing of the one before stays. */}
                <Component key={active} projectId={active} language={language} />
              </Route>
            ))}
            <Route>
              <p role="status">{m.dashboard_no_such_page()}</p>
            </Route>
          </Switch>
          {!settings.covered && <DashboardPalette projectId={active} control={palette} />}
        </StepToastsProvider>
      </Shell>
    </Router>
  );
}
