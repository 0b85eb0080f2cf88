import { COLORS, ICONS } from '@/domain/status/palette';
import type { Status } from '@/domain/status/schema';
import { m } from '@/locales/compiled/messages';
import { Choices } from './Choices';
import { COLOR_NAMES, SHAPE_NAMES } from './status-names';

type Look = Pick<Status, 'icon' | 'color'>;

export interface ShapeAndColorProps {
  readonly look: Look;
  readonly onChange: (changed: Partial<Look>) => void;
}

/** The shape and the colour of a status or a stage, each shown as it would look with the other. */
export function ShapeAndColor({ look: { icon, color }, onChange }: ShapeAndColorProps) {
  return (
    <>
      <Choices
        legend={m.setup_shape()}
        options={ICONS}
        chosen={icon}
        nameOf={(option) => SHAPE_NAMES[option]()}
        lookOf={(option) => ({ icon: option, color })}
        onChoose={(option) => onChange({ icon: option })}
      />
      <Choices
        legend={m.setup_color()}
        options={COLORS}
        chosen={color}
        nameOf={(option) => COLOR_NAMES[option]()}
        lookOf={(option) => ({ icon, color: option })}
        onChoose={(option) => onChange({ color: option })}
      />
    </>
  );
}
