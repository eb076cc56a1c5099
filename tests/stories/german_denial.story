Ein Dementi bleibt ein Dementi.

--- article 2024-04-03 morgenblatt de
Russland bestritt am Dienstag, Moldau angegriffen zu haben.

--- ask timeline --actor Russland
known at 2024-04-03, as of 2024-04-03
date           status    certainty  what                         articles  id
by 2024-04-02  occurred  denied     Attack by Russia on Moldova  1         id1
2024-04-02     occurred  asserted   Denial by Russia             1         id2
