// node measure-times.js PEER SENTENCES WARMUP ROUNDS SECONDS
// Reads the dates of the sentences of a file (one JSON object a line: text, published) round after round with a peer, and prints one JSON object:
// what it read in each sentence (start, end, and the day its reading begins on) and the rounds. A round lasts SECONDS of processor time and goes on where the one before stopped.
'use strict';
const fs = require('node:fs');
const { measure, version } = require('./rounds.js');

const [peer, file, warmUp, rounds, seconds] = process.argv.slice(2);
const sentences = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const started = process.hrtime.bigint();
const two = (number) => String(number).padStart(2, '0');

const peers = {
  // As it comes: casual English, month first.
  'chrono-node': () => {
    const chrono = require('chrono-node');
    return (sentence) => {
      const reference = sentence.published ? new Date(`${sentence.published}T12:00:00Z`) : undefined;
      return chrono.parse(sentence.text, reference).map((found) => ({
        start: found.index,
        end: found.index + found.text.length,
        day: `${String(found.start.get('year')).padStart(4, '0')}-${two(found.start.get('month'))}-${two(found.start.get('day'))}`,
      }));
    };
  },
  // The plugin on compromise; its day is the first of the period it names.
  'compromise-dates': () => {
    const nlp = require('compromise');
    nlp.plugin(require('compromise-dates'));
    return (sentence) => {
      const options = sentence.published ? { today: sentence.published, timezone: 'UTC' } : { timezone: 'UTC' };
      return nlp(sentence.text).dates(options).json({ offset: true }).map((found) => ({
        start: found.offset.start,
        end: found.offset.start + found.offset.length,
        day: (found.dates && found.dates.start ? found.dates.start : '').slice(0, 10),
      }));
    };
  },
};

const read = peers[peer]();
read(sentences[0]);
const ready = Number(process.hrtime.bigint() - started) / 1e9;
const answers = sentences.map((sentence) => read(sentence));

let next = 0;
let sink = 0;
const measured = measure(() => {
  sink += read(sentences[next]).length;
  next = (next + 1) % sentences.length;
  return 1;
}, warmUp, rounds, seconds);
console.log(JSON.stringify({ tool: `${peer} ${version(peer)}`, rounds: measured, ready, answers, sink }));
