import './styles/index.css';
import { CopyButtonElement } from './elements/copy-button';
import { FileDropElement } from './elements/file-drop';
import { ModelMarkElement } from './elements/model-mark';
import { ThemeToggleElement } from './elements/theme-toggle';
import { LocalTimeElement, TimeLeftElement } from './elements/times';
import { startLiveParts } from './live';
import { closeMenusOutside } from './menu';
import { watchTables } from './tables';

customElements.define('copy-button', CopyButtonElement);
customElements.define('file-drop', FileDropElement);
customElements.define('local-time', LocalTimeElement);
customElements.define('model-mark', ModelMarkElement);
customElements.define('theme-toggle', ThemeToggleElement);
customElements.define('time-left', TimeLeftElement);
startLiveParts();
if (document.querySelector('forecast-plot')) {
  // Drawing is a third of the script, and few pages draw.
  void import('./plot/forecast-plot').then(({ ForecastPlotElement }) => customElements.define('forecast-plot', ForecastPlotElement));
}
closeMenusOutside();
watchTables(document);
