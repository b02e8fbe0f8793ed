import './styles/index.css';
import { CopyButtonElement } from './elements/copy-button';
import { FileDropElement } from './elements/file-drop';
import { ModelMarkElement } from './elements/model-mark';
import { ThemeToggleElement } from './elements/theme-toggle';
import { LocalTimeElement, TimeLeftElement } from './elements/times';
import { startLiveParts } from './live';
import { closeMenusOutside } from './menu';

customElements.define('copy-button', CopyButtonElement);
customElements.define('file-drop', FileDropElement);
customElements.define('local-time', LocalTimeElement);
customElements.define('model-mark', ModelMarkElement);
customElements.define('theme-toggle', ThemeToggleElement);
customElements.define('time-left', TimeLeftElement);
startLiveParts();
closeMenusOutside();
