"""The test suites of other programs that read times, as one list of cases: read_cases(folder) gives Case objects.

A case is a text, the moment it is spoken at, and the intervals that are right. An interval is a pair of moments as
text: a day "2016-11-07", a minute "2016-11-07T16:30", a part of a day "2016-11-07TEV", an hour of no day "T16:30", or
None for an open end. Cases that make no sense for news are set aside by rule, with the reason in `aside`."""
import glob
import json
import os
import re
from dataclasses import dataclass, field


@dataclass
class Want:
    span: object  # (begin, end) in characters, or None for the whole text
    kind: str     # interval, duration (seconds), set (TIMEX3)
    right: list


@dataclass
class Case:
    name: str
    suite: str
    lang: str
    text: str
    now: str
    wants: list = field(default_factory=list)
    aside: str = ''


SPEAKING = 'counted from the hour of speaking, which an article does not have'
OPTION = "an assistant's mode or option"
ZONE = 'time zones'
OTHER_KIND = "nothing of the parser's kind, though there may be a time of another"
SET_HOUR = 'sets with their hour in one ("every day at 7 p.m."), which TIMEX3 tells apart'
EXTENT = 'extents without an interval'
VALUELESS = 'no value is given'
MOON = 'holidays of moon calendars'
BARE = 'numbers alone, as said to an assistant that has just asked for a time'
COMMAND = 'commands and small talk to an assistant'
NOTATION = 'notations of forms and tables (05/2016, 3-7-2017, 4.22)'
LOWER = 'names of months and weekdays without their capital'
BARE_HOUR = 'hours without "Uhr", "p.m." or minutes, as in speech'
SHORT = 'abbreviations of chat and accounting (hrs, mins, cy18, eod)'
GLUED = 'times glued together or misspelt (715ampm, 8pm12, 3h, 10D, Dec31)'
VAGUE = 'vague counts (a few, several, some), which the suite takes for three and news must leave open'
SPOKEN = 'months by their number in words, as in speech ("am siebten vierten")'

COMMANDS = {
    'en': r"\b(cortana|alarms?|timer|remind\w*|schedul\w*|book(ed)?|set|find (us|me|a)|show|skype|invite|add|arrange|please|can you|"
          r"could you|let'?s|lets|let us|sales|meet(ing)?s?|appointment|wake|query|cancel|file|report|calendar|go back|call|check|see you|"
          r"are you|i'?m (free|off|away|blocked|unavailable)|how about|what about|deck|coffee|lunch|dinner|brunch|lol|sync|chat|(un)?available|"
          r"busy|offline|e-?mail|my (day|week|weekend|month)|hey|do you have any arrangement|vitamins)\b",
    'de': r'\b(erinner\w*|wecker|alarm\w*|timer|stell\w*|setze|lass\w*|was (läuft|kommt)|sende?|zeig\w*|treffen wir|kommst|bist du|'
          r'gehe (auf|vor|zur?)|uhrzeit|buch\w*|termin\w*|reservier\w*|frei\?|kaffee)\b'}
NOTATIONS = {
    'en': r'\b\d{1,4} ?[/.-] ?\d{1,4}([/.-]\d{1,4})?\b(?! ?([ap]\.?m|percent|%))|\b[A-Z][a-z]{2}[-/]\d|\d[-/][A-Z][a-z]{2}|\b\d{6,8}\b|\d~\d|\b\d{4} \d\d \d\d\b|\d\d:\d\d:\d\d \d{4}',
    'de': r'\b\d{1,4} ?[/-] ?\d{1,4}\b|am \d\d\.\d\d\b(?!\.| ?Uhr)|(?<![\d.])\d\d\.\d{4}\b|(?<![\d.])(?<!\. )\b\d\d\. +\d{4}\b|\b\d{4} +\. +\d\d|\b\d{4} +[/-] *\d\d|\b\d\d *[/-] +\d{4}|\b\d{4}\. ?\d{1,2}\b|[-/ ]\d{1,2}[-/]\d|\b[A-Z][a-z]{2}[-/]\d|\d[-/][A-Z][a-z]{2}'}
