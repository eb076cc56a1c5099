#pragma once

#include <string>

#include "ingest/article/article.h"
#include "ingest/extractor.h"

namespace dragoman {

/// The text of an article with its time expressions marked, as a TimeML document:
///
///   <TimeML><DOCID>a1</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2025-10-28"
///   functionInDocument="CREATION_TIME">2025-10-28</TIMEX3></DCT><TEXT>He arrives on
///   <TIMEX3 tid="t1" type="DATE" value="2025-10-31">Friday</TIMEX3>.</TEXT></TimeML>
///
/// `mod` is written where there is one. A day that is not known makes no TIMEX3 in DCT; one known as an interval is
/// given in EDTF. What XML cannot hold becomes U+FFFD.
std::string timeml(const Article& article, const ArticleTimes& times, TimexConvention convention);

}  // namespace dragoman
