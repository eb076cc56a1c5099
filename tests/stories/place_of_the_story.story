What is done without a place is done where the sentences before it are; who visits a state is in it.

--- article 2024-05-15 gazette en
Protests against the budget broke out in Nairobi on Tuesday. Police arrested twenty demonstrators.

--- article 2024-05-15 morgenblatt de
Emmanuel Macron besuchte am Dienstag Kenia.

--- ask timeline --place Kenya
known at 2024-05-15, as of 2024-05-15
date        status    certainty  what                                     articles  id
2024-05-14  occurred  asserted   Visit by Emmanuel Macron to Kenya        1         id1
2024-05-14  occurred  asserted   Arrest by police of demonstrators in     1         id2
                                 Nairobi
2024-05-14  ongoing   asserted   Protest in Nairobi                       1         id3
