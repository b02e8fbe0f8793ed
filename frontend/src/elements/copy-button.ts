import { html } from '../dom';

/** `<copy-button for="id">` copies that element's text, `<copy-button text="…">` the text given. Absent without JavaScript. */
export class CopyButtonElement extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('button')) return;
    const label = this.getAttribute('label') ?? 'Copy';
    const button = html('button', { type: 'button', class: 'button' }, label);
    const said = html('span', { role: 'status', class: 'visually-hidden' });
    button.addEventListener('click', async () => {
      const source = this.getAttribute('for');
      const text = this.getAttribute('text') ?? (source ? document.getElementById(source)?.textContent : null) ?? '';
      const done = await navigator.clipboard.writeText(text.trim()).then(
        () => true,
        () => false,
      );
      button.textContent = done ? 'Copied' : 'Select and copy by hand';
      said.textContent = button.textContent;
      setTimeout(() => {
        button.textContent = label;
        said.textContent = '';
      }, 2_000);
    });
    this.append(button, said);
  }
}
