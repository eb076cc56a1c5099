#!/usr/bin/env python3
"""Which share of the cases of other programs' test suites has the right interval: score_specs.py BUILD_FOLDER SPECS_FOLDER
[--lang de,en] [--errors FILE]

Every case is read with the suite's own moment of speaking as the article's day. A case is right when all its intervals
are, and nothing is found where nothing must be. "either" also counts what our second candidate says: assistants take a
bare weekday for the next one, news for the last one."""
import argparse
import collections
import datetime
import json
import os
import subprocess

from spec_cases import read_cases

DURATION_SECONDS = {'Y': 31536000, 'M': 2592000, 'W': 604800, 'D': 86400, 'TH': 3600, 'TM': 60, 'TS': 1,
                    'DE': 315360000, 'CE': 3153600000, 'Q': 7776000, 'WE': 172800}

HALF_YEAR, HALF_YEAR_OF_SUITES = 6 * 2592000, 15768000
# What TIMEX3 writes for sets that suites write otherwise.
SAME_SET = {'P3M': 'P1Q', 'P1WE': 'XXXX-WXX-WE', 'TMO': 'XXXX-XX-XXTMO', 'TAF': 'XXXX-XX-XXTAF', 'TEV': 'XXXX-XX-XXTEV',
            'TNI': 'XXXX-XX-XXTNI'}


def day(text):
    return datetime.date.fromisoformat(text[:10])


def tag(evaluator, lang, cases):
    lines = ''.join(json.dumps({'doc': str(i), 'dct': c.now, 'text': c.text}) + '\n' for i, c in enumerate(cases))
    out = subprocess.run([evaluator, lang, 'explain'], input=lines, capture_output=True, text=True, check=True).stdout
    found = collections.defaultdict(list)
    for line in out.splitlines():
        m = json.loads(line)
        found[int(m['doc'])].append(m)
    return found


def points(mention):
    """First and last moment of a mention; the day of an hour is XXXX-XX-XX where the article's is not known."""
    value = mention['value']
    if mention['type'] == 'TIME' and 'T' in value:
        clock = value.split('T', 1)[1]
        clock = 'T' + ((clock + ':00')[:5] if clock[:1].isdigit() else clock)
        moment = (mention['first'] or value.split('T', 1)[0]) + clock
        return moment, moment
    return mention['first'] or None, mention['last'] or None


def joined(mentions):
    """TIMEX3 tells day and hour apart ("[am Mittwoch] um [20.30 Uhr]"), and a month and its days ("[nächsten Monat] vom
    [4.] bis zum [23.]"): what all others lie inside adds nothing."""
    inside = lambda m, frame: m['first'] and frame['first'] <= m['first'] and m['last'] <= frame['last']
    if len(mentions) > 1 and mentions[0]['first'] != mentions[0]['last'] and all(inside(m, mentions[0]) for m in mentions[1:]):
        mentions = mentions[1:]
    hours = [m for m in mentions if m['type'] == 'TIME' and 'T' in m['value']]
    days = {points(m)[0][:10] for m in hours}
    return [m for m in mentions if m in hours or not (m['first'] and m['first'] == m['last'] and m['first'] in days)]


def same(want, ours):
    """An hour of no day asks for the hour alone; a day asks for no hour; where both have one, both must fit."""
    if ours is None:
        return False
    if want.startswith('T'):
        return ours[10:] == want
    if len(want) > 10 and len(ours) > 10:
        return want == ours
    return len(want) <= 10 and want == ours[:10]


def ends(want, start, several):
    """The last moments that are right for an end: suites exclude the end of a range, people mean "to Friday" as said."""
    if want.startswith('+'):
        return None
    if len(want) > 10 or want.startswith('T'):
        return [want]
    before = (day(want) - datetime.timedelta(1)).isoformat() if want > '0001-01-02' else want
    return [want] if want == start else [before, want] if several else [before, want]


