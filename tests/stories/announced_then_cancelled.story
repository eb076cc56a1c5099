A visit is announced and then cancelled.

--- article 2024-03-01 gazette en
German Chancellor Olaf Scholz will visit Norway on 20 March, his office said on Friday.

--- article 2024-03-15 gazette en
German Chancellor Olaf Scholz cancelled his visit to Norway on 20 March.

--- ask timeline --actor Germany --kind visit
known at 2024-03-15, as of 2024-03-15
date        status     certainty  what                            articles  id
2024-03-20  cancelled  asserted   Visit by Olaf Scholz to Norway  2         id1
