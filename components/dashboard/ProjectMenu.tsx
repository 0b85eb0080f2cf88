import { Menu, UnstyledButton } from '@mantine/core';
import { Check, ChevronsUpDown } from 'lucide-react';

import { m } from '@/locales/compiled/messages';
import styles from './shell.module.css';

export interface ProjectLine {
  readonly id: string;
  readonly name: string;
  /** A small picture as a data address, or null. */
  readonly logo: string | null;
}

export interface ProjectMenuProps {
  readonly projects: readonly ProjectLine[];
  readonly activeId: string;
  readonly onChoose: (id: string) => void;
}

/** The project in use, and the way to another. */
export function ProjectMenu({ projects, activeId, onChoose }: ProjectMenuProps) {
  const active = projects.find(({ id }) => id === activeId);
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={styles.project} aria-label={m.dashboard_switch_project()}>
          <Logo logo={active?.logo ?? null} />
          <bdi className={styles.projectName}>{active?.name ?? 'Tabside'}</bdi>
          <ChevronsUpDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {projects.map(({ id, name, logo }) => (
          <Menu.Item
            key={id}
            onClick={() => onChoose(id)}
            leftSection={<Logo logo={logo} />}
            rightSection={id === activeId && <Check size={14} aria-label={m.dashboard_in_use()} />}
          >
            <bdi>{name}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Logo({ logo }: { readonly logo: string | null }) {
  return <img className={styles.logo} src={logo ?? '/icon/32.png'} alt="" width={20} height={20} />;
}
