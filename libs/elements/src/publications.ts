// The script of <kurultai-publications>.
import { define } from './core/define.js';
import { PublicationsElement } from './publications/publications-element.js';

define('kurultai-publications', PublicationsElement);

export { PublicationsElement };
