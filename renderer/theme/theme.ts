/** The look: ink and paper, one deep blue-green of the house, one warm accent for what needs a person today, red only for loss. */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

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

export const theme = createTheme({
  colors: { sea, ember, gray, dark },
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif",
  headings: { fontWeight: '600', fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif" },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Notices come from everywhere and know no language of their own.
  components: {
    Notification: { defaultProps: { withBorder: true, closeButtonProps: { 'aria-label': 'Lukk / Close' } } },
  },
});
