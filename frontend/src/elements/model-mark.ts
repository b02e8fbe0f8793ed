import { svg } from '../dom';
import { markOf } from '../models';

declare global {
  interface HTMLElementTagNameMap {
    'model-mark': ModelMarkElement;
  }
}

/** `<model-mark data-model="garch">GARCH</model-mark>`: draws the model's line and marker before its name. */
export class ModelMarkElement extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('svg')) return;
    const mark = markOf(this.dataset['model'] ?? '');
    this.prepend(
      svg(
        'svg',
        { viewBox: '0 0 28 14', 'aria-hidden': 'true', focusable: 'false' },
        svg('path', { d: 'M0 7h28', 'stroke-dasharray': mark.dash || 'none' }),
        svg('path', { class: 'marker', d: mark.marker, transform: 'translate(14 7)' }),
      ),
    );
  }
}
