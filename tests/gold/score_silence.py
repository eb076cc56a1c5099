#!/usr/bin/env python3
"""Nothing where nothing is: in how many sentences of sport, weather, accidents, business, science and culture does the
program see an event? Prints the share by subject and the sentences' ids.

  score_silence.py input en|de             the sentences as JSON Lines for `dragoman extract --format jsonl`
  score_silence.py score en|de PREDICTED   what it made of them

Labels: tests/gold/silence_LANG.tsv (ids only); texts: ../shared/gold/events. Exit status 2 where those are missing.
"""
import collections
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
EVENTS = os.path.join(HERE, '..', '..', '..', 'shared', 'gold', 'events')
SETS = {'en': 'wp_current_events_2010_2014', 'de': 'wikinews_de_quotes'}


def labels(lang):
    """Rows of the label file as dicts, with the key that the sentence has in input and output."""
    rows = [l.rstrip('\n').split('\t') for l in open(os.path.join(HERE, 'silence_%s.tsv' % lang), encoding='utf-8') if not l.startswith('#')]
    names = rows[0]
    out = [dict(zip(names, row)) for row in rows[1:]]
    for row in out:
        row['key'] = '/'.join(row[n] for n in names if n != 'subject')
    return out


def records(lang):
    path = os.path.join(EVENTS, SETS[lang] + '.jsonl')
    if not os.path.exists(path):
        print('score_silence.py: %s is missing; silence not measured' % os.path.relpath(path), file=sys.stderr)
        sys.exit(2)
    with open(path, encoding='utf-8') as f:
        return {str(r['id']): r for r in map(json.loads, f)}


def write_input(lang):
    texts = records(lang)
    for row in labels(lang):
        record = texts[row['id']]
        text = record['text']
        if 'begin' in row:
            text = text.encode()[int(row['begin']):int(row['end'])].decode()
        print(json.dumps({'id': row['key'], 'text': text, 'published': record['date'][:10], 'lang': lang}, ensure_ascii=False))


def score(lang, path):
    with open(path, encoding='utf-8') as f:
        predicted = {d['document']['id']: d['events'] for d in map(json.loads, f)}
    rows = labels(lang)
    all_of, loud = collections.Counter(), collections.Counter()
    for row in rows:
        events = predicted[row['key']]
        all_of[row['subject']] += 1
        loud[row['subject']] += bool(events)
        if events:
            print('%s\t%s\t%s' % (row['key'], row['subject'], ', '.join(e['kind'] for e in events)))
    for subject in sorted(all_of):
        print('%-10s %3d of %3d' % (subject, loud[subject], all_of[subject]))
    total = sum(loud.values())
    print('not silent %d of %d sentences, %.1f %%' % (total, len(rows), 100 * total / len(rows)))


if __name__ == '__main__':
    if sys.argv[1:2] == ['input'] and len(sys.argv) == 3:
        write_input(sys.argv[2])
    elif sys.argv[1:2] == ['score'] and len(sys.argv) == 4:
        score(sys.argv[2], sys.argv[3])
    else:
        sys.exit(__doc__)
