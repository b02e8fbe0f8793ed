import { html } from '../dom';

/** "1.4 MB", "812 kB", "12 bytes". */
export function writeSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Why a file cannot be sent as it is, or null. */
export function refusal(file: { name: string; size: number }, maxBytes: number, accept: readonly string[]): string | null {
  const name = file.name.toLowerCase();
  if (accept.length > 0 && !accept.some((ending) => name.endsWith(ending))) {
    return `${file.name} is not one of ${accept.join(', ')}. Choose the file that your build or export wrote.`;
  }
  if (file.size === 0) return `${file.name} is empty. Build or export it again.`;
  if (file.size > maxBytes) {
    return `${file.name} has ${writeSize(file.size)}; at most ${writeSize(maxBytes)} are accepted.`;
  }
  return null;
}

/**
 * `<file-drop max-bytes="…">` around the file field of a plain multipart form: takes a dropped file, checks its size
 * before anything is sent, and shows how much has been sent. The form works the same without it.
 */
export class FileDropElement extends HTMLElement {
  readonly #status = html('p', { class: 'drop-status', role: 'status' });
  #input: HTMLInputElement | null = null;

  connectedCallback(): void {
    this.#input = this.querySelector('input[type=file]');
    const form = this.closest('form');
    if (!this.#input || !form || this.#status.isConnected) return;
    this.append(this.#status);
    this.#input.addEventListener('change', () => this.#check());
    for (const name of ['dragenter', 'dragover']) this.addEventListener(name, (event) => this.#over(event, true));
    for (const name of ['dragleave', 'drop']) this.addEventListener(name, (event) => this.#over(event, false));
    this.addEventListener('drop', (event) => this.#take(event));
    form.addEventListener('submit', (event) => {
      if (this.#check()) this.#send(event, form);
      else event.preventDefault();
    });
  }

  #over(event: Event, over: boolean): void {
    event.preventDefault();
    this.classList.toggle('is-over', over);
  }

  #take(event: DragEvent): void {
    const files = event.dataTransfer?.files;
    if (!this.#input || !files || files.length === 0) return;
    if (files.length > 1) {
      this.#say('Drop one file at a time.', true);
      return;
    }
    this.#input.files = files;
    this.#input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** True when the form may be sent; a form without a file is left to the browser and the server. */
  #check(): boolean {
    const file = this.#input?.files?.[0];
    if (!file) return true;
    const accept = (this.#input?.accept ?? '').split(',').map((ending) => ending.trim().toLowerCase());
    const why = refusal(file, Number(this.getAttribute('max-bytes') ?? Infinity), accept.filter((ending) => ending.startsWith('.')));
    this.#say(why ?? `${file.name}, ${writeSize(file.size)}. Ready to submit.`, why !== null);
    return why === null;
  }

  /** Sends by XMLHttpRequest, which alone reports progress, and goes where the server's answer led. */
  #send(event: SubmitEvent, form: HTMLFormElement): void {
    event.preventDefault();
    const request = new XMLHttpRequest();
    const bar = html('progress', { max: 1, value: 0, 'aria-label': 'Sent' });
    const button = form.querySelector<HTMLButtonElement>('button:not([type=button])');
    if (button) button.disabled = true;
    this.#say('Sending…', false);
    this.#status.append(bar);
    request.upload.addEventListener('progress', (sent) => {
      if (sent.lengthComputable) bar.value = sent.loaded / sent.total;
    });
    request.upload.addEventListener('load', () => this.#say('Sent. Checking the file…', false));
    request.addEventListener('load', () => this.#arrive(request, button));
    request.addEventListener('error', () => {
      if (button) button.disabled = false;
      this.#say('The connection broke off before the file arrived. Nothing was submitted; try again.', true);
    });
    request.open('POST', form.action);
    request.send(new FormData(form));
  }

  #arrive(request: XMLHttpRequest, button: HTMLButtonElement | null): void {
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const answer = page.querySelector('main');
    const main = document.querySelector('main');
    if (request.status < 400 && request.responseURL && new URL(request.responseURL).pathname !== location.pathname) {
      location.assign(request.responseURL);
    } else if (answer && main) {
      // The form came back with its errors: show them in place, as a plain submit would.
      document.title = page.title;
      main.replaceWith(document.adoptNode(answer));
      const said = answer.querySelector<HTMLElement>('[role=alert], .error, h1');
      said?.setAttribute('tabindex', '-1');
      said?.focus();
      document.dispatchEvent(new CustomEvent('showdown:page', { detail: answer }));
    } else {
      if (button) button.disabled = false;
      this.#say(`The server answered ${request.status} and did not take the file. Try again in a minute.`, true);
    }
  }

  #say(text: string, wrong: boolean): void {
    this.#status.className = wrong ? 'drop-status error' : 'drop-status';
    this.#status.textContent = text;
  }
}
