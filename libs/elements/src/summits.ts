// The script of <kurultai-summits>.
import { define } from './core/define.js';
import { SummitsElement } from './summits/summits-element.js';

define('kurultai-summits', SummitsElement);

export { SummitsElement };
