import { Button, Menu, Modal } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';

import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { BLANK_PROJECT } from '@/domain/project/blank';
import type { Project } from '@/domain/project/schema';
import { m } from '@/locales/compiled/messages';
import { ProjectForm, type ProjectFields } from './ProjectForm';
import { RowMenu } from './RowMenu';
import styles from './setup.module.css';

export interface ProjectsScreenProps {
  /** Oldest first, those that are put away included. */
  readonly projects: readonly Project[] | null;
  readonly activeId: string;
  /** How many clients each has, by id. */
  readonly usage: ReadonlyMap<string, number>;
  readonly language: string;
  readonly onUse: (id: string) => void;
  readonly onAdd: (fields: ProjectFields) => void;
  readonly onEdit: (id: string, fields: ProjectFields) => void;
  readonly onArchive: (project: Project, isArchived: boolean) => void;
  readonly onDelete: (project: Project) => void;
}

/** The projects: separate client bases side by side. */
export function ProjectsScreen(props: ProjectsScreenProps) {
  const { projects, activeId, usage, language } = props;
  const [edited, setEdited] = useState<Project | 'new' | null>(null);
  const close = () => setEdited(null);
  const shown = (projects ?? []).toSorted(
    (a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null),
  );
  const inUse = shown.filter(({ archivedAt }) => archivedAt === null).length;
  return (
    <SectionFrame
      title={m.setup_projects()}
      actions={
        <Button size="sm" leftSection={<Plus size={15} />} onClick={() => setEdited('new')}>
          {m.setup_project_add()}
        </Button>
      }
    >
      <p className={styles.lead}>{m.setup_projects_lead()}</p>
      <ul className={styles.list} aria-label={m.setup_projects()}>
        {shown.map((project) => (
          <ProjectRow
            key={project.id}
            project={project}
            count={usage.get(project.id) ?? 0}
            isActive={project.id === activeId}
            isLast={project.archivedAt === null && inUse === 1}
            onUse={() => props.onUse(project.id)}
            onEdit={() => setEdited(project)}
            onArchive={(isArchived) => props.onArchive(project, isArchived)}
            onDelete={() => props.onDelete(project)}
          />
        ))}
      </ul>
      <Modal
        opened={edited !== null}
        onClose={close}
        title={edited === 'new' ? m.setup_project_add() : m.setup_project_edit()}
      >
        {edited !== null && (
          <ProjectForm
            project={edited === 'new' ? { ...BLANK_PROJECT, name: '' } : edited}
            language={language}
            onCancel={close}
            onSave={({ name, description, website, logo, currency, language: spoken }) => {
              close();
              const fields = { name, description, website, logo, currency, language: spoken };
              if (edited === 'new') props.onAdd(fields);
              else props.onEdit(edited.id, fields);
            }}
          />
        )}
      </Modal>
    </SectionFrame>
  );
}

interface ProjectRowProps {
  readonly project: Project;
  readonly count: number;
  readonly isActive: boolean;
  /** The only one that is not put away. */
  readonly isLast: boolean;
  readonly onUse: () => void;
  readonly onEdit: () => void;
  readonly onArchive: (isArchived: boolean) => void;
  readonly onDelete: () => void;
}

function ProjectRow(props: ProjectRowProps) {
  const { project, count, isActive, isLast, onUse, onEdit, onArchive, onDelete } = props;
  const { name, logo, archivedAt } = project;
  const isArchived = archivedAt !== null;
  return (
    <li className={styles.row}>
      <img className={styles.logo} src={logo ?? '/icon/32.png'} alt="" width={24} height={24} />
      <button type="button" className={styles.name} onClick={onEdit}>
        <bdi>{name}</bdi>
      </button>
      {isArchived && <span className={styles.fact}>{m.setup_project_archived()}</span>}
      <span className={styles.usage}>{m.dashboard_client_count({ count })}</span>
      {isActive ? (
        <span className={styles.fact}>{m.setup_project_in_use()}</span>
      ) : (
        !isArchived && (
          <Button variant="default" size="xs" onClick={onUse}>
            {m.setup_project_use()}
          </Button>
        )
      )}
      <RowMenu name={name}>
        <Menu.Item onClick={onEdit}>{m.setup_edit()}</Menu.Item>
        <Menu.Item disabled={isLast} onClick={() => onArchive(!isArchived)}>
          {isArchived ? m.setup_project_unarchive() : m.setup_project_archive()}
        </Menu.Item>
        <Menu.Item disabled={isLast} onClick={onDelete}>
          {m.setup_project_delete()}
        </Menu.Item>
        {isLast && <Menu.Label>{m.setup_project_last()}</Menu.Label>}
      </RowMenu>
    </li>
  );
}
