Zwei Taten unter einem Hilfsverb sind zwei Ereignisse, und was jemand für schlecht hält, hat er kritisiert.

--- article 2024-05-15 morgenblatt de
Russland hat am Montag die Gespräche mit Polen abgebrochen und seinen Botschafter zurückgerufen.

--- article 2024-05-16 morgenblatt de
Die Entscheidung sei ein schwerer Fehler, sagte Annalena Baerbock am Mittwoch. Deutschland werde Polen mit Gas helfen, erklärte sie.

--- ask timeline
known at 2024-05-16, as of 2024-05-16
date           status    certainty  what                                  articles  id
2024-05-13     occurred  asserted   Recall of envoys by Russia            1         id1
2024-05-13     occurred  asserted   Halt of talks by Russia with Poland   1         id2
2024-05-15     occurred  asserted   Pledge by Annalena Baerbock to        1         id3
                                    Poland
2024-05-15     occurred  asserted   Criticism by Annalena Baerbock        1         id4
2024-05-16/..  planned   reported   Aid by Germany to Poland              1         id5

--- ask commitments
known at 2024-05-16, as of 2024-05-16
made        due  standing  by       to      what                                    id
2024-05-16  -    pledged   Germany  Poland  Deutschland werde Polen mit Gas helfen  id6
