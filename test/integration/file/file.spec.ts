// Files.
import './download.suite.js';
import './file-record.suite.js';
import './recognise.suite.js';
import './sweep.suite.js';
import './upload.suite.js';
