A Spanish article promises what a German one tells to be kept.

--- article 2024-03-02 periodico es
El primer ministro japonés, Fumio Kishida, prometió el viernes enviar ayuda humanitaria a Ucrania antes del 1 de mayo.

--- article 2024-04-10 morgenblatt de
Japan hat der Ukraine am Dienstag humanitäre Hilfe geliefert.

--- ask commitments --by Japan
known at 2024-04-10, as of 2024-04-10
made        due            standing  by             to       what                   id
2024-03-01  by 2024-05-01  kept      Fumio Kishida  Ukraine  enviar ayuda           id1
                                                             humanitaria a Ucrania
                                                             antes del 1 de mayo
