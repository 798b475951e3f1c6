// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <chrono>
#include <functional>

namespace quai::remote {

/// One line that a script printed: a tag and its fields, already unescaped.
struct Record
{
    QByteArray tag;
    QList<QByteArray> fields;

    /// The field as text (invalid UTF-8 replaced); empty when there is none.
    [[nodiscard]] QString text(qsizetype index) const;
    /// The field as a number; @p fallback when there is none or it is no number.
    [[nodiscard]] qint64 number(qsizetype index, qint64 fallback = 0) const;
};

using RecordSink = std::function<void(const Record &)>;
/// Hands a piece on and waits while the server is behind. Its error is to be returned as it is.
using InputWriter = std::function<Status(QByteArrayView piece)>;
using TextSink = std::function<void(const QString &text)>;

/// A script of resources/remote/, to be run on a server. It is sent on standard input, never stored there.
///
/// Protocol (docs/remote-protocol.md): the bootstrap prints "QUAI-BEGIN <nonce>", the script prints records
/// ("tag<TAB>field<TAB>field", with \\ \t \n \r escaped), the bootstrap prints "QUAI-END <nonce> <status>".
/// Anything before the begin line (banners) and on stderr is kept as raw output. A missing end line is SentinelMissing.
/// A script refuses by printing the record "error<TAB><ErrorKind><TAB><message><TAB><fact>=<value>..." and exiting
/// with a status other than 0: it becomes an Error of that kind.
struct ScriptCall
{
    QStringList scripts;   ///< resource names below :/remote/, joined in order ("lib/prelude.sh", "delivery/state.sh")
    QStringList arguments; ///< $1...; quoted by the host
    QByteArray input;      ///< stdin of the script, after the script itself (secrets travel here)
    /// What follows input, made while it is sent: for what is too large to be held. Called by Host::run() on its own
    /// thread; its error ends the script and is what run() answers, unless the script has ended before. Optional
    std::function<Status(const InputWriter &write)> moreInput{};
    QString sudoUser; ///< empty: the login user; else `sudo -n -u USER`
    std::chrono::milliseconds timeout{0};
    RecordSink onRecord; ///< each record as it arrives, on the session's thread; optional
    TextSink onText;     ///< raw output for the operator's eyes (stderr, and "out" records), as it arrives; optional
    CancelToken cancel;
    bool keepRecords = true; ///< false: records go to onRecord only, there may be very many
};

/// What a script printed and how it ended (status 0, or an Error was returned instead).
struct ScriptResult
{
    QList<Record> records;
    QString rawOutput; ///< stderr and everything outside the sentinels
    std::chrono::milliseconds duration{0};

    /// The first record with this tag; nullptr when there is none.
    [[nodiscard]] const Record *find(const QByteArray &tag) const;
    /// All records with this tag, in order.
    [[nodiscard]] QList<Record> all(const QByteArray &tag) const;
};

} // namespace quai::remote
