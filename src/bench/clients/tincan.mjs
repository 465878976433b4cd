// TinCanJS: the client in most of the content made before 2020.
import { createRequire } from 'node:module';
import { randomUUID, createHash } from 'node:crypto';
import { assert, run, target } from './steps.mjs';

const TinCan = createRequire(import.meta.url)('tincanjs');
const { endpoint, key, secret } = target();
const lrs = new TinCan.LRS({ endpoint: `${endpoint}/`, username: key, password: secret, allowFail: false });

// Calls back with (error, answer); the error is a status or an XMLHttpRequest.
const call = (method, ...given) => new Promise((resolve, reject) => {
  const options = given.at(-1);
  options.callback = (error, answer) => (error === null
    ? resolve(answer)
    : reject(new Error(`${method}: ${error?.status ?? error} ${answer?.responseText ?? error?.responseText ?? ''}`)));
  lrs[method](...given);
});

const agent = new TinCan.Agent({ account: { homePage: 'https://lms.clients.example', name: randomUUID() } });
const activity = new TinCan.Activity({ id: `https://lms.clients.example/${randomUUID()}`, definition: { name: { en: 'A module' } } });
const make = (more = {}) => new TinCan.Statement({
  actor: agent, verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed' } }, target: activity, ...more });
const first = make();
const key2 = 's';

await run('TinCanJS', [
  ['about', async () => assert.ok((await call('about', {})).version.includes('1.0.3'))],
  ['save one Statement', () => call('saveStatement', first, {})],
  ['retrieve it', async () => assert.equal((await call('retrieveStatement', first.id, {})).id, first.id)],
  ['save several', () => call('saveStatements', [make(), make(), make()], {})],
  ['query by agent, follow more', async () => {
    let page = await call('queryStatements', { params: { agent, limit: 2 } });
    let count = page.statements.length;
    while (page.more) {
      page = await call('moreStatements', { url: page.more });
      count += page.statements.length;
    }
    assert.equal(count, 4);
  }],
  ['query by verb and activity', async () => assert.equal((await call('queryStatements', {
    params: { verb: first.verb, activity, ascending: true } })).statements.length, 4)],
  ['save and retrieve an attachment', async () => {
    const content = new TextEncoder().encode('proof').buffer;
    const statement = make();
    statement.attachments = [new TinCan.Attachment({
      usageType: 'https://lms.clients.example/proof', display: { en: 'Proof' }, contentType: 'text/plain', length: 5,
      sha2: createHash('sha256').update('proof').digest('hex'), content })];
    await call('saveStatement', statement, {});
    const back = await call('retrieveStatement', statement.id, { params: { attachments: true } });
    assert.equal(back.attachments[0].getContentAsString(), 'proof');
  }],
  ['void, retrieve the voided one', async () => {
    await call('saveStatement', new TinCan.Statement({
      actor: agent, verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
      target: { objectType: 'StatementRef', id: first.id } }), {});
    assert.equal((await call('retrieveVoidedStatement', first.id, {})).id, first.id);
  }],
  ['state: save, retrieve, list, drop', async () => {
    await call('saveState', key2, { a: 1 }, { agent, activity, contentType: 'application/json' });
    assert.deepEqual((await call('retrieveState', key2, { agent, activity })).contents, { a: 1 });
    assert.deepEqual(await call('retrieveStateIds', { agent, activity }), [key2]);
    await call('dropState', key2, { agent, activity });
  }],
  ...['Activity', 'Agent'].map((kind) => [`${kind} Profile: save, retrieve, save again by its SHA-1, drop`, async () => {
    const of = () => (kind === 'Activity' ? { activity } : { agent });
    await call(`save${kind}Profile`, 'p', '{"a":1}', { ...of(), contentType: 'application/json' });
    const document = await call(`retrieve${kind}Profile`, 'p', of());
    await call(`save${kind}Profile`, 'p', '{"b":2}', { ...of(), contentType: 'application/json', lastSHA1: document.etag.replaceAll('"', '') });
    assert.deepEqual(await call(`retrieve${kind}ProfileIds`, of()), ['p']);
    await call(`drop${kind}Profile`, 'p', of());
  }]),
  ['activity', async () => assert.equal((await call('retrieveActivity', activity.id, {})).definition.name.en, 'A module')],
]);
