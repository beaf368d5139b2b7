import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const plum: MantineColorsTuple = [
  '#f6ecf3',
  '#ecd5e6',
  '#e6b8d9',
  '#dfa9d0',
  '#c285b1',
  '#a7659a',
  '#8d4a7c',
  '#6b2a5c',
  '#571f4a',
  '#3a1a33',
];

/** The light look's tokens from ground to ink, for what Mantine paints by number; the fourth is the edge of its fields. */
const gray: MantineColorsTuple = [
  '#f5f3f2',
  '#f0edec',
  '#e5e0df',
  '#d3cccb',
  '#8b8086',
  '#8b8086',
  '#6c6168',
  '#554a51',
  '#3a3036',
  '#251c22',
];

/** The dark look's, from ink to ground. */
const dark: MantineColorsTuple = [
  '#f4eff2',
  '#c8bdc4',
  '#a89ca4',
  '#a89ca4',
  '#85777f',
  '#352d32',
  '#282126',
  '#1e191d',
  '#191518',
  '#151114',
];

/** What is filled is plum, in the tokens' own pairs: Mantine would guess the colour of the words on it. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const filled = input.variant === 'filled' && (input.color ?? 'plum') === 'plum';
  return filled
    ? { ...colours, background: 'var(--plum)', hover: 'var(--plum-hover)', color: 'var(--on-plum)' }
    : colours;
};

/** Daybook's look on Mantine. Widths: `sm` is where a phone ends, `lg` where the rooms get their names beside them. */
export const theme = createTheme({
  primaryColor: 'plum',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  variantColorResolver,
  colors: { plum, gray, dark },
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--display)', fontWeight: '640' },
  defaultRadius: 8,
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '0.9375rem', xl: '1.0625rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '1.5rem' },
  shadows: {
    xs: 'var(--shadow-1)',
    sm: 'var(--shadow-2)',
    md: 'var(--shadow-2)',
    lg: 'var(--shadow-3)',
    xl: 'var(--shadow-3)',
  },
  breakpoints: { xs: '30em', sm: '43.75em', md: '56.25em', lg: '68.75em', xl: '90em' },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Menu: { defaultProps: { shadow: 'md', radius: 10, transitionProps: { transition: 'pop', duration: 140 } } },
    Modal: {
      defaultProps: { radius: 14, shadow: 'xl', centered: true, padding: 24, transitionProps: { duration: 140 } },
    },
    Drawer: {
      defaultProps: { position: 'right', size: 440, padding: 24, shadow: 'xl', transitionProps: { duration: 220 } },
    },
    PasswordInput: { defaultProps: { size: 'sm' } },
  },
});

/** Mantine's own variables, said in Daybook's tokens. */
const said = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--plum)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-2)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--plum)',
  '--mantine-primary-color-filled-hover': 'var(--plum-hover)',
  '--mantine-primary-color-contrast': 'var(--on-plum)',
  '--mantine-primary-color-light': 'var(--plum-tint)',
  '--mantine-primary-color-light-color': 'var(--plum)',
  '--mantine-color-plum-filled': 'var(--plum)',
  '--mantine-color-plum-filled-hover': 'var(--plum-hover)',
  '--mantine-color-plum-light': 'var(--plum-tint)',
  '--mantine-color-plum-light-color': 'var(--plum)',
  '--mantine-color-plum-outline': 'var(--plum)',
  '--mantine-color-plum-text': 'var(--plum)',
  '--mantine-color-error': 'var(--exc)',
};

/** Mantine says them anew for each look, more loudly than for both, and so is told for each; the tokens follow it. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: said, dark: said });
