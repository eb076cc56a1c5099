An article without a date is dated by reasoning, as an interval.

--- article - gazette en
German Chancellor Olaf Scholz met Kenyan President William Ruto in Nairobi on Friday. In 2022, Kenya elected a new president.

--- ask articles
known at 2025-05-20, as of 2025-05-20
published              basis     lang  outlet   title  events  commitments  id
2022-09-13/2025-05-20  inferred  en    gazette  -      2       0            a1

--- ask timeline --actor Kenya
known at 2025-05-20, as of 2025-05-20
date                   status    certainty  what                          articles  id
2022                   occurred  asserted   Election                      1         id1
2022-09-09/2025-05-16  occurred  asserted   Meeting of Olaf Scholz and    1         id2
                                            William Ruto in Nairobi
