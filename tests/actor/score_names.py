#!/usr/bin/env python3
"""Scores who is named in the sentences of tests/actor/names. Standard library only.

  tests/actor/score_names.py build/release/actors_dump [de|en|de_check|en_check|de_second|en_second]... [--errors]

Each sentence is read in its whole article, with the article's date. The files named _check were
labelled after rules and tables had been mended on the others. Figures, for each file:
  recall       names labelled with = that lie in a mention of the right actor; of countries, persons (heads of state and
               government, ministers), organisations, and apart from them firms
  wrong links  of all mentions by name of somebody the tables know, those that are somebody else
"""
import collections, hashlib, json, os, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLD = ROOT / '../shared/gold'
Label = collections.namedtuple('Label', 'begin end name counts ids')


def read_labels(file):
    rows = []
    for line in open(ROOT / 'tests/actor/names' / (file + '.tsv'), encoding='utf-8'):
        if line.startswith('#') or line.startswith('set\t'):
            continue
        name, document, begin, end, digest, names = line.rstrip('\n').split('\t')
        rows.append((name, document, int(begin), int(end), digest, [n for n in names.split('; ') if n]))
    return rows


def read_documents(lang, rows):
    wanted = {(row[0], row[1]) for row in rows}
    documents = {}
    for name in sorted({row[0] for row in rows}):
        for line in open(GOLD / (name + '.jsonl'), encoding='utf-8'):
            record = json.loads(line)
            key = name, str(record.get('id') or record.get('doc'))
            if key in wanted and key not in documents:
                day = (record.get('date') or record.get('dct') or '')[:10]
                documents[key] = {'id': '%s %s' % key, 'text': record['text'], 'date': day, 'lang': lang}
    return documents


def place_labels(sentence, offset, names):
    """Finds each name in the sentence, as whole words; of equal ones the next free one."""
    out, taken = [], []
    for entry in names:
        name, mark, ids = re.match(r'(.*?)([=~])((?:country|person|org|group|firm|unknown):.*|none)$', entry).groups()
        for match in re.finditer(r'(?<!\w)' + re.escape(name).replace(r'\ ', r'\s+') + r'(?!\w)', sentence):
            span = match.span()
            if not any(span[0] < b and a < span[1] for a, b in taken):
                taken.append(span)
                begin = offset + len(sentence[:span[0]].encode())
                out.append(Label(begin, begin + len(match.group().encode()), name, mark == '=', ids.split(' or ')))
                break
        else:
            sys.exit('score_names.py: no %r in %r' % (name, sentence))
    return out


def names_of_organisations():
    rows = [line.split('\t') for line in open(ROOT / 'knowledge/actors/organisations.tsv', encoding='utf-8')]
    return {row[0].split(':')[-1]: row[1] for row in rows if len(row) > 1}


ORGANISATIONS = names_of_organisations()


def same(label, actor, longer):
    """Is it the labelled actor? A country or body inside a longer mention ("NATO chief X") may be said by her office."""
    for right in label.ids:
        kind, slug = right.split(':') if ':' in right else (right, '')
        mine = actor['id'].split(':', 1)
        if kind == 'country':
            if actor['id'] == right or (longer and actor.get('country') == slug):
                return True
        elif mine[0] != 'country' and mine[1] == slug:
            return True
        elif longer and slug in ORGANISATIONS and (actor.get('role') or '').endswith(' of ' + ORGANISATIONS[slug]):
            return True
    return False


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith('--')]
    if not arguments:
        sys.exit(__doc__)
    if not GOLD.is_dir():
        print('score_names.py: no ../shared/gold beside the project; nothing is scored')
        return
    for file in arguments[1:] or ['de', 'en', 'de_check', 'en_check', 'de_second', 'en_second']:
        score(arguments[0], file, '--errors' in sys.argv)


def run(program, documents):
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as file:
        for key in sorted(documents):
            file.write(json.dumps(documents[key], ensure_ascii=False) + '\n')
        file.flush()
        out = subprocess.run([program, '--json', file.name], check=True, capture_output=True, text=True).stdout
    return {doc['document']['id']: doc for doc in map(json.loads, out.splitlines())}


def score(program, file, errors):
    rows = read_labels(file)
    documents = read_documents(file[:2], rows)
    answers = run(program, documents)
    labelled, found = collections.Counter(), collections.Counter()
    linked = wrong = 0
    for name, document, begin, end, digest, names in rows:
        source = documents[name, document]
        text = source['text'].encode()[begin:end].decode()
        if hashlib.sha256(text.encode()).hexdigest()[:12] != digest:
            sys.exit('score_names.py: %s %s has another text' % (name, document))
        labels = place_labels(text, begin, names)
        mentions = [(m['begin'], m['end'], m['form'], actor) for actor in answers[source['id']]['actors']
                    for m in actor['mentions'] if begin <= m['begin'] < end]
        for label in labels:
            if not label.counts:
                continue
            kind = label.ids[0].split(':')[0].replace('group', 'org')
            over = [m for m in mentions if m[0] < label.end and label.begin < m[1]]
            labelled[kind] += 1
            hit = any(same(label, actor, e - b > label.end - label.begin) for b, e, _, actor in over)
            found[kind] += hit
            if errors and not hit:
                print('MISSED %s = %s, got %s | %s' % (label.name, label.ids, [m[3]['id'] for m in over], ' '.join(text.split())[:160]))
        for b, e, form, actor in mentions:
            if form != 'name' or actor['id'].startswith('unknown:'):
                continue
            over = [l for l in labels if b < l.end and l.begin < e]
            linked += 1
            right = any(same(l, actor, True) for l in over)
            if len(over) > 1 and any(l.ids[0].startswith('person:') for l in over):
                right = any(same(l, actor, True) for l in over if l.ids[0].startswith('person:'))
            wrong += not right
            if errors and not right:
                words = source['text'].encode()[b:e].decode()
                print('%s %s -> %s | %s' % ('WRONG' if over else 'UNLABELLED', words, actor['id'], ' '.join(text.split())[:160]))
    core = [k for k in labelled if k != 'firm']
    all_labelled, all_found = sum(labelled[k] for k in core), sum(found[k] for k in core)
    parts = ', '.join('%s %d/%d' % (k, found[k], labelled[k]) for k in ('country', 'person', 'org'))
    print('%s: recall %.1f %% (%s; firms apart %d/%d), wrong links %.1f %% (%d of %d)' % (
        file, 100 * all_found / all_labelled, parts, found['firm'], labelled['firm'], 100 * wrong / max(1, linked), wrong, linked))


if __name__ == '__main__':
    main()
