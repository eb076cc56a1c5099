A protest inside a state has that state's people on one side.

--- article 2024-03-11 gazette en
Thousands of people protested in Buenos Aires against the government of Argentina on Sunday.

--- ask timeline --type PROTEST
known at 2024-03-11, as of 2024-03-11
date        status    certainty  what                                     articles  id
2024-03-10  occurred  asserted   Protest against Argentina in Buenos      1         id1
                                 Aires
