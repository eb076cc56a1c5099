Ein Staatsgast reist weiter.

--- article 2024-04-16 morgenblatt de
Bundeskanzler Olaf Scholz traf am Dienstag in Peking den chinesischen Präsidenten Xi Jinping. Am Mittwoch wird Scholz nach Japan reisen.

--- ask timeline --actor Deutschland
known at 2024-04-16, as of 2024-04-16
date        status    certainty  what                                     articles  id
2024-04-16  occurred  asserted   Meeting of Olaf Scholz and Xi Jinping    1         id1
                                 in Beijing
2024-04-17  planned   asserted   Visit by Olaf Scholz to Japan            1         id2

--- ask calendar
known at 2024-04-16, as of 2024-04-16
date        state    what                           id
2024-04-17  planned  Visit by Olaf Scholz to Japan  id2
