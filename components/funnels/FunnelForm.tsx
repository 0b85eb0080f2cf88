import { TextInput } from '@mantine/core';
import { useState } from 'react';

import { Choices } from '@/components/setup/Choices';
import { FormButtons } from '@/components/setup/FormButtons';
import setup from '@/components/setup/setup.module.css';
import { COLOR_NAMES } from '@/components/setup/status-names';
import type { Funnel } from '@/domain/funnel/schema';
import { COLORS } from '@/domain/status/palette';
import { m } from '@/locales/compiled/messages';

export type FunnelLook = Pick<Funnel, 'name' | 'color'>;

export interface FunnelFormProps {
  /** What it is at the start. */
  readonly look: FunnelLook;
  readonly onSave: (look: FunnelLook) => void;
  readonly onCancel: () => void;
}

/** A funnel's name and colour. */
export function FunnelForm({ look, onSave, onCancel }: FunnelFormProps) {
  const [name, setName] = useState(look.name);
  const [color, setColor] = useState(look.color);
  const isNamed = name.trim() !== '';
  return (
    <form
      className={setup.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNamed) onSave({ name: name.trim(), color });
      }}
    >
      <TextInput
        label={m.client_name()}
        value={name}
        maxLength={100}
        dir="auto"
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Choices
        legend={m.setup_color()}
        options={COLORS}
        chosen={color}
        nameOf={(option) => COLOR_NAMES[option]()}
        lookOf={(option) => ({ icon: 'square', color: option })}
        onChoose={setColor}
      />
      <FormButtons canSave={isNamed} onCancel={onCancel} />
    </form>
  );
}
