#!/usr/bin/env python3
"""How well articles without a date are dated: score_dates.py BUILD_FOLDER GOLD_FOLDER [--wrong]

Hides the day of dated articles, lets `dragoman times` infer it (terms of office of those who are named count too), and
prints how often an interval is given and holds the true day, how often it is a year wide or less and right then, and
the median width of those closed at both ends."""
import datetime
import json
import os
import statistics
import subprocess
import sys

SETS = [('KRAUTS, Die Zeit', 'de', 'time/krauts_zeit'), ('KRAUTS, Dolomiten', 'de', 'time/krauts_dolomiten42'),
        ('TimeBank', 'en', 'time/timebank'), ('AQUAINT', 'en', 'time/aquaint'),
        ('Wikinews, English', 'en', 'events/wikinews_en'), ('Wikinews, German', 'de', 'events/wikinews_de_quotes')]

# Web pages with captions and embedded posts left in, most of them twice: printed apart, and not made rules from.
APART = [('web pages, English', 'en', 'events/giveme5w1h')]


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def read(folder, path):
    """Text and true day of each article whose day is known."""
    with open(os.path.join(folder, path + '.jsonl')) as lines:
        articles = [json.loads(line) for line in lines]
    found = [(a['text'], (a.get('dct') or a.get('date') or '')[:10]) for a in articles if a.get('text')]
    return [(text, true) for text, true in found if len(true) == 10]


def infer(build, lang, texts):
    lines = ''.join(json.dumps({'id': str(i), 'lang': lang, 'text': t}) + '\n' for i, t in enumerate(texts))
    out = subprocess.run([os.path.join(build, 'dragoman'), 'times', '--format', 'jsonl', '--input-format', 'jsonl', '-'],
                         input=lines, capture_output=True, text=True, check=True).stdout
    documents = [json.loads(line)['document'] for line in out.splitlines()]
    return {int(d['id']): d['published'] for d in documents}


class Counts:
    def __init__(self):
        self.articles = self.given = self.right = self.narrow = self.narrow_right = 0
        self.widths = []

    def add(self, true, date):
        self.articles += 1
        first, last = day(date['first']), day(date['last'])
        if not first and not last:
            return True
        holds = (not first or first <= true) and (not last or true <= last)
        self.given += 1
        self.right += holds
        if first and last:
            self.widths.append((last - first).days + 1)
            if self.widths[-1] <= 366:
                self.narrow += 1
                self.narrow_right += holds
        return holds

    def line(self, name):
        share = lambda n, of: '%5.1f %%' % (100 * n / of) if of else '      -'
        median = int(statistics.median(self.widths)) if self.widths else '-'
        return '%-18s articles %3d | given %s, right %s | a year or less %s, right %s | both ends %3d, median width %s days' % (
            name, self.articles, share(self.given, self.articles), share(self.right, self.given),
            share(self.narrow, self.articles), share(self.narrow_right, self.narrow), len(self.widths), median)


def score(build, gold, name, lang, path, together, once=False):
    articles = read(gold, path)
    if once:
        articles = list(dict(articles).items())
    dates = infer(build, lang, [text for text, _ in articles])
    counts = Counts()
    for i, (_, true) in enumerate(articles):
        together.add(day(true), dates[i])
        if not counts.add(day(true), dates[i]) and '--wrong' in sys.argv:
            print('WRONG', path, i, true, dates[i]['value'], dates[i]['steps'])
    print(counts.line(name))


def main():
    build, gold = sys.argv[1:3]
    together = Counts()
    for name, lang, path in SETS:
        score(build, gold, name, lang, path, together)
    print(together.line('all together'))
    for name, lang, path in APART:
        score(build, gold, name, lang, path, Counts(), once=True)


if __name__ == '__main__':
    main()
