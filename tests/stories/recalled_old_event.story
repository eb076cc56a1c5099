What an article recalls is dated then, not now.

--- article 2024-06-11 morgenblatt de
Im Jahr 2019 unterzeichneten Japan und die USA ein Handelsabkommen.

--- ask timeline
known at 2024-06-11, as of 2024-06-11
date  status    certainty  what                                  articles  id
2019  occurred  asserted   Agreement of Japan and United States  1         id1
