// Which language the widget speaks, and its own words in it.

/** The language to speak: as told, else the page's, else the browser's, as far as the business knows it. */
export function choose(told, known = ["pl", "en"]) {
  const wished = [told, document.documentElement.lang, ...navigator.languages, known[0]];
  const short = wished.filter(Boolean).map((language) => language.slice(0, 2).toLowerCase());
  return short.find((language) => known.includes(language)) ?? known[0];
}

/** The widget's own words; English where it has none in that language. */
export async function words(language) {
  return (await import(`./words.${language === "pl" ? "pl" : "en"}.js`)).default;
}
