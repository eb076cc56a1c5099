A promise without a word on what became of it is overdue once its term is past.

--- article 2023-06-06 gazette en
Canada promised on Monday to pay Haiti 100 million dollars by 30 September 2023.

--- ask commitments --status open
known at 2023-06-06, as of 2023-06-06
made        due            standing  by      to     what                            id
2023-06-05  by 2023-09-30  pledged   Canada  Haiti  pay Haiti 100 million dollars   id1
                                                    by 30 September 2023

--- ask commitments --status overdue --as-of 2023-10-01
known at 2023-06-06, as of 2023-10-01
made        due            standing  by      to     what                            id
2023-06-05  by 2023-09-30  overdue   Canada  Haiti  pay Haiti 100 million dollars   id1
                                                    by 30 September 2023
