// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/Progress.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QString>

#include <mutex>

namespace quai::ctl {

/// What quaictl prints: the result on stdout (text, or one JSON object), everything else on stderr. May be called from
/// any thread.
class Report
{
public:
    /// @param json the result is a JSON object
    /// @param verbose raw output of the server's programs is printed as well
    /// @param rewriting progress is one line that rewrites itself
    Report(bool json, bool verbose, bool rewriting);

    void progress(const Progress &progress);
    /// Raw output of the server.
    void raw(const QString &text);
    /// A line for the operator.
    void note(const QString &text);
    /// What the verb found or did; called once.
    void result(const QJsonObject &json, const QString &text);
    /// How it failed; with JSON also the result. @param json what is known beside the error
    void failure(const Error &error, int exitCode, const QJsonObject &json = {});

private:
    void clearProgress();
    void line(const QString &text);

    const bool m_json;
    const bool m_verbose;
    const bool m_rewriting;
    std::mutex m_mutex; ///< protects what follows, and whole lines on the two streams
    QString m_stage;
    QElapsedTimer m_lastProgress;
    bool m_progressShown = false;
};

} // namespace quai::ctl
