import { StatusMark } from '@/components/client/StatusMark';
import { FUNNEL_PRESETS, funnelPreset, type FunnelPreset } from '@/domain/funnel/presets';
import { m } from '@/locales/compiled/messages';
import styles from './funnels.module.css';

export interface PresetPickerProps {
  readonly language: string;
  readonly onPick: (preset: FunnelPreset) => void;
}

/** The funnels to start from, each with its stages: one press makes it. */
export function PresetPicker({ language, onPick }: PresetPickerProps) {
  return (
    <ul className={styles.presets} aria-label={m.funnels_presets()}>
      {FUNNEL_PRESETS.map((preset) => {
        const { name, color, stages } = funnelPreset(preset, language);
        return (
          <li key={preset}>
            <button type="button" className={styles.preset} onClick={() => onPick(preset)}>
              <span className={styles.presetName}>
                <StatusMark status={{ icon: 'square', color }} />
                {name}
              </span>
              <span className={styles.presetStages}>
                {stages.map((stage) => (
                  <span key={stage.name} className={styles.presetStage}>
                    <StatusMark status={stage} />
                    {stage.name}
                  </span>
                ))}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
