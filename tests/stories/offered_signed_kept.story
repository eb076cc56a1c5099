An offer becomes an agreement and is kept.

--- article 2023-02-01 gazette en
Norway offered Ukraine 500 million dollars in aid on Tuesday.

--- article 2023-03-02 gazette en
Norway and Ukraine signed an agreement on 500 million dollars in aid on Wednesday.

--- article 2023-06-02 gazette en
Norway gave Ukraine 500 million dollars in aid on Thursday.

--- ask commitments --by Norway
known at 2023-06-02, as of 2023-06-02
made        due  standing  by      to       what                                   id
2023-01-31  -    kept      Norway  Ukraine  500 million dollars in aid on Tuesday  id1
