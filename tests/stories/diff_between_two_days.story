What changed between two days.

--- article 2024-03-01 gazette en
Italian Prime Minister Giorgia Meloni will visit Tunisia on 12 March, her office said.

--- article 2024-03-13 gazette en
Italian Prime Minister Giorgia Meloni visited Tunisia on Tuesday.

--- ask diff --between 2024-02-01 2024-03-05
known at 2024-03-05, as of 2024-03-05
of     change  before  after    what                                id
event  new     -       planned  Visit by Giorgia Meloni to Tunisia  id1

--- ask diff --between 2024-03-05 2024-03-20
known at 2024-03-20, as of 2024-03-20
of     change     before    after     what                                id
event  status     planned   occurred  Visit by Giorgia Meloni to Tunisia  id1
event  certainty  reported  asserted  Visit by Giorgia Meloni to Tunisia  id1