def grain_end(start, grain):
    d = day(start)
    if grain == 'Week':
        return d + datetime.timedelta(6)
    months = {'Month': 1, 'Quarter': 3, 'Year': 12}[grain]
    index = d.year * 12 + d.month - 1 + months
    return datetime.date(index // 12, index % 12 + 1, d.day) - datetime.timedelta(1)


def interval_right(want, first, last, last_begins):
    """`last_begins`: where several times make a range, the first moment of the last one. Suites let "from May to July"
    end where July begins, news where it ends; both are right."""
    start, end = want
    several = last_begins is not None
    if several and end is not None and start is not None and end == last_begins:
        return same(start, first)
    if start is not None and end is not None and end.startswith('+'):
        return same(start, first) and last is not None and last[:10] == grain_end(start, end[1:]).isoformat()
    if start is None and end is None:
        return False
    if start is None:   # before, until: the day itself, or the end of the time named
        after = (day(last) + datetime.timedelta(1)).isoformat() if last and not end.startswith('T') else ''
        return same(end, first) or same(end, last) or after == end[:10]
    if end is None:     # after, since
        after = (day(last) + datetime.timedelta(1)).isoformat() if last and not start.startswith('T') else ''
        return same(start, first) or same(start, last) or after == start[:10]
    return same(start, first) and any(same(e, last) for e in ends(end, start, several))


def duration_seconds(value):
    total, number, t = 0.0, '', ''
    for part in value[1:].replace('WE', 'X').replace('DE', 'Z').replace('CE', 'C'):
        if part == 'T':
            t = 'T'
        elif part.isdigit() or part == '.':
            number += part
        else:
            unit = {'X': 'WE', 'Z': 'DE', 'C': 'CE'}.get(part, t + part if part in 'HMS' and t else part)
            if not number or unit not in DURATION_SECONDS:
                return None
            total += float(number) * DURATION_SECONDS[unit]
            number = ''
    return total


def counted(mention, right):
    """"In three weeks" is the third week from now for TIMEX3, and the same weekday of it for assistants."""
    if mention['rule'].startswith('shift') and bool(mention['first']) != bool(mention['last']):  # "more than two weeks ago"
        ours = day(mention['first'] or mention['last'])
        wants = [a if mention['first'] else b for a, b in right if bool(a) == bool(mention['first']) and bool(b) == bool(mention['last'])]
        return any(0 <= abs((day(w) - ours).days) <= 6 for w in wants)
    weeks_or_more = mention['rule'].startswith(('shift', 'in-future')) and mention['first'] and mention['first'] != mention['last']
    return weeks_or_more and any(a and a == b and mention['first'] <= a[:10] <= mention['last'] for a, b in right)


def want_right(want, case, mentions, other):
    if want.span:
        b, e = (len(case.text[:x].encode()) for x in want.span)
        mentions = [m for m in mentions if m['begin'] < e and b < m['end']]
    if not mentions:
        return False
    if want.kind == 'duration':
        values = [duration_seconds(m['value']) for m in mentions if m['value'].startswith('P') and m['value'][1:2] not in 'AR']
        return any(v is not None and any(abs(v - r) < 1 or v == HALF_YEAR and r == HALF_YEAR_OF_SUITES for r in want.right)
                   for v in values)
    if want.kind == 'set':
        right = want.right + [SAME_SET.get(r, r) for r in want.right]
        return any(m['type'] == 'SET' and m['value'] in right for m in mentions)
    mentions = joined(mentions)
    if len(mentions) == 1 and counted(mentions[0], want.right):
        return True
    first, last = points(mentions[0])[0], points(mentions[-1])[1]
    if other and mentions[0].get('other'):
        clock = first[10:] if first else ''
        first = mentions[0]['other'][0] + clock
        last = (mentions[-1].get('other') or ['', last[:10] if last else ''])[1] + (last[10:] if last else '')
    last_begins = points(mentions[-1])[0] if len(mentions) > 1 else None
    return any(interval_right(r, first, last, last_begins) for r in want.right)


def right(case, mentions, other=False):
    if not case.wants:
        return not mentions
    return all(want_right(w, case, mentions, other) for w in case.wants)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('build')
    parser.add_argument('specs')
    parser.add_argument('--lang', default='de,en')
    parser.add_argument('--errors')
    args = parser.parse_args()
    evaluator = os.path.join(args.build, 'dragoman_times_eval')
    errors = open(args.errors, 'w') if args.errors else None
    cases = list(read_cases(args.specs))
    aside = collections.Counter()
    sums = collections.Counter()
    for lang in args.lang.split(','):
        for suite in ('recognizers', 'chrono', 'duckling', 'ctparse', 'dateparser'):
            chosen = [c for c in cases if c.suite == suite and c.lang == lang]
            judged = [c for c in chosen if not c.aside]
            if not judged:
                continue
            found = tag(evaluator, lang, judged)
            hits = either = 0
            for i, c in enumerate(judged):
                hit = right(c, found[i])
                hits += hit
                either += hit or right(c, found[i], True)
                if not hit and errors:
                    ours = '; '.join('%s=%s [%s]' % (m['text'], m['value'], m['rule']) for m in found[i]) or '-'
                    want = '; '.join(f'{c.text[slice(*w.span)] if w.span else "*"} {w.kind} {w.right}' for w in c.wants) or '-'
                    errors.write('\t'.join([suite, lang, c.name, c.now, c.text.replace('\t', ' ').replace('\n', ' '), want, ours]) + '\n')
            sums[suite, lang, 'right'], sums[suite, lang, 'all'] = hits, len(judged)
            print('%-12s %s  cases %4d  set aside %4d  right %5.1f %%  either candidate %5.1f %%' % (
                suite, lang, len(judged), len(chosen) - len(judged), 100 * hits / len(judged), 100 * either / len(judged)))
            for c in chosen:
                if c.aside:
                    aside[suite, c.aside] += 1
    for suite in ('recognizers', 'chrono', 'duckling', 'ctparse', 'dateparser'):
        all_ = sum(v for k, v in sums.items() if k[0] == suite and k[2] == 'all')
        if all_:
            print('%-12s all cases %4d  right %5.1f %%' % (suite, all_, 100 * sum(v for k, v in sums.items() if k[0] == suite and k[2] == 'right') / all_))
    print('set aside:')
    for (suite, why), n in sorted(aside.items()):
        print('  %5d  %-12s %s' % (n, suite, why))


if __name__ == '__main__':
    main()
