// SPDX-License-Identifier: GPL-3.0-or-later
// Built by hand, with clang: see tests/fuzz/CMakeLists.txt.
#include "core/codebase/VersionPhp.h"

#include <cstddef>
#include <cstdint>

/// libFuzzer's entry: whatever the bytes are, reading them ends without a crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    [[maybe_unused]] const auto info = quai::codebase::VersionPhp::parse(text);
    return 0;
}
