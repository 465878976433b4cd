// Asks the bridge every few seconds how it is, and shows it. Reads and does nothing that a command could not.
import { texts } from './texts.js';
import { headline, parts } from './view.js';

const PERIOD = 5000;
const SOURCES = ['delivery', 'pulls', 'forwards', 'drops', 'dead-letters', 'quarantine?limit=1'];

const say = await texts(navigator.languages);
const pause = document.getElementById('pause');
const answer = document.getElementById('answer');
let timer = 0;
let running = true;

async function ask(path) {
  const response = await fetch(path, { headers: { Accept: 'application/json' } });
  if (response.status === 404) {
    return null;
  }
  if (!response.ok) {
    throw new Error(say('away', response.status));
  }
  return response.json();
}

/** Returns how long half and nearly all Statements took from stored to taken, in seconds. */
async function latency() {
  const metrics = await (await fetch('/q/metrics')).text();
  const at = (quantile) => {
    const found = metrics.match(new RegExp(`^gilde_delivery_latency_seconds\\{quantile="${quantile}"\\} (\\S+)`, 'm'));
    return found ? Number(found[1]) : NaN;
  };
  return { half: at('0.5'), most: at('0.99') };
}

async function look() {
  clearTimeout(timer);
  try {
    const [delivery, pulls, forwards, drops, letters, quarantine] = await Promise.all(SOURCES.map(ask));
    const seen = { delivery, pulls, forwards, drops, letters, quarantine, latency: await latency() };
    show(document.getElementById('headline'), headline(say, seen));
    const focused = document.activeElement?.dataset?.act;
    document.getElementById('parts').replaceChildren(...parts(say, seen, act));
    if (focused) {
      document.querySelector(`[data-act="${CSS.escape(focused)}"]`)?.focus();
    }
    document.getElementById('updated').textContent = say('updated', new Date().toLocaleTimeString(say.language));
  } catch (failure) {
    show(document.getElementById('headline'), { kind: 'held', text: say('unreachable', failure.message) });
  }
  if (running) {
    timer = setTimeout(look, PERIOD);
  }
}

/** Replaces a text only when it changed, so that a screen reader says it once. */
function show(place, { kind, text }) {
  if (place.textContent !== text) {
    place.className = kind;
    place.textContent = text;
  }
}

async function act(method, path, done) {
  const response = await fetch(path, { method });
  const said = response.status === 204 ? {} : await response.json().catch(() => ({}));
  answer.textContent = response.ok ? done : said.message || say('away', response.status);
  await look();
}

pause.hidden = false;
pause.textContent = say('pause');
pause.addEventListener('click', () => {
  running = !running;
  pause.textContent = say(running ? 'pause' : 'resume');
  if (running) {
    look();
  } else {
    clearTimeout(timer);
  }
});
document.documentElement.lang = say.language;
document.title = say('title');
document.querySelector('h1').textContent = say('title');
await look();
