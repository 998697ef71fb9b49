#!/usr/bin/env python3
"""Makes tickets-noisy.arff and tickets-true.arff (raw texts), and digit-images-noisy.arff and digit-images-true.arff with their image files.

Needs nothing but Python 3; every run writes the same bytes. The tickets are made of sentences written for this project. The images are the
first 200 rows of digits-noisy.arff, each in the folder of its (sometimes wrong) label.
"""
import random
import shutil
import struct
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROWS, WRONG = 300, 0.2

SLOTS = {
    "day": "Monday Tuesday Wednesday Thursday Friday Saturday".split(),
    "item": ["the lamp", "my coat", "the kettle", "two chairs", "the bicycle pump", "a pair of boots", "the desk", "the garden hose", "the tent",
             "a set of pans"],
    "place": ["the neighbour", "the back door", "our office", "the depot", "the porter", "a shop round the corner"],
    "sum": ["12.90", "48.00", "7.50", "230.00", "99.95", "15.20"],
    "month": "January February March April May June July".split(),
    "device": ["my phone", "the laptop", "an old tablet", "the office computer", "the television"],
    "part": ["the display", "the battery", "the hinge", "the motor", "the left button", "the cable", "the lid"],
    "noise": ["rattles", "hums", "flickers", "smells of burning", "gets hot", "stops after a minute"],
}
TOPICS = {
    "delivery": ["I ordered {item} last {day} and the parcel has not arrived.", "The courier left {item} with {place} without a note.",
                 "Tracking says that {item} was delivered on {day}, but nobody rang.", "Can {item} be sent to another address before {day}?",
                 "The van came on {day} while I was out; when does it come again?", "The box with {item} was wet when the driver handed it over.",
                 "Shipping was promised for {day}, and the parcel is still at {place}."],
    "billing": ["I was charged {sum} twice for {item}.", "The invoice of {month} shows {sum}, but we agreed on less.",
                "Please refund {sum} to my card.", "My bank says that the payment of {sum} in {month} was refused.",
                "There is no VAT on the invoice for {item}.", "The discount was not taken off the total of {sum}.",
                "Why do I pay {sum} a month since {month}?"],
    "account": ["I cannot log in from {device} since {day}.", "The link to reset my password has expired.",
                "Please change the email address of my account.", "The code that you send for signing in never reaches {device}.",
                "My account is locked after I typed the password on {device}.", "How do I delete my profile and all that is stored in it?",
                "A stranger seems to have signed in from {device} on {day}."],
    "fault": ["After a week {part} of {item} is broken.", "{item} {noise} as soon as I switch it on.", "{part} came loose on {day} and cannot be fixed.",
              "The manual says nothing of why {item} {noise}.", "A crack runs through {part}; is that covered by the guarantee?",
              "I need a spare for {part} of {item}.", "Since {day} {item} {noise}, though nobody dropped it."],
}
OPENINGS = ["", "", "Hello, ", "Good morning. ", "Dear team, ", "Hi there! "]
CLOSINGS = ["", "", " Thank you.", " Please answer soon.", " I have waited for days.", " Kind regards, a customer.", " What can I do?"]


def text(rng, topic):
    said = rng.sample(TOPICS[topic], rng.choice([1, 1, 2]))
    filled = " ".join(s.format(**{slot: rng.choice(words) for slot, words in SLOTS.items()}) for s in said)
    filled = ". ".join(part[:1].upper() + part[1:] for part in filled.split(". "))
    return rng.choice(OPENINGS) + filled + rng.choice(CLOSINGS)


def tickets():
    rng = random.Random(16)
    topics = sorted(TOPICS)
    seen, rows = set(), []
    while len(rows) < ROWS:
        topic = topics[len(rows) % len(topics)]
        said = text(rng, topic)
        if said not in seen:
            seen.add(said)
            rows.append((said, topic))
    rng.shuffle(rows)
    wrong = set(rng.sample(range(ROWS), int(WRONG * ROWS)))
    noisy = [(said, rng.choice([t for t in topics if t != topic]) if i in wrong else topic) for i, (said, topic) in enumerate(rows)]
    for kind, what in (("true", rows), ("noisy", noisy)):
        lines = [f"@relation tickets-{kind}", "", "@attribute text string", "@attribute topic {%s}" % ",".join(topics), "", "@data"]
        lines += ["'%s',%s" % (said.replace("\\", "\\\\").replace("'", "\\'"), topic) for said, topic in what]
        (HERE / f"tickets-{kind}.arff").write_text("\n".join(lines) + "\n", encoding="utf-8")


def png(pixels, side):
    """Grey, 8 bits; as small as it can be, the same everywhere (stored, not deflated)."""
    raw = b"".join(b"\0" + bytes(pixels[r * side:(r + 1) * side]) for r in range(side))
    stored = b"\x78\x01\x01" + struct.pack("<HH", len(raw), len(raw) ^ 0xFFFF) + raw + struct.pack(">I", zlib.adler32(raw))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)) + chunk(b"IDAT", stored) + chunk(b"IEND", b"")


def rows(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    start = next(i for i, line in enumerate(lines) if line.lower() == "@data") + 1
    return [line.split(",") for line in lines[start:] if line and not line.startswith("%")]


def images():
    folder = HERE / "digit-images"
    shutil.rmtree(folder, ignore_errors=True)
    named = []
    for i, (seen, true) in enumerate(zip(rows("digits-noisy.arff")[:200], rows("digits-true.arff"))):
        name = f"digit-images/{seen[-1]}/{i:03d}.png"
        (HERE / name).parent.mkdir(parents=True, exist_ok=True)
        (HERE / name).write_bytes(png([255 - round(float(value) * 255 / 16) for value in seen[:-1]], 8))
        named.append((name, seen[-1], true[-1]))
    for kind, at in (("noisy", 1), ("true", 2)):
        lines = [f"@relation digit-images-{kind}", "", "@attribute image string", "@attribute digit {0,1,2,3,4,5,6,7,8,9}", "", "@data"]
        (HERE / f"digit-images-{kind}.arff").write_text("\n".join(lines + [f"{row[0]},{row[at]}" for row in sorted(named)]) + "\n", encoding="utf-8")


tickets()
images()
