import { NumberInput } from '@mantine/core';

export interface WholeNumberProps {
  readonly label: string;
  readonly description: string;
  readonly value: number | null;
  readonly max: number;
  readonly onChange: (value: number | null) => void;
}

/** A number from 1, or none. */
export function WholeNumber({ label, description, value, max, onChange }: WholeNumberProps) {
  return (
    <NumberInput
      label={label}
      description={description}
      value={value ?? ''}
      min={1}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      onChange={(next) => onChange(typeof next === 'number' && next >= 1 ? next : null)}
    />
  );
}
