Any event can say where it comes from.

--- article 2024-05-02 gazette en
Japanese Prime Minister Fumio Kishida met Brazilian President Luiz Inacio Lula da Silva in Brasilia on Wednesday.

--- ask timeline
known at 2024-05-02, as of 2024-05-02
date        status    certainty  what                                     articles  id
2024-05-01  occurred  asserted   Meeting of Fumio Kishida and Luiz        1         id1
                                 Inácio Lula da Silva in Brasília

--- ask explain id1
known at 2024-05-02, as of 2024-05-02
id1  Meeting of Fumio Kishida and Luiz Inácio Lula da Silva in Brasília
  CONSULT meeting occurred, asserted, confidence 0.90
  date: 2024-05-01 (relative, "Wednesday")
    Wednesday is Wednesday: 2024-05-01 before Thursday 2024-05-02, because the clause is in the past tense
  participant: person:fumio-kishida Fumio Kishida
  participant: person:luiz-inacio-lula-da-silva Luiz Inácio Lula da Silva
  place: place:BRA/brasilia
claims
  article a1 of gazette, published 2024-05-02 (given)
    CONSULT meeting occurred, asserted, confidence 0.90
    date: 2024-05-01 (relative, "Wednesday")
      Wednesday is Wednesday: 2024-05-01 before Thursday 2024-05-02, because the clause is in the past tense
    participant: person:fumio-kishida Fumio Kishida
    participant: person:luiz-inacio-lula-da-silva Luiz Inácio Lula da Silva
    place: place:BRA/brasilia
    rule: en/verbs: meet = meeting
    bytes 0-113: [[Japanese Prime Minister Fumio Kishida met Brazilian President Luiz Inacio Lula da Silva in Brasilia on Wednesday.]]
