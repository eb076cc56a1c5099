#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

inline constexpr int kModelLabels = 32;  // weights of a row; labels beyond those in use stay zero

/// The weights of a tagger, read where they lie: nothing is copied or unpacked. A feature is a 64-bit number; its high
/// bits choose a bucket, its low 16 bits are compared with the four keys there. A feature without a row weighs nothing.
///
///   file    := magic buckets weights keys
///   magic   := "dragoman tagger\x01"                    16 bytes
///   buckets := fixed32, then 12 zero bytes              how many; four rows in each
///   weights := (int8 x 32) x 4 x buckets                one weight a label, see label.h for their order
///   keys    := (fixed16 x 4) x buckets                  0 where the row is unused
///
/// Numbers are little-endian.
class TaggerModel {
 public:
  TaggerModel() = default;

  /// Views `bytes`, which must outlive this. Throws Error where they are no model; `where` names them in the message.
  TaggerModel(std::string_view bytes, std::string_view where);

  bool empty() const { return buckets_ == 0; }

  /// Adds the weights of a feature to `scores`, if it has any.
  void add(std::uint64_t feature, std::array<std::int16_t, kModelLabels>& scores) const {
    const std::size_t bucket = bucket_of(feature, buckets_);
    std::array<std::uint16_t, 4> keys;
    std::memcpy(keys.data(), keys_ + bucket * sizeof keys, sizeof keys);
    const std::uint16_t key = key_of(feature);
    std::size_t row = bucket * 4;
    if (keys[0] == key) {
    } else if (keys[1] == key) {
      row += 1;
    } else if (keys[2] == key) {
      row += 2;
    } else if (keys[3] == key) {
      row += 3;
    } else {
      return;
    }
    std::array<std::int8_t, kModelLabels> weights;
    std::memcpy(weights.data(), weights_ + row * sizeof weights, sizeof weights);
    for (std::size_t i = 0; i < kModelLabels; ++i) scores[i] = static_cast<std::int16_t>(scores[i] + weights[i]);
  }

  static std::size_t bucket_of(std::uint64_t feature, std::uint64_t buckets) {
    return static_cast<std::size_t>(((feature >> 32) * buckets) >> 32);
  }
  static std::uint16_t key_of(std::uint64_t feature) {
    const auto key = static_cast<std::uint16_t>(feature);
    return key == 0 ? 1 : key;
  }

 private:
  std::size_t buckets_ = 0;
  const char* weights_ = nullptr;
  const char* keys_ = nullptr;
};

/// A feature with its weights, for writing.
struct WeightedFeature {
  std::uint64_t feature = 0;
  std::array<std::int8_t, kModelLabels> weights{};
};

/// The bytes of a model of at most `rows` rows; of features that want the same full bucket the later ones are left
/// out, so the most important come first.
std::string write_tagger_model(std::span<const WeightedFeature> features, std::uint32_t rows);

}  // namespace dragoman
