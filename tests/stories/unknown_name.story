A name that nobody bears is said to be unknown.

--- article 2024-05-02 gazette en
Japan and South Korea held talks in Tokyo on Wednesday.

--- ask timeline --actor Nobodyatall
dragoman: no actor is called "Nobodyatall"; nothing asked
exit status 1
