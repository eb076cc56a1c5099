A condition makes a deed hypothetical, not done.

--- article 2024-04-03 gazette en
If Russia attacked Finland, the United States would impose sanctions on Russia.

--- ask timeline
known at 2024-04-03, as of 2024-04-03
date           status        certainty  what                              articles  id
2024-04-03/..  hypothetical  asserted   Attack by Russia on Finland       1         id1
2024-04-03/..  hypothetical  asserted   Sanctions by United States        1         id2
                                        against Russia
