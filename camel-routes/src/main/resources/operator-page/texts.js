// The words of the page in the first language that the reader has and the page has, else English.
const LANGUAGES = ['en', 'nl', 'fr', 'de'];

/** Returns say(key, …values): the text with {0}, {1} … replaced; the key itself where no text is known. */
export async function texts(wanted) {
  const language = wanted.map((each) => each.slice(0, 2)).find((each) => LANGUAGES.includes(each)) ?? 'en';
  const words = await (await fetch(`page/texts-${language}.json`)).json();
  const say = (key, ...values) =>
    (words[key] ?? key).replace(/\{(\d)\}/g, (hole, number) => values[number] ?? hole);
  say.language = language;
  say.knows = (key) => key in words;
  return say;
}
