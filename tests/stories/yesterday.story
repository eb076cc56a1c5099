"Gestern" ist der Tag vor der Zeitung.

--- article 2024-10-09 morgenblatt de
Israel griff gestern den Libanon an.

--- ask timeline
known at 2024-10-09, as of 2024-10-09
date        status    certainty  what                         articles  id
2024-10-08  occurred  asserted   Attack by Israel on Lebanon  1         id1
