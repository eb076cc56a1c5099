Was aus Zusagen wird, sagt oft ein Verb, hinter dem die Tat erst folgt.

--- article 2024-01-16 morgenblatt de
Ungarn sagte Schweden am Montag zu, den Vertrag zu ratifizieren. Norwegen versprach Kenia, binnen 90 Tagen Getreide zu liefern.

--- article 2024-02-06 morgenblatt de
Ungarn zog am Montag seine Zusage zurück, den Vertrag zu ratifizieren. Norwegen hielt sein Versprechen, Getreide zu liefern.

--- ask commitments
known at 2024-02-06, as of 2024-02-06
made        due            standing   by       to      what                         id
2024-01-15  by 2024-04-15  kept       Norway   Kenya   binnen 90 Tagen Getreide zu  id1
                                                       liefern
2024-01-15  -              withdrawn  Hungary  Sweden  den Vertrag zu ratifizieren  id2
