What was known on a day and what held on a day are two questions.

--- article 2024-01-10 gazette en
Spain pledged on Tuesday to deliver tanks to Ukraine by 31 March 2024.

--- article 2024-06-04 gazette en
Spain delivered tanks to Ukraine on 20 March 2024.

--- ask commitments --by Spain
known at 2024-06-04, as of 2024-06-04
made        due            standing  by     to       what                           id
2024-01-09  by 2024-03-31  kept      Spain  Ukraine  deliver tanks to Ukraine by    id1
                                                     31 March 2024

--- ask commitments --by Spain --known-at 2024-04-15
known at 2024-04-15, as of 2024-04-15
made        due            standing  by     to       what                           id
2024-01-09  by 2024-03-31  overdue   Spain  Ukraine  deliver tanks to Ukraine by    id1
                                                     31 March 2024

--- ask commitments --by Spain --as-of 2024-02-01
known at 2024-06-04, as of 2024-02-01
made        due            standing  by     to       what                           id
2024-01-09  by 2024-03-31  pledged   Spain  Ukraine  deliver tanks to Ukraine by    id1
                                                     31 March 2024

--- ask commitments --by Spain --as-of 2024-01-01
known at 2024-06-04, as of 2024-01-01
made  due  standing  by  to  what  id
