// What is shown of what the bridge said. Makes elements and text only, so that nothing it was told can be markup.

/** Returns a new element. */
function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Returns in one sentence whether somebody has to do something. */
export function headline(say, { delivery, pulls, forwards, drops, letters, quarantine }) {
  const held = [
    delivery?.trouble && say('delivery'),
    delivery?.kafka?.trouble && 'Kafka',
    ...(pulls?.pulls ?? []).filter(isHeld).map((each) => each.name),
    ...(forwards?.forwards ?? []).filter(isHeld).map((each) => each.name),
    drops && isHeld(drops) && say('drops'),
  ].filter(Boolean);
  if (held.length > 0) {
    return { kind: 'held', text: `✖ ${say('head.held', held.join(', '))}` };
  }
  const open = (letters?.count ?? 0) + (quarantine?.count ?? 0);
  if (open > 0) {
    return { kind: 'waits', text: `▲ ${say('head.open', open)}` };
  }
  const waiting = delivery?.waiting ?? 0;
  return waiting > 0
    ? { kind: 'well', text: `● ${say('head.waiting', number(say, waiting))}` }
    : { kind: 'well', text: `✔ ${say('head.well')}` };
}

/** Returns the sections, those of what is not configured left out. */
export function parts(say, seen, act) {
  return [
    deliveryPart(say, seen),
    listed(say, 'pulls', seen.pulls?.pulls, peerColumns('statements', 'since')),
    listed(say, 'forwards', seen.forwards?.forwards, peerColumns('waiting', 'position')),
    dropsPart(say, seen.drops),
    lettersPart(say, seen.letters, act),
    quarantinePart(say, seen.quarantine),
  ].filter(Boolean);
}

function isHeld(part) {
  return (part.state ?? '').startsWith('held up');
}

function deliveryPart(say, { delivery, latency }) {
  const made = section(say('delivery'));
  const facts = element('dl', {});
  const fact = (key, value) => facts.append(element('div', {}, element('dt', {}, say(key)), element('dd', {}, value)));
  fact('state', state(say, delivery.state));
  if (delivery.state !== 'off') {
    fact('waiting', number(say, delivery.waiting));
    fact('delivered', number(say, delivery.delivered));
    fact('lastDelivered', moment(say, delivery.lastDelivered));
    fact('latency', Number.isFinite(latency.half) && latency.most > 0
      ? say('latency.value', seconds(say, latency.half), seconds(say, latency.most))
      : '–');
  }
  if (delivery.kafka) {
    fact('kafka', say('kafka.value', number(say, delivery.kafka.waiting), delivery.kafka.topic));
  }
  made.append(facts);
  for (const trouble of [delivery.trouble, delivery.kafka?.trouble].filter(Boolean)) {
    made.append(element('p', { className: 'held' }, say('trouble', moment(say, trouble.since), trouble.reason)));
  }
  return made;
}

function peerColumns(count, place) {
  return [
    ['name', (each) => each.name],
    ['state', (each, say) => state(say, each.state)],
    [count, (each, say) => number(say, each[count]), 'number'],
    [place, (each, say) => (typeof each[place] === 'number' ? number(say, each[place]) : moment(say, each[place])), 'moment'],
    ['lastSuccess', (each, say) => moment(say, each.lastSuccess), 'moment'],
    ['reason', (each) => each.reason ?? ''],
  ];
}

function dropsPart(say, drops) {
  if (!drops || drops.state === 'off') {
    return null;
  }
  const made = section(say('drops'));
  made.append(element('p', {}, say('drops.waiting', number(say, drops.waiting))));
  if (drops.reason) {
    made.append(element('p', { className: 'held' }, drops.reason));
  }
  if (drops.drops.length > 0) {
    made.append(table(say, say('drops'), drops.drops.slice(0, 20), [
      ['file', (each) => each.file],
      ['outcome', (each) => say(`outcome.${each.outcome}`)],
      ['taken', (each) => number(say, each.taken), 'number'],
      ['refused', (each) => number(say, each.refused), 'number'],
      ['began', (each) => moment(say, each.began), 'moment'],
    ]));
  }
  return made;
}

function lettersPart(say, letters, act) {
  const made = section(say('letters', letters.count));
  if (letters.count === 0) {
    made.append(element('p', {}, say('letters.none')));
    return made;
  }
  made.append(element('p', {}, say('letters.help')));
  made.append(table(say, say('letters.caption'), letters.deadLetters.slice(0, 50), [
    ['sequence', (each) => number(say, each.sequence), 'number'],
    ['route', (each) => each.route],
    ['reason', (each) => each.reason],
    ['moment', (each) => moment(say, each.since), 'moment'],
    ['acts', (each) => [
      button(say('retry'), say('retry.label', each.sequence), `retry-${each.id}`, () =>
        act('POST', `dead-letters/${each.id}/retry`, say('retried', each.sequence))),
      button(say('drop'), say('drop.label', each.sequence), `drop-${each.id}`, () =>
        act('DELETE', `dead-letters/${each.id}`, say('dropped', each.sequence))),
    ], 'acts'],
  ]));
  return made;
}

function quarantinePart(say, quarantine) {
  if (!quarantine || quarantine.count === 0) {
    return null;
  }
  const made = section(say('quarantine'));
  made.append(element('p', {}, say('quarantine.help', number(say, quarantine.count))));
  return made;
}

function listed(say, key, rows, columns) {
  if (!rows || rows.length === 0) {
    return null;
  }
  const made = section(say(key));
  made.append(table(say, say(key), rows, columns));
  return made;
}

function table(say, caption, rows, columns) {
  const body = element('tbody', {}, ...rows.map((row) => element('tr', {}, ...columns.map(([key, value, kind]) => {
    const cell = element('td', { className: kind ?? '' }, ...[value(row, say)].flat());
    cell.dataset.label = say(key);
    return cell;
  }))));
  const head = element('tr', {}, ...columns.map(([key, , kind]) =>
    element('th', { scope: 'col', className: kind === 'number' ? 'number' : '' }, say(key))));
  const made = element('table', {}, element('thead', {}, head), body);
  made.setAttribute('aria-label', caption);
  const scroll = element('div', { className: 'scroll', tabIndex: 0 }, made);
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', caption);
  return scroll;
}

function section(title) {
  return element('section', {}, element('h2', {}, title));
}

function button(text, label, id, run) {
  const made = element('button', { type: 'button' }, text);
  made.setAttribute('aria-label', label);
  made.dataset.act = id;
  made.addEventListener('click', run);
  return made;
}

function state(say, word) {
  const key = `state.${word}`;
  const text = say.knows(key) ? say(key) : word;
  const kind = word.startsWith('held up') ? 'held' : 'well';
  const sign = kind === 'held' ? '✖ ' : '';
  return element('span', { className: word === 'off' ? 'quiet' : kind }, sign + text);
}

function number(say, value) {
  return typeof value === 'number' ? value.toLocaleString(say.language) : '–';
}

function seconds(say, value) {
  return value.toLocaleString(say.language, { maximumSignificantDigits: 2 });
}

function moment(say, text) {
  return text
    ? new Date(text).toLocaleString(say.language, { dateStyle: 'short', timeStyle: 'medium' })
    : '–';
}
