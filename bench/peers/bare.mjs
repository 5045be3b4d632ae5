/** The least that can answer: Node's own HTTP server, and one prepared statement for each operation whose JSON is sent as it is. */
import { createServer } from 'node:http';
import pg from 'pg';
import { OPERATIONS } from '../operations/index.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, idleTimeoutMillis: 0 });
const statements = new Map(OPERATIONS.map(({ name, bare }) => [name, { name, text: bare.text }]));

async function answer(body) {
  const { operation, values } = JSON.parse(body);
  const { rows } = await pool.query({ ...statements.get(operation), values });
  return rows[0]?.json ?? 'null';
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    answer(Buffer.concat(chunks).toString()).then(
      json => {
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) })
          .end(json);
      },
      error => {
        response
          .writeHead(500, { 'content-type': 'application/json' })
          .end(JSON.stringify({ errors: [{ message: String(error) }] }));
      },
    );
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
