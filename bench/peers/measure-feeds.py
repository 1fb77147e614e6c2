"""Measures feedparser on one feed and prints the figures as JSON: python3 measure-feeds.py FEED WARM_UP ROUNDS SECONDS."""
import json
import sys
import time

import feedparser


def rounds_of(data, seconds):
    done, wall, used = 0, time.perf_counter(), time.process_time()
    while time.process_time() - used < seconds:
        feedparser.parse(data)
        done += len(data)
    return {"tokens": done, "wall": time.perf_counter() - wall, "processor": time.process_time() - used}


path, warm_up, rounds, seconds = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
with open(path, "rb") as file:
    feed = file.read()
read = feedparser.parse(feed)
rounds_of(feed, warm_up)
print(json.dumps({
    "tool": "feedparser " + feedparser.__version__,
    "rounds": [rounds_of(feed, seconds) for _ in range(rounds)],
    "items": len(read.entries),
    "titled": sum(1 for entry in read.entries if entry.get("title")),
    "dated": sum(1 for entry in read.entries if entry.get("published_parsed")),
}))
