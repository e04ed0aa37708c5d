/** Which sheet of labels, and where on the first one it begins: half-used sheets are used up. */
import { Group, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LABEL_SHEET_NAMES, LABEL_SHEETS } from '../../shared/letters/terms.ts';
import classes from './letters.module.css';
import type { LabelChoice } from './send-dialog.tsx';

export function LabelFields({ choice, onChange }: { choice: LabelChoice; onChange: (choice: LabelChoice) => void }) {
  const { t } = useTranslation('letters');
  const { columns, rows } = LABEL_SHEETS[choice.sheet];
  const places = columns * rows;
  const begin = (start: number) => onChange({ ...choice, start: Math.min(Math.max(start, 1), places) });
  return (
    <Group align="flex-start" gap="md" wrap="nowrap">
      <div>
        <Select
          size="xs"
          w={280}
          label={t('sheet')}
          data-autofocus
          allowDeselect={false}
          value={choice.sheet}
          data={LABEL_SHEET_NAMES.map((value) => ({ value, label: t(`sheets.${value}`) }))}
          onChange={(sheet) => sheet && onChange({ sheet, start: 1 })}
        />
        <NumberInput
          size="xs"
          mt="sm"
          w={140}
          label={t('start')}
          min={1}
          max={places}
          value={choice.start}
          onChange={(value) => begin(Number(value) || 1)}
        />
      </div>
      {/* The number says the same; the picture is for whoever has the sheet in hand. */}
      <div className={classes.labels} style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }} aria-hidden>
        {Array.from({ length: places }, (_, index) => index + 1).map((place) => (
          <button
            key={place}
            type="button"
            tabIndex={-1}
            className={classes.label}
            data-free={place >= choice.start}
            data-first={place === choice.start}
            onClick={() => begin(place)}
          />
        ))}
      </div>
    </Group>
  );
}
