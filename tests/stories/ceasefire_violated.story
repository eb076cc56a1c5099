A ceasefire is agreed and then violated.

--- article 2020-10-10 gazette en
Armenia and Azerbaijan agreed to a ceasefire on Friday.

--- article 2020-10-12 gazette en
Azerbaijan violated the ceasefire with Armenia on Sunday, Armenia said.

--- ask timeline --actor Armenia
known at 2020-10-12, as of 2020-10-12
date        status    certainty  what                                     articles  id
2020-10-09  occurred  asserted   Ceasefire of Armenia and Azerbaijan      1         id1
2020-10-11  occurred  reported   Violation of a ceasefire by Azerbaijan   1         id2
                                 against Armenia

--- ask commitments
known at 2020-10-12, as of 2020-10-12
made        due  standing  by          to          what                   id
2020-10-09  -    agreed    Armenia     Azerbaijan  a ceasefire on Friday  id3
2020-10-09  -    broken    Azerbaijan  Armenia     a ceasefire on Friday  id4
