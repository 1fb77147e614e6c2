// node measure-pages.js PAGES WARMUP ROUNDS SECONDS
// Finds the article of each page of a list (one JSON object a line: html, a file) with Readability on linkedom, and prints one JSON object: the texts and the rounds.
// A round is a pass over all pages, and goes on in whole passes until SECONDS of processor time are used.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { Readability } = require('@mozilla/readability');
const { parseHTML } = require('linkedom');

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
function round(limit) {
  let done = 0;
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  let used = 0;
  do {
    for (const page of pages) sink += (read(page)?.length ?? 0);
    done += pages.length;
    const now = process.cpuUsage(cpu);
    used = (now.user + now.system) / 1e6;
  } while (used < limit);
  return { tokens: done, wall: Number(process.hrtime.bigint() - start) / 1e9, processor: used };
}

const texts = pages.map((page) => text(read(page)));
round(Number(warmUp));
const measured = Array.from({ length: Number(rounds) }, () => round(Number(seconds)));
const version = (name) => JSON.parse(fs.readFileSync(path.join(__dirname, 'node_modules', name, 'package.json'))).version;
console.log(JSON.stringify({ tool: `Readability ${version('@mozilla/readability')}, linkedom ${version('linkedom')}`, rounds: measured, texts, sink }));
