// The script of <kurultai-resources>.
import { define } from './core/define.js';
import { ResourcesElement } from './resources/resources-element.js';

define('kurultai-resources', ResourcesElement);

export { ResourcesElement };
