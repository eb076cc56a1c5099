A promise is taken back.

--- article 2024-01-16 gazette en
Hungary pledged on Monday to ratify the accession of Sweden to NATO.

--- article 2024-02-06 gazette en
Hungary withdrew its pledge to ratify the accession of Sweden on Monday.

--- ask commitments --by Hungary
known at 2024-02-06, as of 2024-02-06
made        due  standing   by       to    what                                    id
2024-01-15  -    withdrawn  Hungary  NATO  ratify the accession of Sweden to NATO  id1
