// Serves the demo case system until it is stopped: node demo/serve.ts [port]
import { startDemo } from './server.ts';

const [port] = process.argv.slice(2);
const { origin } = await startDemo(port ? { port: Number(port) } : {});
console.log(`The demo case system is at ${origin}/ (Ctrl+C stops it).`);
