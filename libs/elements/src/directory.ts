// The script of <kurultai-directory>.
import { define } from './core/define.js';
import { DirectoryElement } from './directory/directory-element.js';

define('kurultai-directory', DirectoryElement);

export { DirectoryElement };
