A visit is announced, and then it takes place: one event, two articles.

--- article 2024-03-01 gazette en
French President Emmanuel Macron will visit Brazil on 26 March, the Elysee Palace said on Friday.

--- article 2024-03-27 gazette en
French President Emmanuel Macron visited Brazil on Tuesday.

--- ask timeline --actor France --actor Brazil
known at 2024-03-27, as of 2024-03-27
date        status    certainty  what                                articles  id
2024-03-26  occurred  asserted   Visit by Emmanuel Macron to Brazil  2         id1

--- ask timeline --actor France --known-at 2024-03-10
known at 2024-03-10, as of 2024-03-10
date        status   certainty  what                                articles  id
2024-03-26  planned  reported   Visit by Emmanuel Macron to Brazil  1         id1

--- ask calendar --known-at 2024-03-10
known at 2024-03-10, as of 2024-03-10
date        state    what                                id
2024-03-26  planned  Visit by Emmanuel Macron to Brazil  id1
