// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/vmoodle/NewInstance.h"

namespace quai::vmoodle {

/// One line of a node list.
struct NodeEntry
{
    int line = 0; ///< of the file, from 1 on
    NewInstance wanted;
    QList<Finding> findings; ///< of its values, and of other lines; what the server says comes later
};

/// A list of instances to be made, as the plugin's bulkcreatenodes reads it (cli/nodelist-dist.csv): fields separated
/// by
/// ";" without quotes, "&#44" or "&#59" for a ";" in a value, the first line that is no comment is the header. Unlike
/// the plugin's it may be UTF-8, with or without a byte order mark; what is no UTF-8 is read as Windows-1252.
struct NodeList
{
    QList<NodeEntry> entries;

    [[nodiscard]] bool isPossible() const;

    /// Errors: ParseFailed (facts: line, column) for a header that lacks a column or has an unknown one, or a line with
    /// another number of fields.
    [[nodiscard]] static Result<NodeList> parse(const QByteArray &text);
};

} // namespace quai::vmoodle
