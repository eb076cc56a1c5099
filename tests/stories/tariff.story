A tariff is announced for a day and shows in the calendar.

--- article 2024-08-27 gazette en
Canada will impose tariffs of 100 percent on electric cars from China on 1 October, the government said on Monday.

--- ask calendar
known at 2024-08-27, as of 2024-08-27
date        state    what                        id
2024-10-01  planned  Tariffs by Canada on China  id1
