How much is promised is kept with the promise, and the sum before a noun is the sum of what the noun names.

--- article 2024-05-15 gazette en
Canada pledged 2 billion dollars in aid to Ukraine on Tuesday. Kenya will send 1,500 soldiers to Haiti. Kenya agreed to send up to 1,000 police officers to Haiti within 90 days.

--- article 2024-05-16 morgenblatt de
Die EU sagte Pakistan Soforthilfe in Höhe von 30 Millionen Euro zu.

--- ask commitments
known at 2024-05-16, as of 2024-05-16
made        due            standing  by              to        what                 id
2024-05-14  by 2024-08-13  agreed    Kenya           Haiti     send up to 1,000     id1
                                                               police officers to
                                                               Haiti within 90
                                                               days
2024-05-14  -              pledged   Canada          Ukraine   2 billion dollars    id2
                                                               in aid to Ukraine
                                                               on Tuesday
2024-05-15  -              pledged   Kenya           Haiti     Kenya will send      id3
                                                               1,500 soldiers to
                                                               Haiti
2024-05-16  -              pledged   European Union  Pakistan  Soforthilfe in Höhe  id4
                                                               von 30 Millionen
                                                               Euro
