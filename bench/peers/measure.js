// node measure.js PEER TEXTS WARMUP ROUNDS SECONDS
// Reads the texts of a file (one JSON object a line: text, tokens) round after round with a peer, and prints one JSON object.
// A round lasts SECONDS of processor time and goes on where the one before stopped; tokens are those given with the texts, so that every tool is measured by the same count.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

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
function round(limit) {
  let tokens = 0;
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  let used = 0;
  do {
    sink += read(texts[next].text);
    tokens += texts[next].tokens;
    next = (next + 1) % texts.length;
    const now = process.cpuUsage(cpu);
    used = (now.user + now.system) / 1e6;
  } while (used < limit);
  return { tokens, wall: Number(process.hrtime.bigint() - start) / 1e9, processor: used };
}

round(Number(warmUp));
const measured = Array.from({ length: Number(rounds) }, () => round(Number(seconds)));
const version = JSON.parse(fs.readFileSync(path.join(__dirname, 'node_modules', peer, 'package.json'))).version;
console.log(JSON.stringify({ tool: `${peer} ${version}`, rounds: measured, ready: loaded, peak: process.resourceUsage().maxRSS * 1024, sink }));
