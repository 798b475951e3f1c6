// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"

#include <QMutex>
#include <QString>

#include <optional>

namespace quai::ui {

/// Where a job's working threads leave what the window will fetch at most every 100 ms: the newest progress and the
/// output since the last fetch. Any thread.
class JobMailbox
{
public:
    /// Output that nobody fetched is cut to the newest characters beyond this.
    static constexpr qsizetype pendingLimit = 4 << 20;

    struct Mail
    {
        std::optional<Progress> progress;
        QString text;
    };

    void postProgress(const Progress &progress);
    void postText(const QString &text);
    /// Everything since the last call.
    [[nodiscard]] Mail take();

private:
    QMutex m_mutex; // protects m_mail
    Mail m_mail;
};

} // namespace quai::ui
