/**
 * The look: ink and paper, one deep blue-green of the house, one warm accent for what needs a person today, red only for loss. Text has at
 * least 4.5:1 and the edge of a field 3:1 against what it stands on, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11).
 */
import {
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  MultiSelect,
  SegmentedControl,
  Select,
} from '@mantine/core';
import type { KeyboardEvent } from 'react';

const sea: MantineColorsTuple = [
  '#eef7f8',
  '#d9ecee',
  '#b3d8dc',
  '#88c1c8',
  '#5faab3',
  '#3f929d',
  '#2a7b86',
  '#17606b',
  '#114d57',
  '#0a3a42',
];
const ember: MantineColorsTuple = [
  '#fff4e8',
  '#ffe4c7',
  '#ffcb94',
  '#ffb05e',
  '#f7962f',
  '#d97a14',
  '#a85a08',
  '#8a4a06',
  '#6e3b06',
  '#4a2703',
];
const red: MantineColorsTuple = [
  '#fdf1ef',
  '#fadfdb',
  '#f3bdb5',
  '#ea958a',
  '#e06f60',
  '#d24e3d',
  '#b93222',
  '#9a2518',
  '#7a1d13',
  '#54130c',
];
/** Paper: neutrals with a breath of the house colour, instead of a stock grey. */
const gray: MantineColorsTuple = [
  '#f8faf9',
  '#eff3f2',
  '#e1e8e7',
  '#cdd7d6',
  '#b0bdbc',
  '#84928f',
  '#5f6f6e',
  '#485857',
  '#313f3f',
  '#1a2626',
];
const dark: MantineColorsTuple = [
  '#dce4e3',
  '#b6c3c2',
  '#93a3a2',
  '#6f8281',
  '#455857',
  '#334544',
  '#223231',
  '#192726',
  '#121e1d',
  '#0c1615',
];

/** Heights on the grid of 8 px, and text of 14 px in everything that is typed into or pressed: `xs` in the office, `sm` before signing in. */
const HEIGHTS = { xs: '32px', sm: '40px' } as const;

function heightOf(size: unknown): string | undefined {
  return size === 'xs' || size === 'sm' ? HEIGHTS[size] : undefined;
}

/** Variables without those that have no value. */
function vars(given: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Enter over an open list chooses, and where nothing fits does nothing: it never sends the form the list stands in. */
function keepEnterInList(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key === 'Enter' && event.currentTarget.getAttribute('aria-expanded') === 'true') event.preventDefault();
}

export const theme = createTheme({
  colors: { sea, ember, red, gray, dark },
  white: '#fdfefe',
  black: '#1a2626',
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif",
  headings: { fontWeight: '600', fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif" },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Notification: { defaultProps: { withBorder: true } },
    Modal: { defaultProps: { transitionProps: { duration: 0 } } },
    Input: Input.extend({
      vars: (_theme, { size, multiline }) => ({
        wrapper: vars({ '--input-height': multiline ? undefined : heightOf(size), '--input-fz': '14px' }),
      }),
    }),
    Button: Button.extend({
      vars: (_theme, { size }) => ({
        root: vars({
          '--button-height': size?.startsWith('compact-') ? '24px' : heightOf(size ?? 'xs'),
          '--button-fz': '14px',
          '--button-padding-x': size?.startsWith('compact-') ? '8px' : '12px',
        }),
      }),
    }),
    Select: Select.extend({ defaultProps: { onKeyDown: keepEnterInList } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { onKeyDown: keepEnterInList } }),
    Checkbox: Checkbox.extend({
      vars: () => ({ root: { '--checkbox-size': '16px' } }),
    }),
    SegmentedControl: SegmentedControl.extend({
      vars: () => ({ root: { '--sc-font-size': '14px', '--sc-padding': '1px 10px' } }),
    }),
  },
});

/** What the library's own shades of error, hint and edge are too faint for. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-error': 'var(--mantine-color-red-6)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-default-border': 'var(--mantine-color-gray-5)',
    '--mantine-color-disabled-color': 'var(--mantine-color-gray-7)',
  },
  dark: {
    '--mantine-color-error': 'var(--mantine-color-red-3)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-default-border': 'var(--mantine-color-dark-3)',
    '--mantine-color-disabled-color': 'var(--mantine-color-dark-1)',
  },
});
