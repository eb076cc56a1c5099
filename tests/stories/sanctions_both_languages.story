Sanctions told in two languages are one event.

--- article 2024-02-24 gazette en
The United Kingdom imposed sanctions on Belarus on Friday.

--- article 2024-02-24 morgenblatt de
Großbritannien verhängte am Freitag Sanktionen gegen Belarus.

--- ask timeline --actor Belarus
known at 2024-02-24, as of 2024-02-24
date        status    certainty  what                                     articles  id
2024-02-23  occurred  asserted   Sanctions by United Kingdom against      2         id1
                                 Belarus
