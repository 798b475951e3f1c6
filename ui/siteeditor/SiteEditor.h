// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/Site.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;

namespace quai::ui {

class ErrorPanel;
class Lines;
class ServerCheck;
class SiteForm;
struct Services;

/// Adds or edits one site: the form, a test of the server, and saving. What the operator typed is written to sites.yml
/// and the keychain only by "Save".
class SiteEditor final : public QDialog
{
    Q_OBJECT

public:
    /// References outlive the dialog.
    /// @param storedId id of the site to be changed; empty: a new one is added
    /// @param site what the form begins with
    SiteEditor(const Services &services, Lines &lines, const QString &storedId, const sites::Site &site,
               QWidget *parent);

    /// A sentence above the form, such as what was found by adopting. Plain text.
    void setNotice(const QString &text);
    /// A password that was found elsewhere; it goes to the keychain on "Save".
    void setTypedPassword(const QString &password);

Q_SIGNALS:
    /// The site is stored. @param formerId empty for a new one
    void saved(const quai::sites::Site &site, const QString &formerId);

private:
    [[nodiscard]] QStringList knownGroups() const;
    void buildLayout();
    void buildButtons();
    void test();
    void save();
    void storeSecrets(sites::Site site);
    /// Writes one secret where one was typed; then goes on.
    void storeSecret(const QString &key, const QString &secret, const QString &siteName, std::function<void()> next);
    void storeSite(const sites::Site &site);
    void updateButtons();

    const Services &m_services;
    QString m_storedId;
    QLabel *m_notice;
    SiteForm *m_form;
    ErrorPanel *m_error;
    ServerCheck *m_check;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace quai::ui
