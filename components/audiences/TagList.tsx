import { Button, Menu } from '@mantine/core';
import { useState } from 'react';

import type { Table } from '@/components/clients/definitions';
import { NameDialog } from '@/components/dialog/NameDialog';
import { OrderedList } from '@/components/setup/OrderedList';
import { RowMenu } from '@/components/setup/RowMenu';
import { TouchSelect } from '@/components/touch/TouchSelect';
import type { Tag } from '@/domain/tag/schema';
import { m } from '@/locales/compiled/messages';
import type { AudiencesActions } from './AudiencesScreen';
import { ColorSelect } from './ColorSelect';
import { TagMergeDialog } from './TagMergeDialog';
import styles from './audiences.module.css';

export interface TagListProps {
  readonly table: Table;
  readonly actions: AudiencesActions;
}

type Asking = { readonly what: 'rename' | 'merge'; readonly tag: Tag } | null;

/** The tags with their clients: making, renaming, recolouring, merging, deleting. */
export function TagList({ table, actions }: TagListProps) {
  const { tags, tagCounts } = table.definitions;
  const [asking, setAsking] = useState<Asking>(null);
  const [name, setName] = useState('');
  const byId = (id: string) => tags.find((tag) => tag.id === id);
  return (
    <section className={styles.part}>
      <h2>{m.audience_tags()}</h2>
      <p className={styles.why}>{m.audience_tags_why()}</p>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          actions.addTag(name.trim());
          setName('');
        }}
      >
        <input
          aria-label={m.audience_tag_name()}
          placeholder={m.audience_tag_new()}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
        />
        <Button size="xs" type="submit" disabled={name.trim() === ''}>
          {m.audience_add()}
        </Button>
      </form>
      {tags.length === 0 && <p className={styles.why}>{m.audience_no_tags()}</p>}
      <OrderedList
        label={m.audience_tags()}
        items={tags.map((tag) => ({
          id: tag.id,
          name: tag.name,
          content: (
            <>
              <ColorSelect
                label={m.audience_color({ name: tag.name })}
                color={tag.color}
                onColor={(color) => actions.editTag(tag, { color })}
              />
              <a
                className={styles.name}
                href={`#/views/tag-${tag.id}`}
                title={m.audience_show({ name: tag.name })}
              >
                <bdi>{tag.name}</bdi>
              </a>
              <span className={styles.count}>
                {m.table_count({ count: tagCounts.get(tag.id) ?? 0 })}
              </span>
              <TouchSelect
                label={m.touch_of({ name: tag.name })}
                every={tag.touchEvery ?? null}
                noneCaption={m.touch_none()}
                onEvery={(touchEvery) => actions.editTag(tag, { touchEvery })}
              />
              <RowMenu name={tag.name}>
                <Menu.Item onClick={() => setAsking({ what: 'rename', tag })}>
                  {m.audience_rename({ name: tag.name })}
                </Menu.Item>
                <Menu.Item
                  disabled={tags.length < 2}
                  onClick={() => setAsking({ what: 'merge', tag })}
                >
                  {m.audience_merge({ name: tag.name })}
                </Menu.Item>
                <Menu.Item onClick={() => actions.deleteTag(tag)}>
                  {m.audience_delete({ name: tag.name })}
                </Menu.Item>
              </RowMenu>
            </>
          ),
        }))}
        onMove={(id, place) => {
          const tag = byId(id);
          if (tag) actions.moveTag(tag, place);
        }}
      />
      {asking?.what === 'rename' && (
        <NameDialog
          title={m.audience_rename({ name: asking.tag.name })}
          label={m.audience_tag_name()}
          name={asking.tag.name}
          onClose={() => setAsking(null)}
          onName={(wanted) => {
            setAsking(null);
            actions.editTag(asking.tag, { name: wanted });
          }}
        />
      )}
      {asking?.what === 'merge' && (
        <TagMergeDialog
          tag={asking.tag}
          others={tags.filter(({ id }) => id !== asking.tag.id)}
          onClose={() => setAsking(null)}
          onMerge={(into) => {
            setAsking(null);
            actions.mergeTag(asking.tag, into);
          }}
        />
      )}
    </section>
  );
}
