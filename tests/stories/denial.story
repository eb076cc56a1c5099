What is denied is kept as denied.

--- article 2024-04-03 gazette en
Iran denied on Tuesday that it had attacked Iraq.

--- ask timeline --actor Iran
known at 2024-04-03, as of 2024-04-03
date           status    certainty  what                    articles  id
2024-04-02     occurred  asserted   Denial by Iran          1         id1
by 2024-04-02  occurred  denied     Attack by Iran on Iraq  1         id2
