A demand is not the deed demanded.

--- article 2024-05-02 gazette en
Egypt demanded on Wednesday that Israel withdraw its troops from Rafah.

--- ask timeline
known at 2024-05-02, as of 2024-05-02
date        status    certainty  what                       articles  id
2024-05-01  occurred  asserted   Demand by Egypt to Israel  1         id1
