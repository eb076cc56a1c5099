Two meetings of the same two in one month are two events.

--- article 2024-05-07 gazette en
Chinese President Xi Jinping met French President Emmanuel Macron in Paris on Monday.

--- article 2024-05-28 gazette en
Chinese President Xi Jinping met French President Emmanuel Macron in Beijing on Monday.

--- ask timeline --actor China --actor France
known at 2024-05-28, as of 2024-05-28
date        status    certainty  what                                     articles  id
2024-05-06  occurred  asserted   Meeting of Xi Jinping and Emmanuel       1         id1
                                 Macron in Paris
2024-05-27  occurred  asserted   Meeting of Xi Jinping and Emmanuel       1         id2
                                 Macron in Beijing
