/** The sections of the dashboard, in the order of the list at its side: a new one is a line here and a file beside. */
import {
  ArrowLeftRight,
  Bell,
  CalendarDays,
  Columns3,
  CopyCheck,
  DatabaseBackup,
  FolderKanban,
  Funnel,
  History,
  ListChecks,
  Settings,
  ShieldCheck,
  Sun,
  SquareKanban,
  Tags,
  UserRoundCog,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';

import { m } from '@/locales/compiled/messages';
import { BackupsSection } from './BackupsSection';
import { CalendarSection } from './CalendarSection';
import { BoardSection } from './BoardSection';
import { ClientSection } from './ClientSection';
import { AudiencesSection } from './AudiencesSection';
import { ClientsSection, LastView } from './ClientsSection';
import { ExchangeSection } from './ExchangeSection';
import { DuplicatesSection } from './DuplicatesSection';
import { FieldsSection } from './FieldsSection';
import { FunnelsSection } from './FunnelsSection';
import { HistorySection } from './HistorySection';
import { MembersSection } from './MembersSection';
import { MergeSection } from './MergeSection';
import { ProjectsSection } from './ProjectsSection';
import { PrivacySection } from './PrivacySection';
import { RemindersSection } from './RemindersSection';
import { SettingsSection } from './SettingsSection';
import { StatusesSection } from './StatusesSection';
import { TodaySection } from './TodaySection';

/** What every section is given. */
export interface SectionProps {
  /** The project in use. */
  readonly projectId: string;
  readonly language: string;
}

export interface Section {
  /** Its address behind the `#`; sections that are opened from others alone have parameters (`/clients/:id`). */
  readonly path: string;
  /** Its place in the list, or null for a section that is opened from others alone. */
  readonly entry: {
    readonly label: () => string;
    readonly icon: ReactNode;
    /** Where it leads, for a section whose address has parameters. */
    readonly href?: string;
    /** Where other addresses begin that lie within it. */
    readonly holds?: readonly string[];
  } | null;
  readonly Component: (props: SectionProps) => ReactNode;
}

export const SECTIONS: readonly Section[] = [
  {
    path: '/today',
    entry: { label: m.today_title, icon: <Sun size={16} /> },
    Component: TodaySection,
  },
  {
    path: '/calendar',
    entry: { label: m.calendar_title, icon: <CalendarDays size={16} /> },
    Component: CalendarSection,
  },
  {
    path: '/',
    entry: {
      label: m.dashboard_clients,
      icon: <Users size={16} />,
      holds: ['/views', '/clients', '/merge'],
    },
    Component: LastView,
  },
  { path: '/views/:viewId', entry: null, Component: ClientsSection },
  {
    path: '/board/:funnelId?/:dealId?',
    entry: { label: m.board_title, icon: <SquareKanban size={16} />, href: '/board' },
    Component: BoardSection,
  },
  {
    path: '/audiences',
    entry: { label: m.audience_title, icon: <Tags size={16} /> },
    Component: AudiencesSection,
  },
  {
    path: '/duplicates',
    entry: { label: m.duplicates_title, icon: <CopyCheck size={16} /> },
    Component: DuplicatesSection,
  },
  { path: '/merge/:ids', entry: null, Component: MergeSection },
  { path: '/clients/:id', entry: null, Component: ClientSection },
  {
    path: '/import',
    entry: { label: m.exchange_title, icon: <ArrowLeftRight size={16} /> },
    Component: ExchangeSection,
  },
  {
    path: '/backups',
    entry: { label: m.backup_title, icon: <DatabaseBackup size={16} /> },
    Component: BackupsSection,
  },
  {
    path: '/history',
    entry: { label: m.history_title, icon: <History size={16} /> },
    Component: HistorySection,
  },
  {
    path: '/statuses',
    entry: { label: m.setup_statuses, icon: <ListChecks size={16} /> },
    Component: StatusesSection,
  },
  {
    path: '/funnels/:id?',
    entry: { label: m.funnels_title, icon: <Funnel size={16} />, href: '/funnels' },
    Component: FunnelsSection,
  },
  {
    path: '/fields',
    entry: { label: m.setup_fields, icon: <Columns3 size={16} /> },
    Component: FieldsSection,
  },
  {
    path: '/people',
    entry: { label: m.setup_members, icon: <UserRoundCog size={16} /> },
    Component: MembersSection,
  },
  {
    path: '/projects',
    entry: { label: m.setup_projects, icon: <FolderKanban size={16} /> },
    Component: ProjectsSection,
  },
  {
    path: '/reminders',
    entry: { label: m.reminders_title, icon: <Bell size={16} /> },
    Component: RemindersSection,
  },
  {
    path: '/privacy',
    entry: { label: m.privacy_title, icon: <ShieldCheck size={16} /> },
    Component: PrivacySection,
  },
  {
    path: '/settings',
    entry: { label: m.sites_settings, icon: <Settings size={16} /> },
    Component: SettingsSection,
  },
];
