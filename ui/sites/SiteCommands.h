// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/sites/Site.h"

#include <QObject>

class QWidget;

namespace quai::ui {

class Lines;
struct Services;

/// What can be done with the list of sites: add, adopt, edit, duplicate, remove. Asks, opens dialogs, writes the store.
class SiteCommands final : public QObject
{
    Q_OBJECT

public:
    /// References outlive the commands. @param window parent of the dialogs
    SiteCommands(const Services &services, Lines &lines, QWidget *window);

    /// @param host proposed as the server; may be empty
    void add(const QString &host = {});
    void adopt(const QString &host = {});
    void edit(const QString &siteId);
    /// Opens the editor with a copy under another name.
    void duplicate(const QString &siteId);
    void remove(const QString &siteId);
    /// Starts the practice servers and adds the site on them.
    void practise();
    /// That site goes from the list: its servers end with the program.
    void endPractice();

Q_SIGNALS:
    /// The list in the store is another one. @param siteId the site to be shown; empty: one was removed
    /// @param formerId a site that changed or went; empty for a new one
    void changed(const QString &siteId, const QString &formerId);
    void failed(const quai::Error &error, const QString &operation);
    /// The practice servers are being started, or that came to its end. @param problem why there are none
    void practising(bool starting, const QString &problem);
    /// A job runs on the site, so that it cannot be changed now.
    void refused(const QString &sentence);

private:
    void takePractice(const Result<sites::Site> &site);
    [[nodiscard]] bool isBusy(const sites::Site &site);
    void openEditor(const QString &storedId, const sites::Site &site, const QString &notice = {},
                    const QString &password = {});

    const Services &m_services;
    Lines &m_lines;
    QWidget *m_window;
    QString m_practice; ///< id of the site on the practice servers
};

} // namespace quai::ui
