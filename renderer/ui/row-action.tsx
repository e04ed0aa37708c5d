/** A small button in a row: a verb, low enough that the row keeps its height. */
import { Button } from '@mantine/core';

type RowActionProps = {
  onClick: () => void;
  danger?: boolean;
  /** A name by which the focus finds its way back. */
  returnsAs?: string;
  children: string;
};

export function RowAction({ onClick, danger = false, returnsAs, children }: RowActionProps) {
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color={danger ? 'red' : 'sea'}
      data-returns={returnsAs}
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      {children}
    </Button>
  );
}
