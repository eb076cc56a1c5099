The same words in two papers are one event told twice.

--- article 2024-05-02 gazette en
Chile recalled its ambassador from Israel on Wednesday.

--- article 2024-05-02 courier en
Chile recalled its ambassador from Israel on Wednesday.

--- ask timeline
known at 2024-05-02, as of 2024-05-02
date        status    certainty  what                                   articles  id
2024-05-01  occurred  asserted   Recall of envoys by Chile from Israel  2         id1
