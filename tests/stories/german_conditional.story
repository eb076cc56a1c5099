Eine Bedingung macht keine Tat.

--- article 2024-04-03 morgenblatt de
Falls der Iran Israel angreift, würden die USA Sanktionen gegen den Iran verhängen.

--- ask timeline
known at 2024-04-03, as of 2024-04-03
date           status        certainty  what                              articles  id
2024-04-03/..  hypothetical  asserted   Sanctions by United States        1         id1
                                        against Iran
2024-04-03/..  hypothetical  asserted   Attack by Iran on Israel          1         id2
