// SPDX-License-Identifier: GPL-3.0-or-later
// Built by hand, with clang: see tests/fuzz/CMakeLists.txt.
#include "core/remote/ProbeReader.h"
#include "core/remote/RecordReader.h"

#include <cstddef>
#include <cstdint>

/// libFuzzer's entry: whatever a server sends for two runs of a probe, there are two outcomes, and no crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace quai::remote;
    ProbeCall call;
    call.params = {{}, {}};
    ProbeReader reader(call, {"a", "b"});
    RecordReader records(
        "n", [&reader](const Record &record) { reader.take(record); }, 4096);
    records.feed("QUAI-BEGIN n 1 1 1\nprobe-start\t0\nbegin\ta\t8.2\n");
    records.feed(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    records.finish();
    if (reader.conclude(std::nullopt, {}).size() != 2)
        __builtin_trap();
    return 0;
}
