A walk never goes back in time.

--- article 2024-05-02 gazette en
Japanese Prime Minister Fumio Kishida met Brazilian President Luiz Inacio Lula da Silva in Brasilia on Wednesday.

--- article 2024-05-15 gazette en
Brazilian President Luiz Inacio Lula da Silva met Chilean President Gabriel Boric in Santiago on Tuesday.

--- ask walk --start Japan
known at 2024-05-15, as of 2024-05-15
hop  day         from    to                         what                            id
1    2024-05-01  Japan   Brazil                     Meeting of Fumio Kishida and    id1
                                                    Luiz Inácio Lula da Silva in
                                                    Brasília
1    2024-05-01  Japan   Fumio Kishida              Meeting of Fumio Kishida and    id1
                                                    Luiz Inácio Lula da Silva in
                                                    Brasília
1    2024-05-01  Japan   Luiz Inácio Lula da Silva  Meeting of Fumio Kishida and    id1
                                                    Luiz Inácio Lula da Silva in
                                                    Brasília
2    2024-05-14  Brazil  Chile                      Meeting of Luiz Inácio Lula da  id2
                                                    Silva and Gabriel Boric in
                                                    Santiago
2    2024-05-14  Brazil  Gabriel Boric              Meeting of Luiz Inácio Lula da  id2
                                                    Silva and Gabriel Boric in
                                                    Santiago

--- ask walk --start Chile
known at 2024-05-15, as of 2024-05-15
hop  day         from   to                         what                             id
1    2024-05-14  Chile  Brazil                     Meeting of Luiz Inácio Lula da   id2
                                                   Silva and Gabriel Boric in
                                                   Santiago
1    2024-05-14  Chile  Gabriel Boric              Meeting of Luiz Inácio Lula da   id2
                                                   Silva and Gabriel Boric in
                                                   Santiago
1    2024-05-14  Chile  Luiz Inácio Lula da Silva  Meeting of Luiz Inácio Lula da   id2
                                                   Silva and Gabriel Boric in
                                                   Santiago

--- ask path --start Japan --end Chile
known at 2024-05-15, as of 2024-05-15
hop  day         from    to      what                                               id
1    2024-05-01  Japan   Brazil  Meeting of Fumio Kishida and Luiz Inácio Lula da   id1
                                 Silva in Brasília
2    2024-05-14  Brazil  Chile   Meeting of Luiz Inácio Lula da Silva and Gabriel   id2
                                 Boric in Santiago

--- ask path --start Chile --end Japan
known at 2024-05-15, as of 2024-05-15
hop  day  from  to  what  id
