// node measure-pages.js PAGES WARMUP ROUNDS SECONDS
// Finds the article of each page of a list (one JSON object a line: html, a file) with Readability on linkedom, and prints one JSON object: the texts and the rounds.
// A round is a pass over all pages, and goes on in whole passes until SECONDS of processor time are used.
'use strict';
const fs = require('node:fs');
const { Readability } = require('@mozilla/readability');
const { parseHTML } = require('linkedom');
const { measure, version } = require('./rounds.js');

const [list, warmUp, rounds, seconds] = process.argv.slice(2);
const pages = fs.readFileSync(list, 'utf8').split('\n').filter(Boolean).map((line) => fs.readFileSync(JSON.parse(line).html, 'utf8'));

function read(page) {
  try {
    return new Readability(parseHTML(page).document).parse();
  } catch {
    return null;
  }
}

// Blocks are parted by lines, which the plain text it gives does not do.
function text(article) {
  if (!article || !article.content) return '';
  const parted = article.content.replace(/<(\/(?:p|div|li|h[1-6]|blockquote|td|tr|section|article|pre|dd|dt)|br)[\s>/]/gi, '\n$&');
  return parseHTML(`<!doctype html><html><body>${parted}</body></html>`).document.body.textContent;
}

let sink = 0;
const texts = pages.map((page) => text(read(page)));
const measured = measure(() => {
  for (const page of pages) sink += (read(page)?.length ?? 0);
  return pages.length;
}, warmUp, rounds, seconds);
console.log(JSON.stringify({ tool: `Readability ${version('@mozilla/readability')}, linkedom ${version('linkedom')}`, rounds: measured, texts, sink }));
