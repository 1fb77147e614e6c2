"""Measures readability-lxml on pages and prints the figures as JSON: python3 measure-pages.py PAGES WARM_UP ROUNDS SECONDS."""
import json
import logging
import sys
import time
from importlib.metadata import version

import lxml.html
from readability import Document

BLOCKS = "p div li h1 h2 h3 h4 h5 h6 blockquote td tr section article pre dd dt br".split()


def read(page):
    try:
        return Document(page).summary()
    except Exception:
        return None


def text(content):
    """Blocks are parted by lines."""
    if not content:
        return ""
    tree = lxml.html.fromstring(content)
    for element in tree.iter(*BLOCKS):
        element.tail = "\n" + (element.tail or "")
    return tree.text_content()


def rounds_of(seconds):
    done, wall, used = 0, time.perf_counter(), time.process_time()
    while True:
        for page in pages:
            read(page)
        done += len(pages)
        if time.process_time() - used >= seconds:
            break
    return {"tokens": done, "wall": time.perf_counter() - wall, "processor": time.process_time() - used}


logging.disable(logging.CRITICAL)
path, warm_up, rounds, seconds = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
with open(path, encoding="utf-8") as lines:
    pages = [open(json.loads(line)["html"], encoding="utf-8").read() for line in lines]
texts = [text(read(page)) for page in pages]
rounds_of(warm_up)
print(json.dumps({"tool": "readability-lxml " + version("readability-lxml"), "rounds": [rounds_of(seconds) for _ in range(rounds)], "texts": texts}))
