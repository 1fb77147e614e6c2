// Rounds of equal processor time, as BenchRound measures ours.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

/** Calls step, which says how many tokens it read, until so many seconds of processor time are used. */
function round(step, seconds) {
  let tokens = 0;
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  let used = 0;
  do {
    tokens += step();
    const now = process.cpuUsage(cpu);
    used = (now.user + now.system) / 1e6;
  } while (used < seconds);
  return { tokens, wall: Number(process.hrtime.bigint() - start) / 1e9, processor: used };
}

/** A warm-up, then the rounds that count. */
function measure(step, warmUp, rounds, seconds) {
  round(step, Number(warmUp));
  return Array.from({ length: Number(rounds) }, () => round(step, Number(seconds)));
}

/** Version of an installed package. */
function version(name) {
  return JSON.parse(fs.readFileSync(path.join(__dirname, 'node_modules', name, 'package.json'))).version;
}

module.exports = { measure, version };