DATE_DIGITS = re.compile(r'\b\d{1,2}\.\d{1,2}\.(\d{4})?|\b\d{4}-\d\d-\d\d\b')
ISO = re.compile(r'\b\d{4}-\d\d-\d\d\b')
LOWERED = re.compile(r'\b(january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|'
                     r'sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|'
                     r'may(?= \d|\.? twenty)|christmas|easter|thanksgiving|(in|after) may$|independence day|labor day|new year day)\b')
LOWERED_DE = re.compile(r'\b(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|juni|juli|august|'
                        r'september|oktober|november|dezember|woche|arbeitswoche|heiligabend|weihnachten|ostern)\w*\b')
HOUR_MARK = re.compile(r"\d ?[:h] ?\d\d|\d\.\d\d|\b[ap]\.? ?m\b|\d ?[ap]\.?m|o'? ?clock|\buhr\b|\bnoon\b|midnight|mittag|mitternacht|halb|viertel|"
                       r"quarter|half|past|minutes|minuten", re.I)
SHORTS = re.compile(r'\b(hrs?|mins?|secs?|wks?|mos|yrs?|tg|std|[cfs]y ?\d+|h[12]|otd|sek|tmrw?|asap|eod|eom|eoy|ytd|qtr|mth|yr)\b', re.I)
GLUES = re.compile(r'\d(am|pm)\d|ampm|\d{3,4} ?[ap]\.?m|[ap]m-|\d{3,}h\b|\b\d+(\.\d+)? ?[hH]( ?\d\d)?\b(?! uhr)|\b\d+[DWY]\b|'
                   r'\d(years?|months?|weeks?|days?|hours?)\b|\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\d|www\.|\b\d+0 s\b', re.I)
VAGUES = re.compile(r'\b(few|several|some|einige|mehrere|ein paar|wenige)n?r? (seconds?|minutes?|hours?|days?|weeks?|months?|years?|'
                    r'Sekunden|Minuten|Stunden|Tagen?|Wochen|Monaten?|Jahren?)\b', re.I)
ORDINAL_DE = r'(ers|zwei|drit|vier|fünf|sechs|sieb|ach|neun|zehn|elf|zwölf)te[rns]?'
SPOKEN_MONTHS = re.compile(r'(\b\d{1,2}\.|\b\w+(te|ter|ten|ster|sten))[ /]' + ORDINAL_DE + r'\b|\b\w*(ter|ten)[ /]\d{1,2}\.', re.I)



def not_news(case):
    """Why a case makes no sense in news, by rules on its text alone; empty where it does."""
    text = case.text
    clock = any(p and re.search(r'T\d', p) for w in case.wants if w.kind == 'interval' for r in w.right for p in r)
    if case.lang in COMMANDS and re.search(COMMANDS[case.lang], text, re.I):
        return COMMAND
    if case.lang in NOTATIONS and re.search(NOTATIONS[case.lang], ISO.sub('', text)):
        return NOTATION
    if case.lang == 'en' and LOWERED.search(text) or case.lang == 'de' and LOWERED_DE.search(text):
        return LOWER
    if GLUES.search(text):
        return GLUED
    if VAGUES.search(text):
        return VAGUE
    if case.lang == 'de' and SPOKEN_MONTHS.search(text):
        return SPOKEN
    if clock and not HOUR_MARK.search(DATE_DIGITS.sub('', text)):
        return BARE_HOUR
    if SHORTS.search(text):
        return SHORT
    return ''


def minute(text):
    return text.strip().replace(' ', 'T')[:16]


# ---- Microsoft Recognizers-Text ---------------------------------------------------------------------------------

MODES = ('CalendarMode', 'ComplexCalendar', 'ExperimentalMode', 'ExtendedTypes', 'SplitDateAndTime', 'TasksMode')
PART_OF_DAY = re.compile(r'T(MO|MI|AF|EV|NI|DT)\b')


def point(value, kind):
    if value is None:
        return None
    return 'T' + value[:5] if kind.startswith('time') else minute(value) if 'time' in kind else value[:10]


