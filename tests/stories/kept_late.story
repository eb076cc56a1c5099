A promise is kept, but after its term.

--- article 2024-03-02 gazette en
Armenia pledged on Friday to withdraw its troops from Azerbaijan by 1 May.

--- article 2024-05-20 gazette en
Armenia withdrew its troops from Azerbaijan on Sunday.

--- ask commitments --by Armenia
known at 2024-05-20, as of 2024-05-20
made        due            standing   by       to          what                     id
2024-03-01  by 2024-05-01  kept_late  Armenia  Azerbaijan  withdraw its troops      id1
                                                           from Azerbaijan by 1
                                                           May

--- ask commitments --by Armenia --known-at 2024-03-05
known at 2024-03-05, as of 2024-03-05
made        due            standing  by       to          what                      id
2024-03-01  by 2024-05-01  pledged   Armenia  Azerbaijan  withdraw its troops from  id1
                                                          Azerbaijan by 1 May

--- ask commitments --by Armenia --known-at 2024-03-05 --as-of 2024-05-10
known at 2024-03-05, as of 2024-05-10
made        due            standing  by       to          what                      id
2024-03-01  by 2024-05-01  overdue   Armenia  Azerbaijan  withdraw its troops from  id1
                                                          Azerbaijan by 1 May
