// A page that is ready when it arrives: the server asks the network, and the reader needs no JavaScript.
import { createServer } from 'node:http';
import { renderElement, styleHash } from '@kurultai/elements/ssr';

const network = process.env.KURULTAI_NETWORK ?? 'http://127.0.0.1:4000';
const port = Number(process.env.PORT ?? 8000);

/** All that the page and the element need. With JavaScript the element comes to life, without asking again. */
const policy = [
  "default-src 'none'",
  `style-src ${styleHash('kurultai-directory')}`,
  `script-src ${network}/elements/`,
  `connect-src ${network}/graphql`,
  `img-src ${network}`,
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

async function page() {
  const members = await renderElement('kurultai-directory', {
    attributes: { url: `${network}/graphql`, lang: 'en', 'page-size': 6 },
    fallback: '<p>Ask us who the members are.</p>',
    // Nobody waits long for a network that does not answer.
    signal: AbortSignal.timeout(3000),
    onError: error => console.error(`The network did not answer: ${error}`),
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Our network</title>
<script type="module" src="${network}/elements/1/directory.js"></script>
</head>
<body><main><h1>Our network</h1><h2>Members</h2>${members}</main></body>
</html>`;
}

const server = createServer(async (_request, response) => {
  try {
    const html = await page();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(html);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
});
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