def from_value(v):
    """One of the values of a model's answer."""
    part = PART_OF_DAY.search(v['timex'])
    if v['type'] == 'duration':
        return 'duration', int(float(v['value']))
    if v['type'] == 'set':
        return 'set', v['timex']
    if part and v['type'].endswith('range') and 'start' in v and 'Mod' not in v:
        day = v['start'][:10] if v['type'] != 'timerange' else ''
        return 'interval', (day + part.group(0), day + part.group(0))
    if 'value' in v:
        return 'interval', (point(v['value'], v['type']),) * 2
    return 'interval', (point(v.get('start'), v['type']), point(v.get('end'), v['type']))


def from_resolution(kind, timex, r):
    """One of the two candidates of a parser's answer."""
    if 'duration' in r:
        return 'duration', int(float(r['duration']))
    if 'set' in r:
        return 'set', timex
    v = {'type': kind, 'timex': timex or ''}
    for key, value in r.items():
        name = 'start' if key.startswith('start') else 'end' if key.startswith('end') else 'value'
        v[name] = value
    return from_value(v)


def recognizers_want(result):
    start = result.get('Start')
    length = result.get('Length') or (result['End'] - start + 1 if start is not None and 'End' in result else None)
    span = (start, start + length) if start is not None and length else None
    kind = (result.get('Type') or result.get('TypeName', '')).split('.')[-1]
    value = result.get('Value') or {}
    values = (result.get('Resolution') or {}).get('values') or value.get('values') or []
    found = [from_value(v) for v in values if v.get('timex') and len(v) > 2]
    timexes = [v.get('timex', '') for v in values] + [value.get('Timex') or '']
    for candidate in ('FutureResolution', 'PastResolution'):
        if value.get(candidate):
            found.append(from_resolution(kind, value.get('Timex'), value[candidate]))
    if not found:
        return None, timexes
    return Want(span, found[0][0], [f[1] for f in found]), timexes


def recognizers(folder):
    for lang, language in (('de', 'German'), ('en', 'English'), ('fr', 'French'), ('es', 'Spanish')):
        for path in sorted(glob.glob(os.path.join(folder, 'recognizers', language, '*.json'))):
            for i, c in enumerate(json.load(open(path, encoding='utf-8-sig'))):
                name = os.path.basename(path)[:-5]
                now = (c.get('Context') or {}).get('ReferenceDateTime', '')[:10]
                case = Case(f'{language}/{name}#{i}', 'recognizers', lang, c['Input'], now)
                if name.endswith(MODES):
                    case.aside = OPTION
                elif name.startswith('TimeZone'):
                    case.aside = ZONE
                elif 'Extractor' in name:
                    case.aside = EXTENT
                for result in c['Results']:
                    want, timexes = recognizers_want(result)
                    if case.aside:
                        break
                    if want is not None and any('not resolv' in str(r) or '0001-01-01' in str(r) for r in want.right):
                        case.aside = VALUELESS
                        break
                    if 'timezone' in json.dumps(result):
                        case.aside = ZONE
                    elif any(re.search(r'T\d\d:\d\d:\d\d', t) for t in timexes) and not re.search(r'\d:\d\d:\d\d', c['Input']):
                        case.aside = SPEAKING
                    elif want is None:
                        case.aside = VALUELESS
                    else:
                        case.wants.append(want)
                if not case.aside and (not re.search(r'[^\W\d_]{2}', c['Input']) or c['Input'].lower() in ('noon', 'midnight')):
                    case.aside = BARE
                elif not case.aside and DUCKLING_MOON.search(c['Input']):
                    case.aside = MOON
                elif not case.aside and not case.wants and name.endswith('Parser') and name != 'MergedParser':
                    case.aside = OTHER_KIND
                elif not case.aside and any(w.kind == 'set' and re.search(r'T\d\d', str(w.right)) for w in case.wants):
                    case.aside = SET_HOUR
                yield case


# ---- Duckling ---------------------------------------------------------------------------------------------------

