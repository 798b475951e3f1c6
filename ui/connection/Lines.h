// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/ConnectionGuide.h"

#include <map>
#include <memory>

namespace quai::ui {

class Backend;

/// One guide for each server, so that two sites on the same server never ask twice at once. GUI thread only.
class Lines final : public QObject
{
    Q_OBJECT

public:
    /// All references outlive the lines.
    Lines(Backend &backend, sites::SecretStore &secrets, Ask &ask, QWidget *dialogParent);

    [[nodiscard]] ConnectionGuide &to(const ssh::Target &target);

Q_SIGNALS:
    void secretNotKept(const quai::Error &error);

private:
    Backend &m_backend;
    sites::SecretStore &m_secrets;
    Ask &m_ask;
    QWidget *m_dialogParent;
    std::map<QString, std::unique_ptr<ConnectionGuide>> m_guides; ///< by target and configuration file
};

} // namespace quai::ui
