A Spanish, a German and an English report of one meeting are one event.

--- article 2023-02-25 periodico es
El canciller federal alemán, Olaf Scholz, se reunió el sábado en Nueva Delhi con el primer ministro indio, Narendra Modi.

--- article 2023-02-25 morgenblatt de
Bundeskanzler Olaf Scholz hat am Samstag in Neu-Delhi den indischen Ministerpräsidenten Narendra Modi getroffen.

--- article 2023-02-26 gazette en
Indian Prime Minister Narendra Modi met German Chancellor Olaf Scholz in New Delhi on Saturday.

--- ask timeline --actor India --actor Germany
known at 2023-02-26, as of 2023-02-26
date        status    certainty  what                                     articles  id
2023-02-25  occurred  asserted   Meeting of Olaf Scholz and Narendra      3         id1
                                 Modi in New Delhi
