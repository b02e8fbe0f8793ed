// Runs before the first paint, as a classic script: sets the colours that the reader chose, if any.
try {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
} catch {
  // Storage is forbidden in this browser: the system's choice holds.
}
