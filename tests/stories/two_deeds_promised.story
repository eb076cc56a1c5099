Two deeds promised in one breath are two commitments, each with its own term and sum.

--- article 2024-05-15 gazette en
Kenya pledged on Tuesday to pay Somalia 5 million dollars by July and withdraw its troops.

--- article 2024-05-16 morgenblatt de
Norwegen sagte Kenia am Mittwoch zu, die Sanktionen aufzuheben und bis Ende Juni 20 Millionen Euro zu zahlen.

--- ask commitments
known at 2024-05-16, as of 2024-05-16
made        due            standing  by      to       what                          id
2024-05-15  by 2024-06-30  pledged   Norway  Kenya    bis Ende Juni 20 Millionen    id1
                                                      Euro zu zahlen
2024-05-14  by 2024-07-31  pledged   Kenya   Somalia  pay Somalia 5 million         id2
                                                      dollars by July
2024-05-14  -              pledged   Kenya   Somalia  withdraw its troops           id3
2024-05-15  -              pledged   Norway  Kenya    die Sanktionen aufzuheben     id4
