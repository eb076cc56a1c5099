A Spanish article promises what a German one tells to be kept.

--- article 2024-03-02 periodico es
El primer ministro japonés, Fumio Kishida, prometió el viernes enviar ayuda humanitaria a Ucrania antes de mayo.

--- ask commitments --by Japan