DUCKLING_MOON = re.compile(r'Eid|Ramadan|Lailat|Jumu|Isra|Dhanteras|Pongal|Chinese|Chinesisch|Diwali|Hanukkah|Passover|Rosh|Yom|Holi|'
                           r'Navaratri|Vesak|Purim|Shavuot|Sukkot|Simchat|Tisha|Tu Bi|Lag B|Mawlid|Islamic|Muharram|Ashura|Raksha|'
                           r'Ganesh|Janmashtami|Dussehra|Onam|Ugadi|Vaisakhi|Lantern|Dragon|Mid-Autumn|Qingming|Nowruz|Parsi|'
                           r'Guru|Chhath|Bhai|Karva|Maha|Ravidas|Rabindra|Makar|Naraka|Govardhan|Krishna|Rama|Vasant|Laylat|'
                           r'Bahá|Shemini|Hana|Counting|Lazarus|Palm|Great Lent|Clean|Lotus|Boghi|Bogi|Mattu|Kaanum|Vijaya|Hanuman|Kinh')


def duckling_point(numbers, grain):
    n = [int(x) for x in numbers.split(',')] + [0] * 3
    day = '%04d-%02d-%02d' % tuple(n[:3])
    return day + 'T%02d:%02d' % tuple(n[3:5]) if grain in ('Hour', 'Minute', 'Second') else day


GRAIN_LAST = {'Month': 31, 'Quarter': 92, 'Year': 366, 'Week': 7}


def duckling(folder):
    for lang in ('de', 'en', 'fr', 'es'):
        path = os.path.join(folder, 'duckling', f'Time_{lang.upper()}.json')
        if not os.path.exists(path):
            continue
        data = json.load(open(path))
        now = data['reference_time'][:10]
        for i, example in enumerate(data['examples']):
            expected = example['expected']
            stamps = re.findall(r'\(([\d, ]+)\)', expected)
            grain = re.findall(r'\b(Second|Minute|Hour|Day|Week|Month|Quarter|Year)\b', expected)
            for j, text in enumerate(example['texts']):
                case = Case(f'Time_{lang.upper()}#{i}.{j}', 'duckling', lang, text, now)
                clock = re.search(r'\d[:.h]\d\d', text)
                if not stamps or not grain:
                    case.aside = VALUELESS
                elif DUCKLING_MOON.search(expected):
                    case.aside = MOON
                elif grain[-1] == 'Second' and not clock:
                    case.aside = SPEAKING
                elif grain[-1] == 'Minute' and ', 30' in stamps[0] and not clock and not re.search(r'\d', text):
                    case.aside = SPEAKING
                else:
                    case.wants.append(Want(None, 'interval', [duckling_interval(expected, stamps, grain[-1])]))
                yield case


def duckling_interval(expected, stamps, grain):
    points = [duckling_point(s, grain) for s in stamps]
    if 'OpenInterval Before' in expected:
        return (None, points[0])
    if 'OpenInterval After' in expected:
        return (points[0], None)
    if len(points) > 1:
        return (points[0], points[1])  # the end excluded
    if grain in GRAIN_LAST:
        return (points[0], '+' + grain)
    return (points[0], points[0])


# ---- chrono -----------------------------------------------------------------------------------------------------

def chrono_point(p):
    if not p or 'day' not in p or 'month' not in p or 'year' not in p:
        return None
    day = '%04d-%02d-%02d' % (p['year'], p['month'], p['day'])
    noon = p.get('hour') == 12 and p.get('minute', 0) == 0  # what chrono implies where no hour is said
    return day + 'T%02d:%02d' % (p['hour'], p.get('minute', 0)) if 'hour' in p and not noon else day


