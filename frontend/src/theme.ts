// Runs before the first paint, as a classic script: sets the colours that the reader chose, if any, and the language that code is shown in.
const root = document.documentElement;
root.dataset['language'] = 'python';
try {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') root.dataset['theme'] = chosen;
  if (localStorage.getItem('code-language') === 'java') root.dataset['language'] = 'java';
} catch {
  // Storage is forbidden in this browser: the system's choice holds.
}
