Ein Versprechen mit Frist.

--- article 2024-02-20 morgenblatt de
Dänemark sagte der Ukraine am Montag zu, bis Ende Juni 2024 Panzer zu liefern.

--- ask commitments --by Dänemark
known at 2024-02-20, as of 2024-02-20
made        due            standing  by       to       what                         id
2024-02-19  by 2024-06-30  pledged   Denmark  Ukraine  bis Ende Juni 2024 Panzer    id1
                                                       zu liefern

--- ask calendar
known at 2024-02-20, as of 2024-02-20
date           state         what                                                   id
by 2024-06-30  due, pledged  Denmark to Ukraine: bis Ende Juni 2024 Panzer zu       id1
                             liefern
