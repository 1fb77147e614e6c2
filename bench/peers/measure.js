// node measure.js PEER TEXTS WARMUP ROUNDS SECONDS
// Reads the texts of a file (one JSON object a line: text, tokens) round after round with a peer, and prints one JSON object.
// A round lasts SECONDS of processor time and goes on where the one before stopped; tokens are those given with the texts, so that every tool is measured by the same count.
'use strict';
const fs = require('node:fs');
const { measure, version } = require('./rounds.js');

const [peer, file, warmUp, rounds, seconds] = process.argv.slice(2);
const texts = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const started = process.hrtime.bigint();

const peers = {
  // The full pipe, as it comes: sentences, parts of speech, named and custom entities, negation, sentiment.
  'wink-nlp': () => {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
    return (text) => nlp.readDoc(text).tokens().length();
  },
  // Parts of speech and its own tags, which include names.
  compromise: () => {
    const nlp = require('compromise');
    return (text) => nlp(text).termList().length;
  },
};

const read = peers[peer]();
let sink = read('The first sentence is read before anything is measured.');
const loaded = Number(process.hrtime.bigint() - started) / 1e9;

let next = 0;
const measured = measure(() => {
  const text = texts[next];
  sink += read(text.text);
  next = (next + 1) % texts.length;
  return text.tokens;
}, warmUp, rounds, seconds);
console.log(JSON.stringify({ tool: `${peer} ${version(peer)}`, rounds: measured, ready: loaded, peak: process.resourceUsage().maxRSS * 1024, sink }));
