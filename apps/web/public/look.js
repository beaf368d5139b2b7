// Runs before the first paint, so that nobody who chose dark is shown a white page first.
(() => {
  const chosen = localStorage.getItem('daybook-look');
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.lang = localStorage.getItem('daybook-language') ?? 'en';
})();
