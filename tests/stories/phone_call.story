A phone call is one event with two who take part.

--- article 2022-03-05 gazette en
French President Emmanuel Macron spoke with Russian President Vladimir Putin by phone on Thursday.

--- ask timeline --actor France --actor Russia
known at 2022-03-05, as of 2022-03-05
date        status    certainty  what                                     articles  id
2022-03-03  occurred  asserted   Phone call of Emmanuel Macron and        1         id1
                                 Vladimir Putin
