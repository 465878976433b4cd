// @xapi/xapi: the client that today's browser content is built with.
import { createRequire } from 'node:module';
import { randomUUID, createHash } from 'node:crypto';
import { assert, run, target } from './steps.mjs';

const XAPI = createRequire(import.meta.url)('@xapi/xapi');
const { endpoint, key, secret } = target();

for (const version of ['1.0.3', '2.0.0']) {
  const client = new XAPI.default({ endpoint: `${endpoint}/`, auth: XAPI.default.toBasicAuth(key, secret), version, adapter: 'fetch' });
  const agent = { objectType: 'Agent', account: { homePage: 'https://lms.clients.example', name: randomUUID() } };
  const activityId = `https://lms.clients.example/${randomUUID()}`;
  const statement = {
    id: randomUUID(), actor: agent, verb: XAPI.default.Verbs.COMPLETED,
    object: { objectType: 'Activity', id: activityId, definition: { name: { en: 'A module' } } },
  };
  const proof = new TextEncoder().encode('proof');
  const attachment = {
    usageType: 'https://lms.clients.example/proof', display: { en: 'Proof' }, contentType: 'text/plain',
    length: proof.length, sha2: createHash('sha256').update(proof).digest('hex'),
  };
  const profile = { agent, activityId, profileId: 'p' };
  const state = { agent, activityId, stateId: 's' };
  const etag = async (kind, parameters) => (await client[`get${kind}`](parameters)).headers.etag;
  await run(`@xapi/xapi ${version}`, [
    ['about', async () => assert.ok((await client.getAbout()).data.version.includes('1.0.3'))],
    ['send one Statement', async () => assert.deepEqual((await client.sendStatement({ statement })).data, [statement.id])],
    ['get it', async () => assert.equal((await client.getStatement({ statementId: statement.id })).data.id, statement.id)],
    ['send several', async () => assert.equal((await client.sendStatements({
      statements: [1, 2, 3].map(() => ({ ...statement, id: randomUUID() })) })).data.length, 3)],
    ['query by agent, follow more', async () => {
      let page = (await client.getStatements({ agent, limit: 2 })).data;
      let count = page.statements.length;
      while (page.more) {
        page = (await client.getMoreStatements({ more: page.more })).data;
        count += page.statements.length;
      }
      assert.equal(count, 4);
    }],
    ['query by activity, verb, canonical', async () => assert.equal((await client.getStatements({
      activity: activityId, verb: statement.verb.id, format: 'canonical', ascending: true })).data.statements.length, 4)],
    ['send and get an attachment', async () => {
      const id = randomUUID();
      await client.sendStatement({ statement: { ...statement, id, attachments: [attachment] }, attachments: [proof.buffer] });
      const answer = await client.getStatement({ statementId: id, attachments: true });
      assert.ok(JSON.stringify(answer.data).includes('proof') || String(answer.data).includes('proof'));
    }],
    ['void, get the voided one', async () => {
      await client.voidStatement({ actor: agent, statementId: statement.id });
      await assert.rejects(client.getStatement({ statementId: statement.id }));
      assert.equal((await client.getVoidedStatement({ voidedStatementId: statement.id })).data.id, statement.id);
    }],
    ['state: create, merge, get, list, delete', async () => {
      await client.createState({ ...state, state: { a: 1 } });
      const tag = await etag('State', state);
      await client.createState({ ...state, state: { b: 2 }, etag: tag, matchHeader: 'If-Match' });
      assert.deepEqual((await client.getState(state)).data, { a: 1, b: 2 });
      const set = { ...state, state: { c: 3 } };
      await client.setState(version === '1.0.3' ? set : { ...set, etag: await etag('State', state), matchHeader: 'If-Match' });
      assert.deepEqual((await client.getStates({ agent, activityId })).data, ['s']);
      await client.deleteState({ ...state, etag: await etag('State', state) });
      await assert.rejects(client.getState(state));
    }],
    ...['Activity', 'Agent'].map((kind) => [`${kind} Profile: create, set by ETag, delete`, async () => {
      await client[`create${kind}Profile`]({ ...profile, profile: { a: 1 } });
      const tag = await etag(`${kind}Profile`, profile);
      const set = { ...profile, profile: { b: 2 }, matchHeader: 'If-Match' };
      await client[`set${kind}Profile`]({ ...set, etag: tag });
      await assert.rejects(client[`set${kind}Profile`]({ ...set, etag: tag }));
      assert.deepEqual((await client[`get${kind}Profile`](profile)).data, { b: 2 });
      await client[`delete${kind}Profile`]({ ...profile, etag: await etag(`${kind}Profile`, profile) });
    }]),
    ['agent, activity', async () => {
      assert.equal((await client.getAgent({ agent })).data.objectType, 'Person');
      assert.equal((await client.getActivity({ activityId })).data.definition.name.en, 'A module');
    }],
  ]);
}
