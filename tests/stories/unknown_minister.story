A minister nobody knows is kept, with her office and her state.

--- article 2024-05-16 gazette en
Peruvian Foreign Minister Teodora Quispelar met Ecuadorian Foreign Minister Ruperto Almendariz in Lima on Wednesday.

--- ask timeline --actor Peru --actor Ecuador
known at 2024-05-16, as of 2024-05-16
date        status    certainty  what                                     articles  id
2024-05-15  occurred  asserted   Meeting of Teodora Quispelar and         1         id1
                                 Ruperto Almendariz in Lima
