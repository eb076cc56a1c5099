#include "graph/model/extraction_json.h"

#include "graph/model/error.h"

namespace dragoman {

const std::string_view kExtractionSchema = "dragoman.extraction.v1";

namespace {

template <typename T>
void put(Json& json, const char* key, const std::optional<T>& value) {
  if (value) json[key] = *value;
}

template <typename T>
Json list(const std::vector<T>& items) {
  Json out = Json::array();
  for (const T& item : items) out.push_back(to_json(item));
  return out;
}

Json day_or_null(const std::optional<Day>& day) { return day ? Json(to_string(*day)) : Json(nullptr); }

// Reading: one accessor for what must be there, one for what may be.
const Json& need(const Json& json, const char* key) {
  const auto it = json.find(key);
  if (it == json.end()) throw Error("extraction document: no \"{}\"; document refused", key);
  return *it;
}

template <typename T>
T get(const Json& json, const char* key) {
  try {
    return need(json, key).get<T>();
  } catch (const nlohmann::json::exception& e) {
    throw Error("extraction document: \"{}\" is of the wrong type ({}); document refused", key, e.what());
  }
}

template <typename T>
std::optional<T> maybe(const Json& json, const char* key) {
  const auto it = json.find(key);
  if (it == json.end() || it->is_null()) return {};
  return get<T>(json, key);
}

template <typename Read>
auto read_list(const Json& json, const char* key, Read read) {
  std::vector<decltype(read(json))> out;
  for (const Json& item : need(json, key)) out.push_back(read(item));
  return out;
}

template <typename Parse>
auto word(const Json& json, const char* key, Parse parse) {
  const auto text = get<std::string>(json, key);
  const auto value = parse(text);
  if (!value) throw Error("extraction document: \"{}\" cannot be \"{}\"; document refused", key, text);
  return *value;
}

std::optional<Day> maybe_day(const Json& json, const char* key) {
  const auto text = maybe<std::string>(json, key);
  if (!text) return {};
  const auto day = parse_day(*text);
  if (!day) throw Error("extraction document: \"{}\" is no day: \"{}\"; document refused", key, *text);
  return day;
}

Span span_from_json(const Json& json) {
  return {get<std::uint32_t>(json, "begin"), get<std::uint32_t>(json, "end"), get<std::string>(json, "text")};
}

Amount amount_from_json(const Json& json) {
  return {.value = get<double>(json, "value"),
          .unit = get<std::string>(json, "unit"),
          .of = maybe<std::string>(json, "of"),
          .approx = get<bool>(json, "approx"),
          .span = span_from_json(need(json, "span"))};
}

Attribution attribution_from_json(const Json& json) {
  return {maybe<std::string>(json, "source"), word(json, "form", parse_attribution_form)};
}

ActorMention mention_from_json(const Json& json) {
  return {span_from_json(json), word(json, "form", parse_mention_form)};
}

Participant participant_from_json(const Json& json) {
  return {get<std::string>(json, "actor"), word(json, "role", parse_role), span_from_json(need(json, "span"))};
}

TimeExpression time_from_json(const Json& json) {
  return {span_from_json(json), word(json, "type", parse_time_type), get<std::string>(json, "value"),
          maybe_day(json, "first"), maybe_day(json, "last")};
}

Document document_from_json(const Json& json) {
  return {.id = get<std::string>(json, "id"),
          .url = maybe<std::string>(json, "url"),
          .outlet = maybe<std::string>(json, "outlet"),
          .agencies = get<std::vector<std::string>>(json, "agencies"),
          .title = maybe<std::string>(json, "title"),
          .lang = get<std::string>(json, "lang"),
          .published = date_from_json(need(json, "published")),
          .text = get<std::string>(json, "text")};
}

DocumentProblem problem_from_json(const Json& json) {
  return {get<std::string>(json, "what"), maybe<std::uint32_t>(json, "begin"), maybe<std::uint32_t>(json, "end")};
}

}  // namespace

Json to_json(const ActorMention& mention) {
  Json out = to_json(mention.span);
  out["form"] = to_string(mention.form);
  return out;
}

Json to_json(const Participant& participant) {
  return {{"actor", participant.actor}, {"role", to_string(participant.role)}, {"span", to_json(participant.span)}};
}

Json to_json(const TimeExpression& time) {
  Json out = to_json(time.span);
  out["type"] = to_string(time.type);
  out["value"] = time.value;
  if (time.first) out["first"] = to_string(*time.first);
  if (time.last) out["last"] = to_string(*time.last);
  return out;
}

Json to_json(const DocumentProblem& problem) {
  Json out = {{"what", problem.what}};
  put(out, "begin", problem.begin);
  put(out, "end", problem.end);
  return out;
}

Json to_json(const Document& document) {
  Json out = {{"id", document.id}};
  put(out, "url", document.url);
  put(out, "outlet", document.outlet);
  out["agencies"] = document.agencies;
  put(out, "title", document.title);
  out["lang"] = document.lang;
  out["published"] = to_json(document.published);
  out["text"] = document.text;
  return out;
}

Json to_json(const Span& span) { return {{"begin", span.begin}, {"end", span.end}, {"text", span.text}}; }

Json to_json(const Date& date) {
  Json out = {{"first", day_or_null(date.first)},
              {"last", day_or_null(date.last)},
              {"value", date.value},
              {"basis", to_string(date.basis)}};
  if (date.span) out["span"] = to_json(*date.span);
  if (!date.steps.empty()) out["steps"] = date.steps;
  return out;
}

Json to_json(const Amount& amount) {
  Json out = {{"value", amount.value}, {"unit", amount.unit}};
  put(out, "of", amount.of);
  out["approx"] = amount.approx;
  out["span"] = to_json(amount.span);
  return out;
}

Json to_json(const Attribution& attribution) {
  Json out = Json::object();
  put(out, "source", attribution.source);
  out["form"] = to_string(attribution.form);
  return out;
}

Json to_json(const Actor& actor) {
  Json out = {{"id", actor.id}, {"name", actor.name}, {"kind", to_string(actor.kind)}};
  put(out, "country", actor.country);
  out["code"] = actor.code;
  put(out, "role", actor.role);
  put(out, "wikidata", actor.wikidata);
  out["mentions"] = list(actor.mentions);
  return out;
}

Json to_json(const Place& place) {
  return {{"id", place.id},   {"name", place.name}, {"country", place.country},
          {"lat", place.lat}, {"lon", place.lon},   {"mentions", list(place.mentions)}};
}

Json to_json(const Event& event) {
  Json out = {{"id", event.id},       {"type", event.type},   {"kind", event.kind},
              {"cameo", event.cameo}, {"label", event.label}, {"date", to_json(event.date)},
              {"status", to_string(event.status)},
              {"polarity", to_string(event.polarity)},
              {"certainty", to_string(event.certainty)},
              {"participants", list(event.participants)}};
  put(out, "place", event.place);
  out["topics"] = event.topics;
  out["amounts"] = list(event.amounts);
  out["attribution"] = list(event.attribution);
  out["evidence"] = list(event.evidence);
  out["rule"] = event.rule;
  out["confidence"] = event.confidence;
  return out;
}

Json to_json(const Commitment& commitment) {
  Json out = {{"id", commitment.id}, {"debtor", commitment.debtor}};
  put(out, "creditor", commitment.creditor);
  out["action"] = commitment.action;
  out["description"] = commitment.description;
  out["topics"] = commitment.topics;
  out["amounts"] = list(commitment.amounts);
  out["made"] = to_json(commitment.made);
  if (commitment.due) out["due"] = to_json(*commitment.due);
  put(out, "condition", commitment.condition);
  out["status"] = to_string(commitment.status);
  put(out, "event", commitment.event);
  out["attribution"] = list(commitment.attribution);
  out["evidence"] = list(commitment.evidence);
  out["confidence"] = commitment.confidence;
  return out;
}

Json to_json(const Extraction& extraction) {
  return {{"schema", kExtractionSchema},
          {"document", to_json(extraction.document)},
          {"actors", list(extraction.actors)},
          {"places", list(extraction.places)},
          {"times", list(extraction.times)},
          {"events", list(extraction.events)},
          {"commitments", list(extraction.commitments)},
          {"problems", list(extraction.problems)}};
}

std::string to_line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Date date_from_json(const Json& json) {
  Date out = {.first = maybe_day(json, "first"),
              .last = maybe_day(json, "last"),
              .value = get<std::string>(json, "value"),
              .basis = word(json, "basis", parse_date_basis)};
  if (json.contains("span")) out.span = span_from_json(json["span"]);
  out.steps = maybe<std::vector<std::string>>(json, "steps").value_or(std::vector<std::string>{});
  return out;
}

Actor actor_from_json(const Json& json) {
  return {.id = get<std::string>(json, "id"),
          .name = get<std::string>(json, "name"),
          .kind = word(json, "kind", parse_actor_kind),
          .country = maybe<std::string>(json, "country"),
          .code = get<std::string>(json, "code"),
          .role = maybe<std::string>(json, "role"),
          .wikidata = maybe<std::string>(json, "wikidata"),
          .mentions = read_list(json, "mentions", mention_from_json)};
}

Place place_from_json(const Json& json) {
  return {.id = get<std::string>(json, "id"),
          .name = get<std::string>(json, "name"),
          .country = get<std::string>(json, "country"),
          .lat = get<double>(json, "lat"),
          .lon = get<double>(json, "lon"),
          .mentions = read_list(json, "mentions", span_from_json)};
}

Event event_from_json(const Json& json) {
  return {.id = get<std::string>(json, "id"),
          .type = get<std::string>(json, "type"),
          .kind = get<std::string>(json, "kind"),
          .cameo = get<std::string>(json, "cameo"),
          .label = get<std::string>(json, "label"),
          .date = date_from_json(need(json, "date")),
          .status = word(json, "status", parse_event_status),
          .polarity = word(json, "polarity", parse_polarity),
          .certainty = word(json, "certainty", parse_certainty),
          .participants = read_list(json, "participants", participant_from_json),
          .place = maybe<std::string>(json, "place"),
          .topics = get<std::vector<std::string>>(json, "topics"),
          .amounts = read_list(json, "amounts", amount_from_json),
          .attribution = read_list(json, "attribution", attribution_from_json),
          .evidence = read_list(json, "evidence", span_from_json),
          .rule = get<std::string>(json, "rule"),
          .confidence = get<double>(json, "confidence")};
}

Commitment commitment_from_json(const Json& json) {
  Commitment out = {.id = get<std::string>(json, "id"),
                    .debtor = get<std::string>(json, "debtor"),
                    .creditor = maybe<std::string>(json, "creditor"),
                    .action = get<std::string>(json, "action"),
                    .description = get<std::string>(json, "description"),
                    .topics = get<std::vector<std::string>>(json, "topics"),
                    .amounts = read_list(json, "amounts", amount_from_json),
                    .made = date_from_json(need(json, "made"))};
  if (json.contains("due")) out.due = date_from_json(json["due"]);
  out.condition = maybe<std::string>(json, "condition");
  out.status = word(json, "status", parse_commitment_status);
  out.event = maybe<std::string>(json, "event");
  out.attribution = read_list(json, "attribution", attribution_from_json);
  out.evidence = read_list(json, "evidence", span_from_json);
  out.confidence = get<double>(json, "confidence");
  return out;
}

Extraction extraction_from_json(const Json& json) {
  const auto schema = get<std::string>(json, "schema");
  if (schema != kExtractionSchema) {
    throw Error("extraction document: schema \"{}\", expected \"{}\"; document refused", schema, kExtractionSchema);
  }
  return {.document = document_from_json(need(json, "document")),
          .actors = read_list(json, "actors", actor_from_json),
          .places = read_list(json, "places", place_from_json),
          .times = read_list(json, "times", time_from_json),
          .events = read_list(json, "events", event_from_json),
          .commitments = read_list(json, "commitments", commitment_from_json),
          .problems = read_list(json, "problems", problem_from_json)};
}

}  // namespace dragoman
