#!/usr/bin/env python3
"""Scores whether the sides of gold events are known for who they are. Standard library only.

  tests/actor/score_sides.py ../shared/gold/events/plover_gsr.jsonl build/plover_gsr.out.jsonl [--errors]

The second file is what `dragoman extract` prints. For sources and for targets:
  named      gold actors whose words lie in the mention of an actor of the gold's country (first three letters of its CAMEO
             code); where the gold has no code, of an actor with a country or one that the tables know
  in events  gold actors with a code whose country is that of a side of an event coded in the sentence
"""
import collections, json, sys


def codes(actor):
    return {(actor.get('country') or '')[:3], (actor.get('code') or '')[:3]} - {''}


def overlapping(doc, record, words):
    text = record['text'].encode()
    begin = text.find(words.encode()) if words else -1
    end = begin + len(words.encode())
    return [a for a in doc['actors'] for m in a['mentions'] if begin >= 0 and m['begin'] < end and begin < m['end']]


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith('--')]
    if len(arguments) != 2:
        sys.exit(__doc__)
    docs = {d['document']['id']: d for d in map(json.loads, open(arguments[1], encoding='utf-8'))}
    all_of, named, coded, in_events = (collections.Counter() for _ in range(4))
    for record in map(json.loads, open(arguments[0], encoding='utf-8')):
        doc = docs.get(record['id'])
        if doc is None:
            continue
        known = {a['id']: a for a in doc['actors']}
        for event in record['events']:
            for side in ('source', 'target'):
                for gold in event[side]:
                    code = (gold.get('code') or '')[:3]
                    over = overlapping(doc, record, (gold.get('text') or '').strip())
                    all_of[side] += 1
                    right = any(code in codes(a) if code else codes(a) or not a['id'].startswith('unknown:') for a in over)
                    named[side] += right
                    if not right and '--errors' in sys.argv:
                        print('%s\t%s\t%s\t%s\t%s' % (side, gold.get('text'), code, ' '.join(a['id'] for a in over), record['text'][:200]))
                    if code:
                        coded[side] += 1
                        sides = [known[p['actor']] for e in doc['events'] for p in e['participants'] if p['actor'] in known]
                        in_events[side] += any(code in codes(a) for a in sides)
    for side in ('source', 'target'):
        text = '%s: named %d of %d, %.1f %%' % (side, named[side], all_of[side], 100 * named[side] / max(1, all_of[side]))
        if coded[side]:
            text += '; in events %d of %d, %.1f %%' % (in_events[side], coded[side], 100 * in_events[side] / coded[side])
        print(text)


if __name__ == '__main__':
    main()