def chrono(folder):
    for path in sorted(glob.glob(os.path.join(folder, 'chrono', '*.json'))):
        name = os.path.basename(path)[:-5]
        lang = name[:2]
        if lang not in ('de', 'en', 'fr', 'es'):
            continue
        for i, c in enumerate(json.load(open(path))['cases']):
            now = c.get('reference') or ''
            case = Case(f'{name}#{i}', 'chrono', lang, c['text'], now[:10] if isinstance(now, str) else '')
            expect = c.get('expect')
            negative = name.endswith('negative_cases') or expect is None or c.get('null')
            start = chrono_point((expect or {}).get('start')) if isinstance(expect, dict) else None
            end = chrono_point((expect or {}).get('end')) if isinstance(expect, dict) else None
            if 'options' in c or 'option' in c or 'strict' in c.get('parser', ''):
                case.aside = OPTION
            elif not case.now and not negative:
                case.aside = VALUELESS
            elif isinstance(expect, dict) and 'second' in (expect.get('start') or {}) and not re.search(r'\d:\d\d:\d\d', c['text']):
                case.aside = SPEAKING
            elif 'timezone' in name or (isinstance(expect, dict) and 'timezoneOffset' in (expect.get('start') or {})):
                case.aside = ZONE
            elif negative:
                pass
            elif not start:
                case.aside = VALUELESS
            else:
                begin = expect.get('index')
                span = (begin, begin + len(expect['text'])) if begin is not None and expect.get('text') else None
                case.wants.append(Want(span, 'interval', [(start, end or start)]))
            yield case


# ---- ctparse ----------------------------------------------------------------------------------------------------

def ctparse_point(text):
    m = re.match(r'(\d{4}-\d\d-\d\d) (\S+)', text)
    if not m:
        return None
    return m.group(1) + 'T' + m.group(2) if re.match(r'\d\d:\d\d', m.group(2)) else m.group(1)


def ctparse(folder):
    for i, c in enumerate(json.load(open(os.path.join(folder, 'ctparse', 'timeparse_corpus.json')))):
        case = Case(f'timeparse_corpus#{i}', 'ctparse', c['language'], c['text'], c['ref_time'][:10])
        inner = re.search(r'\{(.*)\}', c['gold_parse']).group(1)
        if c['language'] not in ('de', 'en') or not c['gold_parse'].startswith(('Time', 'Interval')):
            case.aside = VALUELESS
        elif 'X-X-X' in inner or 'X-' in inner:
            case.aside = VALUELESS
        elif c['gold_parse'].startswith('Time'):
            case.wants.append(Want(None, 'interval', [(ctparse_point(inner),) * 2]))
        else:
            first, last = inner.split(' - ')
            case.wants.append(Want(None, 'interval', [(ctparse_point(first), ctparse_point(last))]))
        if not case.aside and case.wants[0].right[0] == (None, None):
            case.aside = VALUELESS
        yield case


# ---- dateparser -------------------------------------------------------------------------------------------------

def dateparser(folder):
    """Only dates with all their parts in texts that are plainly German or English; the suite names no languages."""
    months = {'en': r'\b(January|February|March|May|June|July|August|October|December)\b',
              'de': r'\b(Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b'}
    data = json.load(open(os.path.join(folder, 'dateparser', 'test_date_parser.json')))
    seen = set()
    for test in data['tests']:
        for i, c in enumerate(test['cases']):
            args = c['args']
            if len(args) < 2 or not isinstance(args[0], str) or not isinstance(args[1], dict) or 'datetime' not in args[1]:
                continue
            for lang, pattern in months.items():
                name = f"{test['test']}#{i}"
                if not re.search(pattern, args[0]) or not re.search(r'\d{4}', args[0]) or name in seen:
                    continue
                seen.add(name)
                value = args[1]['datetime']
                case = Case(name, 'dateparser', lang, args[0], '2015-01-01')
                if re.search(r'[+-]\d{4}|UTC|GMT|EST|PST|CEST', args[0]):
                    case.aside = ZONE
                elif c.get('kw') or len(args) > 2:
                    case.aside = OPTION
                case.wants.append(Want(None, 'interval', [(minute(value) if len(value) > 10 and 'T00:00' not in value else value[:10],) * 2]))
                yield case


def read_cases(folder):
    for suite in (recognizers, chrono, duckling, ctparse, dateparser):
        for case in suite(folder):
            case.aside = case.aside or not_news(case)
            yield case
