#!/usr/bin/env python3
"""Reads what `dragoman_times_eval LANGUAGE date` prints and tells how often an interval is given for an article whose
day is hidden, how often it holds the true day, and how wide it is. score_dates.py [--wrong] < dates.jsonl"""
import datetime
import json
import statistics
import sys


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def main():
    given = right = closed = narrow = narrow_right = total = 0
    widths = []
    for line in sys.stdin:
        d = json.loads(line)
        true = day(d['dct'])
        if not true:
            continue
        total += 1
        first, last = day(d['first']), day(d['last'])
        if not first and not last:
            continue
        given += 1
        holds = (not first or first <= true) and (not last or true <= last)
        right += holds
        if first and last:
            closed += 1
            widths.append((last - first).days + 1)
            if widths[-1] <= 366:
                narrow += 1
                narrow_right += holds
        if not holds and '--wrong' in sys.argv:
            print('WRONG', d['doc'], d['dct'], d['first'], d['last'], d['steps'])
    share = lambda n, of: '%.1f %%' % (100 * n / of) if of else '-'
    print('articles %d | given %s, right %s | both ends %s, median width %s days | a year or less %s, right %s' % (
        total, share(given, total), share(right, given), share(closed, total),
        statistics.median(widths) if widths else '-', share(narrow, total), share(narrow_right, narrow)))


if __name__ == '__main__':
    main()
