Zölle gegen ein Land.

--- article 2024-07-05 morgenblatt de
Die EU verhängte am Donnerstag Zölle auf Elektroautos aus China.

--- ask timeline --actor China
known at 2024-07-05, as of 2024-07-05
date        status    certainty  what                                articles  id
2024-07-04  occurred  asserted   Tariffs by European Union on China  1         id1
