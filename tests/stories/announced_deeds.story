What a government says it will do is owed, though no word of promising is used and the lexicon knows no event in the deed.

--- article 2024-02-20 gazette en
Kenya's President William Ruto announced on Monday that his government would modernise the port of Mombasa by the end of 2027. Kenya will also reopen its border with Somalia in May. The port would grow, he said.

--- article 2024-02-21 morgenblatt de
Die EU will Albanien im Juni den Kandidatenstatus zuerkennen. Italien werde bis Ende März seine Häfen öffnen, sagte Giorgia Meloni am Mittwoch.

--- ask commitments
known at 2024-02-21, as of 2024-02-21
made        due            standing  by              to       what                  id
2024-02-21  by 2024-03-31  pledged   Italy           -        Italien werde bis     id1
                                                              Ende März seine
                                                              Häfen öffnen
2024-02-20  2024-05        pledged   Kenya           Somalia  Kenya will also       id2
                                                              reopen its border
                                                              with Somalia in May
2024-02-21  2024-06        pledged   European Union  Albania  Die EU will Albanien  id3
                                                              im Juni den
                                                              Kandidatenstatus
                                                              zuerkennen
2024-02-19  by 2027-12-31  pledged   Kenya           -        that his government   id4
                                                              would modernise the
                                                              port of Mombasa by
                                                              the end of 2027
