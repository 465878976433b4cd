// Runs named steps one after the other against a bridge, and says how each went.
import assert from 'node:assert/strict';

export { assert };

export function target() {
  const [endpoint, key, secret] = process.argv.slice(2);
  if (!secret) {
    console.error('node CLIENT.mjs http://HOST:PORT/xapi KEY SECRET');
    process.exit(2);
  }
  return { endpoint, key, secret };
}

export async function run(client, steps) {
  let failed = 0;
  for (const [name, step] of steps) {
    try {
      await step();
      console.log(`ok    ${client}: ${name}`);
    } catch (error) {
      failed++;
      const answer = error?.response ? ` ${error.response.status} ${JSON.stringify(error.response.data)}` : '';
      console.log(`FAIL  ${client}: ${name}: ${error?.message ?? error}${answer}`);
    }
  }
  console.log(`${client}: ${steps.length - failed} of ${steps.length} steps`);
  process.exitCode = failed === 0 ? 0 : 1;
}
