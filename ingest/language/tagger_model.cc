#include "ingest/language/tagger_model.h"

#include <bit>

#include "graph/model/error.h"

namespace dragoman {
namespace {

static_assert(std::endian::native == std::endian::little, "models are read where they lie, as little-endian numbers");

constexpr std::string_view kMagic{"dragoman tagger\x01", 16};
constexpr std::size_t kHeaderBytes = 32;
constexpr std::size_t kBucketBytes = 4 * (kModelLabels + sizeof(std::uint16_t));

}  // namespace

TaggerModel::TaggerModel(std::string_view bytes, std::string_view where) {
  if (bytes.size() < kHeaderBytes || !bytes.starts_with(kMagic)) {
    throw Error("{}: not a tagger model of this version; knowledge not loaded", where);
  }
  std::uint32_t buckets = 0;
  std::memcpy(&buckets, bytes.data() + kMagic.size(), sizeof buckets);
  if (buckets == 0 || bytes.size() != kHeaderBytes + buckets * kBucketBytes) {
    throw Error("{}: the tagger model is cut off; knowledge not loaded", where);
  }
  buckets_ = buckets;
  weights_ = bytes.data() + kHeaderBytes;
  keys_ = weights_ + buckets_ * 4 * kModelLabels;
}

std::string write_tagger_model(std::span<const WeightedFeature> features, std::uint32_t rows) {
  const std::uint32_t buckets = rows / 4;
  std::vector<std::array<std::int8_t, kModelLabels>> weights(std::size_t{buckets} * 4);
  std::vector<std::uint16_t> keys(std::size_t{buckets} * 4);
  for (const WeightedFeature& feature : features) {
    const std::size_t first = TaggerModel::bucket_of(feature.feature, buckets) * 4;
    const std::uint16_t key = TaggerModel::key_of(feature.feature);
    for (std::size_t row = first; row < first + 4; ++row) {
      if (keys[row] == key) break;  // another feature looks the same and counts for more
      if (keys[row] != 0) continue;
      keys[row] = key;
      weights[row] = feature.weights;
      break;
    }
  }
  std::string out(kHeaderBytes, '\0');
  kMagic.copy(out.data(), kMagic.size());
  std::memcpy(out.data() + kMagic.size(), &buckets, sizeof buckets);
  out.append(reinterpret_cast<const char*>(weights.data()), weights.size() * sizeof weights[0]);
  out.append(reinterpret_cast<const char*>(keys.data()), keys.size() * sizeof keys[0]);
  return out;
}

}  // namespace dragoman
